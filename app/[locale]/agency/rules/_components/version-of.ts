import { notFound } from 'next/navigation';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { rulesVersionFile, type VersionFile } from '#lib/coverage/index.ts';
import { rulesVersion } from '#lib/coverage/schemas.ts';

/** The version in an address; a page of its own says that there is none. */
export async function versionOf(actor: AgencyActor, id: string): Promise<VersionFile> {
  const asked = rulesVersion.safeParse(id);
  return (asked.success ? await rulesVersionFile(actor, asked.data) : null) ?? notFound();
}

/** A draft, for whoever may write in it. */
export async function draftOf(reviewer: AgencyActor, id: string): Promise<VersionFile> {
  const file = await versionOf(reviewer, id);
  return file.version.standing === 'draft' ? file : notFound();
}

import { notFound } from 'next/navigation';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { declarationFor, declarationId, latest, reviewOf } from '#lib/participation/index.ts';

export type DeclarationParams = { params: Promise<{ id: string }> };

/** The declaration of the address with what a reviewer needs beside it, or no such page. */
export async function declarationOf(actor: AgencyActor, params: DeclarationParams['params']) {
  const id = declarationId.safeParse((await params).id);
  const file = id.success ? await declarationFor(actor, id.data) : null;
  if (!file) notFound();
  return { file, review: await reviewOf(actor, file), version: latest(file) };
}

/** The same, for the page of an act that is possible now; null when it is not, whatever the reason. */
export async function declarationToAct(actor: AgencyActor, params: DeclarationParams['params'], act: string) {
  const { file, review, version } = await declarationOf(actor, params);
  return { file, review, version: review.moves.includes(act) ? version : null };
}

import { notFound, redirect } from 'next/navigation';
import type { ManagerActor } from '#lib/kernel/actor.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { declarationUnderWay, latest, toMend, type DeclarationDecision, type DeclarationFile, type DeclaredVersion } from '#lib/participation/index.ts';
import { facilityId } from '#lib/participation/schemas.ts';
import { wizardHref } from './steps.ts';

export type PartProps = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The declaration that is being written, its version, the decision by which it was returned, and where the form was opened from. */
export type Draft = { file: DeclarationFile; declared: DeclaredVersion; returned: DeclarationDecision | null; from: '' | 'check' };

/** What a page of the wizard is about. A declaration that is not being written has no such pages. */
export async function draftOf(actor: ManagerActor, { params, searchParams }: PartProps): Promise<Draft> {
  const id = facilityId.safeParse((await params).id).data ?? notFound();
  const file = await declarationUnderWay(actor, id);
  const declared = file && latest(file);
  if (!declared || (file.state !== 'draft' && file.state !== 'returned')) redirect(wizardHref(await localeOfRequest(), id));
  return { file, declared, returned: toMend(file), from: (await searchParams).from === 'check' ? 'check' : '' };
}

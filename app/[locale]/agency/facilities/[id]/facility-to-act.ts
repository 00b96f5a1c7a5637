import { notFound } from 'next/navigation';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { isReviewer } from '#lib/kernel/web/guards.ts';
import { facilityFile, facilityId, facilityLife, type FacilityFile, type FacilityLife } from '#lib/participation/index.ts';

export type FacilityParams = { params: Promise<{ id: string }> };
export type FacilityToAct = { facility: FacilityFile['facility']; life: FacilityLife };

/** The facility of the address with its life, or no such page. */
export async function facilityOf(actor: AgencyActor, params: FacilityParams['params']): Promise<{ file: FacilityFile; life: FacilityLife }> {
  const id = facilityId.safeParse((await params).id);
  const file = id.success ? await facilityFile(actor, id.data) : null;
  if (!file) notFound();
  return { file, life: await facilityLife(actor, file.facility.id) };
}

/** The same for the page of an act, which does not exist for one who only reads; `isPossible` by the table of moves. */
export async function facilityToAct(actor: AgencyActor, params: FacilityParams['params'], act: string): Promise<FacilityToAct & { isPossible: boolean }> {
  if (!isReviewer(actor)) notFound();
  const { file: { facility }, life } = await facilityOf(actor, params);
  return { facility, life, isPossible: life.possible.includes(act) };
}

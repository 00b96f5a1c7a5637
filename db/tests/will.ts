import { mayChoose, withChoice, type Held } from '#lib/registration/rules.ts';

/** One registration as the laws tell it; `continues` is the start of the one that a restoration goes on with. */
export type Entry = Held & { clinic: number; undoUntil: string | null; continues: string | null };
type Span = Entry['during'];
/** `death` keeps what it ended, as it was, and what it annulled. */
export type Model = {
  today: string; entries: Entry[]; leavesOn: (string | null)[]; annulled: Span[];
  diedOn: string | null; death: { ended: Entry | undefined; gone: Entry[] };
};
/** How often a sequence came to what is rare. */
export const came = { restored: 0, restoredUntilItLeft: 0, annulledWithWhatContinuedIt: 0 };
const refusedByLaw = ['one_change_per_two_months', 'registration_lasts_a_day', 'one_clinic_per_person', 'one_open_registration_per_person'];
export const later = (date: string, days: number): string => new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
export const lastOf = ({ entries }: Model): Entry | undefined => entries.at(-1);
export const isOpen = (entry: Entry | undefined): entry is Entry => entry?.during.end === null;

/** What the database should say to a choice of this clinic: the rules by which it may refuse, none when it should allow. */
export function expected(model: Model, clinic: number): string[] {
  if (model.diedOn !== null && model.diedOn <= model.today) return ['person_is_alive'];
  const leavesOn = model.leavesOn[clinic] ?? null;
  const last = lastOf(model);
  if (isOpen(last) && last.clinic === clinic) return ['clinic_is_another_one'];
  if (leavesOn !== null && leavesOn <= model.today) return ['clinic_takes_part'];
  if (leavesOn !== null) return ['clinic_is_not_leaving'];
  return mayChoose(model.entries, model.today).allowed ? [] : refusedByLaw;
}

/** The history once a clinic is chosen today, by the rules that explain the law to people. */
export function chosen(model: Model, clinic: number, undoUntil: string | null): void {
  const before = model.entries;
  model.entries = withChoice(before, model.today).map((held, i) =>
    ({ ...held, ...(before[i] ? { clinic: before[i].clinic, undoUntil: before[i].undoUntil, continues: before[i].continues } : { clinic, undoUntil, continues: null }) }));
}

/** An entry of basis restoration from a day until it is said to end, or its clinic leaves; none when the clinic had left by then. */
export function restoreFrom(model: Model, from: string, { clinic, during, endReason }: Pick<Entry, 'clinic' | 'during' | 'endReason'>, continues: string | null): void {
  const leavesOn = model.leavesOn[clinic] ?? null;
  const leaves = leavesOn !== null && (during.end === null || leavesOn < during.end);
  const end = leaves ? leavesOn : during.end;
  if ((leavesOn !== null && leavesOn <= from) || (end !== null && end <= from)) return;
  came.restored++;
  if (leaves) came.restoredUntilItLeft++;
  model.entries.push({ during: { start: from, end }, basis: 'restoration', endReason: leaves ? 'facility_exit' : endReason, clinic, undoUntil: null, continues });
}

/** What has ended goes on from that day, as if it had not; unless something came after. */
function restore(model: Model, ended: Entry | undefined): void {
  const from = ended?.during.end;
  if (!ended || !from || model.diedOn !== null || model.entries.some(({ during }) => during.end === null || during.end > from)) return;
  restoreFrom(model, from, { ...ended, during: { start: from, end: null }, endReason: null }, ended.during.start);
}

/** Without an entry, and whatever continues it, as if they had never been. */
function without(model: Model, gone: Entry): void {
  model.annulled.push(gone.during);
  model.entries = model.entries.filter((entry) => entry !== gone);
  const continuation = model.entries.find(({ continues }) => continues === gone.during.start);
  if (!continuation) return;
  came.annulledWithWhatContinuedIt++;
  without(model, continuation);
}

/** Whether every day from one to another was only an annulled registration's. */
function isVoid({ annulled }: Model, from: string, to: string): boolean {
  if (from >= to) return true;
  const next = annulled.find(({ start, end }) => start <= from && (end === null || end > from));
  return next !== undefined && (next.end === null || isVoid({ annulled } as Model, next.end, to));
}

export function takeBack(model: Model, gone: Entry): void {
  const before = model.entries.findLast(({ during, endReason }) => during.end !== null && during.end <= gone.during.start
    && (endReason === 'changed' || endReason === 'facility_exit'));
  const comesBack = before !== undefined && isVoid(model, before.during.end!, gone.during.start);
  without(model, gone);
  if (comesBack) restore(model, before);
}

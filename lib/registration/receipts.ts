import { and, eq } from 'drizzle-orm';
import { as, type Database } from '#db/as.ts';
import { annulledRegistrations, people, receipts, registrations, type Period } from '#db/schema/index.ts';
import type { PersonActor } from '#lib/kernel/actor.ts';
import { type Locale, maskNumber } from '#lib/kernel/format.ts';
import { type Clinic, clinicsById, known } from './clinics.ts';
import { heldBy } from './held.ts';
import { type Held, nextChoiceOn } from './rules.ts';

export type Receipt = {
  number: string;
  act: 'registered' | 'changed' | 'ended';
  issuedAt: Date;
  person: { name: string; maskedNumber: string };
  clinic: Clinic;
  /** The clinic before, when the act was a change. */
  from: Clinic | null;
  /** Of a registration its first day, of an end the first day without it. */
  effectiveOn: string;
  /** From when another choice was possible, as it stood after the act; null when that was at once, or it was annulled. */
  nextChoiceOn: string | null;
  /** The clinic before left or is leaving, so that the act did not count as a change. */
  isAfterExit: boolean;
  /** The registration has since been found to be made without consent. */
  isAnnulled: boolean;
};

/**
 * A receipt by its number, for the person whom it names.
 * @returns null when there is none, or it is somebody else's
 */
export async function receiptByNumber(actor: PersonActor, number: string, locale: Locale): Promise<Receipt | null> {
  // what an address holds may be no text that PostgreSQL takes
  if (!/^[\d-]{1,40}$/.test(number)) return null;
  return as(actor, async (db) => {
    const [row] = await db.select({ receipt: receipts, person: people }).from(receipts)
      .innerJoin(people, eq(people.id, receipts.personId))
      .where(and(eq(receipts.number, number), eq(receipts.personId, actor.personId)));
    return row ? whole(db, row.receipt, row.person, locale) : null;
  });
}

async function whole(
  db: Database, { number, act, issuedAt, registrationId }: typeof receipts.$inferSelect,
  person: typeof people.$inferSelect, locale: Locale,
): Promise<Receipt> {
  const history = await heldBy(db, person.id);
  const about = await registrationOf(db, registrationId);
  const before = act === 'changed' ? history.find(({ during }) => during.end === about.during.start) : undefined;
  const clinics = await clinicsById(db, [about.facilityId, before?.facilityId ?? about.facilityId], locale);
  return {
    number, act, issuedAt,
    person: { name: nameOf(person, locale), maskedNumber: maskNumber(person.personalNumber) },
    clinic: known(clinics.get(about.facilityId)),
    from: before ? known(clinics.get(before.facilityId)) : null,
    effectiveOn: act === 'ended' ? (about.during.end ?? about.during.start) : about.during.start,
    nextChoiceOn: about.isAnnulled ? null : nextChoiceOn(asItStood(history, about, act)),
    isAfterExit: about.basis === 'facility_exit',
    isAnnulled: about.isAnnulled,
  };
}

const nameOf = (person: typeof people.$inferSelect, locale: Locale): string =>
  locale === 'ka' ? `${person.givenName} ${person.familyName}` : `${person.givenNameLatin} ${person.familyNameLatin}`;

type About = { id: string; facilityId: number; during: Period; basis: Held['basis']; isAnnulled: boolean };

async function registrationOf(db: Database, id: string): Promise<About> {
  for (const [table, isAnnulled] of [[registrations, false], [annulledRegistrations, true]] as const) {
    const [row] = await db.select({ id: table.id, facilityId: table.facilityId, during: table.during, basis: table.basis })
      .from(table).where(eq(table.id, id));
    if (row) return { ...row, isAnnulled };
  }
  throw new Error('A receipt points at no registration.');
}

/** The history as it stood after the act: what came later left it out, and what was open then was open. */
function asItStood(history: (Held & { id: string })[], about: About, act: Receipt['act']): Held[] {
  return history.filter(({ during }) => during.start <= about.during.start)
    .map((held) => (held.id === about.id && act !== 'ended' ? { ...held, during: { ...held.during, end: null }, endReason: null } : held));
}

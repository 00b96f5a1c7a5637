import { and, eq, type SQL } from 'drizzle-orm';
import { as, type Database } from '#db/as.ts';
import { type AnnulmentBasis, annulledRegistrations, people, receipts, registrations, type Period } from '#db/schema/index.ts';
import type { ClinicActor, OwnActor } from '#lib/kernel/actor.ts';
import { type Locale, maskNumber } from '#lib/kernel/format.ts';
import { type Clinic, clinicsById, known } from './clinics.ts';
import { heldBy } from './held.ts';
import { type Held, nextChoiceOn } from './rules.ts';

export type Receipt = {
  number: string;
  act: 'registered' | 'changed' | 'ended' | 'undone';
  issuedAt: Date;
  /** A newborn has the number of the birth certificate until there is another. */
  person: { name: string; maskedNumber: string; isCertificate: boolean };
  clinic: Clinic;
  /** The clinic before, when the act was a change. */
  from: Clinic | null;
  /** Of a registration its first day, of an end the first day without it. */
  effectiveOn: string;
  /** From when another choice was possible, as it stood after the act; null when that was at once, or it was annulled. */
  nextChoiceOn: string | null;
  /** The clinic before left or is leaving, so that the act did not count as a change. */
  isAfterExit: boolean;
  /** The registration is annulled: undone by the person, or by the agency; null while it stands. */
  annulledAs: AnnulmentBasis | null;
  /** The clinic that the person is back with, of an undoing. */
  restored: Clinic | null;
};

/**
 * A receipt by its number, for the person whom it names.
 * @returns null when there is none, or it is somebody else's
 */
export const receiptByNumber = (actor: OwnActor, number: string, locale: Locale): Promise<Receipt | null> =>
  receiptWhere(actor, number, eq(receipts.personId, actor.personId), locale);

/** A receipt by its number, of those that the actor may see and that are as `isMeant` says; null when there is none. */
export async function receiptWhere(actor: OwnActor | ClinicActor, number: string, isMeant: SQL, locale: Locale): Promise<Receipt | null> {
  // what an address holds may be no text that PostgreSQL takes
  if (!/^[\d-]{1,40}$/.test(number)) return null;
  return as(actor, async (db) => {
    const [row] = await db.select({ receipt: receipts, person: people }).from(receipts)
      .innerJoin(people, eq(people.id, receipts.personId))
      .where(and(eq(receipts.number, number), isMeant));
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
  const restored = act === 'undone' ? history.find(({ basis, during }) => basis === 'restoration' && during.start === about.during.start) : undefined;
  const clinicOf = async (held = about as { facilityId: number }): Promise<Clinic> =>
    known((await clinicsById(db, [held.facilityId], locale)).get(held.facilityId));
  return {
    number, act, issuedAt,
    person: {
      name: nameOf(person, locale),
      maskedNumber: maskNumber(person.personalNumber ?? person.birthCertificateNumber ?? ''),
      isCertificate: person.personalNumber === null,
    },
    clinic: await clinicOf(),
    from: before ? await clinicOf(before) : null,
    restored: restored ? await clinicOf(restored) : null,
    effectiveOn: act === 'ended' ? (about.during.end ?? about.during.start) : about.during.start,
    nextChoiceOn: about.annulledAs ? null : nextChoiceOn(asItStood(history, about, act)),
    isAfterExit: about.basis === 'facility_exit',
    annulledAs: about.annulledAs,
  };
}

const nameOf = (person: typeof people.$inferSelect, locale: Locale): string =>
  locale === 'ka' ? `${person.givenName} ${person.familyName}` : `${person.givenNameLatin} ${person.familyNameLatin}`;

type About = { id: string; facilityId: number; during: Period; basis: Held['basis']; annulledAs: AnnulmentBasis | null };

async function registrationOf(db: Database, id: string): Promise<About> {
  const columns = (table: typeof registrations | typeof annulledRegistrations) =>
    ({ id: table.id, facilityId: table.facilityId, during: table.during, basis: table.basis });
  const [row] = await db.select(columns(registrations)).from(registrations).where(eq(registrations.id, id));
  if (row) return { ...row, annulledAs: null };
  const [annulled] = await db.select({ ...columns(annulledRegistrations), annulledAs: annulledRegistrations.annulmentBasis })
    .from(annulledRegistrations).where(eq(annulledRegistrations.id, id));
  if (annulled) return annulled;
  throw new Error('A receipt points at no registration.');
}

/** The history as it stood after the act: what came later left it out, and what was open then was open. */
function asItStood(history: (Held & { id: string })[], about: About, act: Receipt['act']): Held[] {
  return history.filter(({ during }) => during.start <= about.during.start)
    .map((held) => (held.id === about.id && act !== 'ended' ? { ...held, during: { ...held.during, end: null }, endReason: null } : held));
}

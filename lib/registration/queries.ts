import { eq, sql } from 'drizzle-orm';
import { as, type Database } from '#db/as.ts';
import { type AnnulmentBasis, annulledRegistrations, consentTexts, registrations, type Period } from '#db/schema/index.ts';
import type { ClinicActor, OwnActor } from '#lib/kernel/actor.ts';
import type { Refusal } from '#lib/kernel/errors.ts';
import type { Locale } from '#lib/kernel/format.ts';
import { type Clinic, clinicsById, known } from './clinics.ts';
import { mayUndo } from './contests/rules.ts';
import { obstacleTo } from './obstacles.ts';
import { isExcused, isOver, nextChoiceOn, withChoice } from './rules.ts';
import { readSituation, todayIn } from './situation.ts';

/** One line of a person's history. `during` is half-open. */
export type Entry = {
  id: string;
  during: Period;
  clinic: Clinic;
  basis: (typeof registrations.$inferSelect)['basis'];
  endReason: (typeof registrations.$inferSelect)['endReason'];
  madeBy: (typeof registrations.$inferSelect)['madeBy'];
  /** Until when what another made can be undone; null when there is nothing to undo. */
  undoUntil: Date | null;
  annulledAt: Date | null;
  annulledAs: AnnulmentBasis | null;
};

export type MyRegistration = {
  today: string;
  /** The registration that covers today; also one that was ended today and lasts until midnight. */
  current: Entry | null;
  /** One that begins later: the clinic's successor takes its people over on that day. */
  next: Entry | null;
  /** Since when the clinic takes no new people; it keeps those it has. */
  suspendedSince: string | null;
  /** The last day of the clinic's licence, when that has passed; it keeps the people it has. */
  licenceExpiredOn: string | null;
  /** The first day without the clinic, when it has said that it leaves. */
  leavesOn: string | null;
  /** The clinic left, or says that it will, and the person may choose another at once. */
  clinicLeft: boolean;
  /** The first day on which a choice is allowed, also when it has passed. */
  nextChoiceOn: string | null;
  /** Why the person may not choose a clinic today. */
  obstacle: Refusal | null;
  /** Until when the person may undo the current registration, which another made; null when they may not. */
  undoUntil: Date | null;
  /** Newest first, with those that were annulled. */
  history: Entry[];
};

/** A person's own registration, and what they can do about it today. */
export const myRegistration = (actor: OwnActor, locale: Locale): Promise<MyRegistration> => as(actor, async (db) => {
  const history = await historyOf(db, actor.personId, locale);
  const valid = history.filter(({ annulledAt }) => annulledAt === null);
  const today = await todayIn(db);
  const current = valid.find((entry) => entry.during.start <= today && !isOver(entry, today)) ?? null;
  const situation = await readSituation(db, actor.personId, current?.clinic.id ?? 0, locale);
  const { suspension, licenceExpiredOn } = situation;
  return {
    today, current, history,
    next: valid.find(({ during }) => during.start > today) ?? null,
    suspendedSince: current && suspension ? suspension.during.start : null,
    licenceExpiredOn: current && licenceExpiredOn,
    leavesOn: current?.endReason === 'facility_exit' ? current.during.end : null,
    clinicLeft: isExcused(situation.history),
    nextChoiceOn: nextChoiceOn(situation.history),
    obstacle: await obstacleTo(db, actor.personId, null, situation),
    undoUntil: await undoEnds(db, actor, current),
  };
});

export type Plan = {
  today: string;
  from: Clinic | null;
  to: Clinic | null;
  /** The clinic that the person is with leaves, and so this choice does not count as a change. */
  isAfterExit: boolean;
  /** Why the choice would be refused. */
  refusal: Refusal | null;
  /** From when the person could choose again after this choice. */
  nextChoiceOn: string | null;
};

/** What a person's choice of a clinic would do if they made it today. Nothing is written. */
export const planOf = (actor: OwnActor, facilityId: number, locale: Locale): Promise<Plan> => as(actor, async (db) => {
  const situation = await readSituation(db, actor.personId, facilityId, locale);
  const clinics = await clinicsById(db, [facilityId, situation.isAt ?? facilityId], locale);
  return {
    today: situation.today,
    from: situation.isAt === null ? null : known(clinics.get(situation.isAt)),
    to: clinics.get(facilityId) ?? null,
    isAfterExit: isExcused(situation.history),
    refusal: await obstacleTo(db, actor.personId, facilityId, situation),
    nextChoiceOn: nextChoiceOn(withChoice(situation.history, situation.today)),
  };
});

async function undoEnds(db: Database, { kind }: OwnActor, current: Entry | null): Promise<Date | null> {
  if (!current?.undoUntil) return null;
  const [row] = await db.execute<{ now: string | Date; anotherGuardianAgreed: boolean }>(sql`
    select present() as now, another_guardian_agreed(r, (select person_id from accounts where id = actor_account())) as "anotherGuardianAgreed"
    from registrations r where r.id = ${current.id}`);
  const answer = mayUndo({ ...current, anotherGuardianAgreed: row?.anotherGuardianAgreed ?? false }, kind, new Date(row?.now ?? 0));
  return answer.allowed ? answer.until : null;
}

async function historyOf(db: Database, personId: string, locale: Locale): Promise<Entry[]> {
  const valid = await db.select({
    id: registrations.id, facilityId: registrations.facilityId, during: registrations.during, basis: registrations.basis,
    endReason: registrations.endReason, madeBy: registrations.madeBy, undoUntil: registrations.undoUntil,
  }).from(registrations).where(eq(registrations.personId, personId));
  const annulled = await db.select({
    id: annulledRegistrations.id, facilityId: annulledRegistrations.facilityId, during: annulledRegistrations.during,
    basis: annulledRegistrations.basis, endReason: annulledRegistrations.endReason, annulledAt: annulledRegistrations.annulledAt,
    annulledAs: annulledRegistrations.annulmentBasis, madeBy: annulledRegistrations.madeBy,
  }).from(annulledRegistrations).where(eq(annulledRegistrations.personId, personId));
  const all = [
    ...valid.map((row) => ({ ...row, annulledAt: null, annulledAs: null })),
    ...annulled.map((row) => ({ ...row, madeBy: row.madeBy ?? 'person' as const, undoUntil: null })),
  ];
  const clinics = await clinicsById(db, all.map(({ facilityId }) => facilityId), locale);
  return all
    .map(({ facilityId, ...row }): Entry => ({ ...row, clinic: known(clinics.get(facilityId)) }))
    .sort((a, b) => b.during.start.localeCompare(a.during.start));
}

/** The consent text that is in force today, in one language. */
export const consentTextInForce = (actor: OwnActor | ClinicActor, locale: Locale): Promise<{ version: string; body: string }> =>
  as(actor, async (db) => {
    const [text] = await db.select({
      version: consentTexts.version,
      body: locale === 'ka' ? consentTexts.bodyKa : consentTexts.bodyEn,
    }).from(consentTexts).where(sql`${consentTexts.inForce} @> today()`);
    if (!text) throw new Error('No consent text is in force.');
    return text;
  });

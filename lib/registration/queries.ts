import { eq, sql } from 'drizzle-orm';
import { as, type Database } from '#db/as.ts';
import { annulledRegistrations, consentTexts, people, registrations, type Period } from '#db/schema/index.ts';
import type { PersonActor } from '#lib/kernel/actor.ts';
import type { Refusal } from '#lib/kernel/errors.ts';
import type { Locale } from '#lib/kernel/format.ts';
import { type Clinic, clinicsById, known } from './clinics.ts';
import { refusalByRule } from './refusals.ts';
import { isExcused, mayChoose, nextChoiceOn, withChoice } from './rules.ts';
import { readSituation, type Situation } from './situation.ts';

/** One line of a person's history. `during` is half-open. */
export type Entry = {
  id: string;
  during: Period;
  clinic: Clinic;
  endReason: (typeof registrations.$inferSelect)['endReason'];
  annulledAt: Date | null;
};

export type MyRegistration = {
  today: string;
  /** The registration that covers today; also one that was ended today and lasts until midnight. */
  current: Entry | null;
  /** Since when the clinic takes no new people; it keeps those it has. */
  suspendedSince: string | null;
  /** The day on which the clinic leaves the programme, when that is known. */
  leavesOn: string | null;
  /** The clinic left, and the person may choose another at once. */
  clinicLeft: boolean;
  /** The first day on which a choice is allowed, also when it has passed. */
  nextChoiceOn: string | null;
  /** Why the person may not choose a clinic today. */
  obstacle: Refusal | null;
  /** Newest first, with those that were annulled. */
  history: Entry[];
};

/** A person's own registration, and what they can do about it today. */
export const myRegistration = (actor: PersonActor, locale: Locale): Promise<MyRegistration> => as(actor, async (db) => {
  const history = await historyOf(db, actor.personId, locale);
  const [last] = history.filter(({ annulledAt }) => annulledAt === null);
  const situation = await readSituation(db, actor.personId, last?.clinic.id ?? 0, locale);
  const { today, leavesOn, suspension } = situation;
  const current = last && (last.during.end === null || last.during.end > today) ? last : null;
  return {
    today, current, history,
    suspendedSince: current && suspension ? suspension.during.start : null,
    leavesOn: current && leavesOn !== null && leavesOn > today ? leavesOn : null,
    clinicLeft: isExcused(situation.history),
    nextChoiceOn: nextChoiceOn(situation.history),
    obstacle: await obstacleTo(db, actor.personId, null, situation),
  };
});

export type Plan = {
  today: string;
  from: Clinic | null;
  to: Clinic | null;
  /** Why the choice would be refused. */
  refusal: Refusal | null;
  /** From when the person could choose again after this choice. */
  nextChoiceOn: string | null;
};

/** What a person's choice of a clinic would do if they made it today. Nothing is written. */
export const planOf = (actor: PersonActor, facilityId: number, locale: Locale): Promise<Plan> => as(actor, async (db) => {
  const situation = await readSituation(db, actor.personId, facilityId, locale);
  const clinics = await clinicsById(db, [facilityId, situation.openAt ?? facilityId], locale);
  return {
    today: situation.today,
    from: situation.openAt === null ? null : known(clinics.get(situation.openAt)),
    to: clinics.get(facilityId) ?? null,
    refusal: await obstacleTo(db, actor.personId, facilityId, situation),
    nextChoiceOn: nextChoiceOn(withChoice(situation.history, situation.today)),
  };
});

/** Asks what the database would say, in the order in which choose_clinic asks it. */
async function obstacleTo(db: Database, personId: string, facilityId: number | null, situation: Situation): Promise<Refusal | null> {
  const [row] = await db.execute<{ person: string | null; clinic: string | null }>(sql`
    select not_eligible_because(people, today()) as person,
           case when ${facilityId}::bigint is not null then clinic_refuses_because(${facilityId}::bigint, today()) end as clinic
    from ${people} where ${eq(people.id, personId)}`);
  const rule = row?.person ?? row?.clinic ?? ownRule(facilityId, situation);
  return rule ? (refusalByRule[rule]?.(situation, null) ?? null) : null;
}

function ownRule(facilityId: number | null, { hereSince, history, today, leavesOn }: Situation): string | null {
  if (facilityId !== null && hereSince !== null) return 'clinic_is_another_one';
  if (!mayChoose(history, today).allowed) return 'one_change_per_two_months';
  return facilityId !== null && leavesOn !== null ? 'within_a_participation' : null;
}

async function historyOf(db: Database, personId: string, locale: Locale): Promise<Entry[]> {
  const valid = await db.select({
    id: registrations.id, facilityId: registrations.facilityId, during: registrations.during, endReason: registrations.endReason,
  }).from(registrations).where(eq(registrations.personId, personId));
  const annulled = await db.select({
    id: annulledRegistrations.id, facilityId: annulledRegistrations.facilityId, during: annulledRegistrations.during,
    endReason: annulledRegistrations.endReason, annulledAt: annulledRegistrations.annulledAt,
  }).from(annulledRegistrations).where(eq(annulledRegistrations.personId, personId));
  const all = [...valid.map((row) => ({ ...row, annulledAt: null })), ...annulled];
  const clinics = await clinicsById(db, all.map(({ facilityId }) => facilityId), locale);
  return all
    .map(({ facilityId, ...row }): Entry => ({ ...row, clinic: known(clinics.get(facilityId)) }))
    .sort((a, b) => b.during.start.localeCompare(a.during.start));
}

/** The consent text that is in force today, in one language. */
export const consentTextInForce = (actor: PersonActor, locale: Locale): Promise<{ version: string; body: string }> =>
  as(actor, async (db) => {
    const [text] = await db.select({
      version: consentTexts.version,
      body: locale === 'ka' ? consentTexts.bodyKa : consentTexts.bodyEn,
    }).from(consentTexts).where(sql`${consentTexts.inForce} @> today()`);
    if (!text) throw new Error('No consent text is in force.');
    return text;
  });

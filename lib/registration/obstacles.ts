import { eq, sql } from 'drizzle-orm';
import type { Database } from '#db/as.ts';
import { people } from '#db/schema/index.ts';
import type { Refusal } from '#lib/kernel/errors.ts';
import { refusalByRule } from './refusals.ts';
import { mayChoose } from './rules.ts';
import type { Situation } from './situation.ts';

/** What the database says of a person, and of a clinic that they meant. */
type Reasons = { person: string | null; clinic: string | null };

async function reasonsOf(db: Database, personId: string, facilityId: number | null): Promise<Reasons> {
  const [row] = await db.execute<Reasons>(sql`
    select not_eligible_because(people, today()) as person,
           case when ${facilityId}::bigint is not null then clinic_refuses_because(${facilityId}::bigint, today()) end as clinic
    from ${people} where ${eq(people.id, personId)}`);
  return row ?? { person: 'person_is_known', clinic: null };
}

const told = (rule: string | null, situation: Situation): Refusal | null =>
  (rule === null ? null : (refusalByRule[rule]?.(situation, null) ?? null));

/**
 * Why a person may not choose a clinic today: what the database would say, in the order in which choose_clinic asks it.
 * @param facilityId null when no clinic is meant
 */
export async function obstacleTo(db: Database, personId: string, facilityId: number | null, situation: Situation): Promise<Refusal | null> {
  const { person, clinic } = await reasonsOf(db, personId, facilityId);
  const isHere = facilityId !== null && situation.hereSince !== null;
  const mayToday = mayChoose(situation.history, situation.today).allowed;
  return told(person ?? (isHere ? 'clinic_is_another_one' : null) ?? (holdsAPlace(facilityId, situation, clinic) ? null : clinic)
    ?? (mayToday ? null : 'one_change_per_two_months'), situation);
}

/** A full list is not full for the one to whom its last place is offered. */
const holdsAPlace = (facilityId: number | null, { line }: Situation, refusedBy: string | null): boolean =>
  refusedBy === 'clinic_has_a_free_place' && line !== null && line.facilityId === facilityId && line.heldUntil !== null;

/** Why a person cannot join the line for a clinic, in the order in which join_line asks it; null also when they are in it. */
export async function obstacleToJoining(db: Database, personId: string, facilityId: number, situation: Situation): Promise<Refusal | null> {
  const { line, hereSince, today } = situation;
  if (line?.facilityId === facilityId) return null;
  if (line) return told('one_line_per_person', situation);
  const { person, clinic } = await reasonsOf(db, personId, facilityId);
  const isHere = hereSince !== null && hereSince <= today;
  return told(person ?? (isHere ? 'clinic_is_another_one' : null)
    ?? (clinic === 'clinic_has_a_free_place' ? null : (clinic ?? 'clinic_is_full')), situation);
}

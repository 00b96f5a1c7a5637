import { call } from '#db/calls.ts';
import type { ClinicActor } from '#lib/kernel/actor.ts';
import { keyedHash } from '#lib/kernel/secrets.ts';
import { EmergencyNotMatched, TooManyTries } from './errors.ts';
import { explained } from './refusals.ts';
import type { EmergencyForm } from './schemas.ts';

/** Twenty openings a day, and as many slips of the pen within an hour; too few to guess at identities. */
const triesPerHour = 40;

/** The least that an emergency needs. */
export type EmergencyView = {
  givenName: string;
  familyName: string;
  /** 'YYYY-MM-DD' */
  bornOn: string;
  /** Where the person is registered today; null for nowhere. */
  clinic: { ka: string; en: string; phone: string } | null;
  /** Of a child: who answers for them, and how they are reached. */
  guardians: { scope: 'parent' | 'guardian' | 'carer'; phone: string | null }[];
  /** How many more the account may open today. */
  leftToday: number;
};

type Row = {
  outcome: 'opened' | 'not_matched';
  given_name: string;
  family_name: string;
  born_on: string;
  clinic_ka: string | null;
  clinic_en: string;
  clinic_phone: string;
  guardians: EmergencyView['guardians'] | null;
  left_today: number;
};

/**
 * Opens the least of a person's data in an emergency, by the exact number, surname and birth date. The same statement writes
 * it down, tells the person over every channel, and puts it on the agency's list. The same request answers the same again
 * for ten minutes of its day.
 *
 * @throws EmergencyNotMatched, TooManyEmergencies, TooManyTries, NotOfThisClinic, EmergencyFormUsed
 */
export async function openInEmergency(actor: ClinicActor, { requestId, personalNumber, familyName, bornOn, reason }: EmergencyForm): Promise<EmergencyView> {
  await takeTry(actor.accountId);
  const row = await explained(() => call<Row>((sql) => sql`
    select * from open_in_emergency(${requestId}, ${actor.accountId}, ${actor.facilityId}, ${personalNumber}, ${familyName},
      ${bornOn}, ${reason}, ${actor.today})`));
  if (row.outcome === 'not_matched') throw new EmergencyNotMatched();
  return {
    givenName: row.given_name,
    familyName: row.family_name,
    bornOn: row.born_on,
    clinic: row.clinic_ka === null ? null : { ka: row.clinic_ka, en: row.clinic_en, phone: row.clinic_phone },
    guardians: row.guardians ?? [],
    leftToday: row.left_today,
  };
}

async function takeTry(accountId: string): Promise<void> {
  const { again_at } = await call<{ again_at: Date | null }>((sql) => sql`
    select take_attempt(${keyedHash('emergency openings', accountId)}, ${triesPerHour}, '1 hour') as again_at`);
  if (again_at) throw new TooManyTries(again_at);
}

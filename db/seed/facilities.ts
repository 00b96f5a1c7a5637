import type { Sql, TransactionSql } from 'postgres';
import { toDate, toDay } from './days.ts';
import { planFacilities, type PlannedFacility } from './facility-plan.ts';
import { between, pick, type Random, randomFrom, weighted } from './random.ts';

const SEED = 2013;
const PROGRAMME_BEGAN = toDay('2013-02-28');
const LAST_JOINED = toDay('2024-12-01');
const HOSPITAL_SCOPE = ['emergency_outpatient', 'emergency_inpatient', 'planned_surgery', 'oncology', 'childbirth'];
/** One clinic left only just now, so that what follows for its people can be seen. */
const DAYS_SINCE_LAST_EXIT = 10;

const endReason = weighted([['withdrawal', 5], ['closure', 3], ['termination', 2]] as const);

/**
 * 1,500 invented facilities with their providers, participations and suspensions. Does nothing when they are there.
 *
 * @param sql a connection that acts as erti_owner
 * @param today 'YYYY-MM-DD', the database's
 */
export async function seedFacilities(sql: Sql, today: string): Promise<void> {
  const [there] = await sql`select from providers where identification_code like '00%' limit 1`;
  if (there) return;
  const random = randomFrom(SEED);
  const planned = planFacilities(random);
  await sql.begin(async (transaction) => {
    await insertProviders(transaction, planned);
    const ids = await insertFacilities(transaction, planned);
    const facilities = planned.map((facility) => ({ ...facility, id: ids.get(facility.nameKa) ?? 0 }));
    await insertParticipations(transaction, random, facilities, toDay(today));
    await insertSuspensions(transaction, random, facilities, toDay(today));
  });
  await sql`analyze municipalities, providers, facilities, participations, suspensions`;
}

async function insertProviders(sql: TransactionSql, planned: PlannedFacility[]): Promise<void> {
  const providers = new Map(planned.map((facility) => [facility.identificationCode, {
    identification_code: facility.identificationCode, name_ka: facility.providerKa, name_en: facility.providerEn,
  }]));
  await sql`insert into providers ${sql([...providers.values()], 'identification_code', 'name_ka', 'name_en')}`;
}

async function insertFacilities(sql: TransactionSql, planned: PlannedFacility[]): Promise<Map<string, number>> {
  const rows = await sql<{ id: number; name_ka: string }[]>`
    insert into facilities (provider_id, name_ka, name_en, municipality_code, address_ka, address_en, phone,
                            opening_hours, step_free, languages, latitude, longitude)
    select p.id, f."nameKa", f."nameEn", f.municipality, f."addressKa", f."addressEn", f.phone,
           f."openingHours", f."stepFree", f.languages, f.latitude, f.longitude
    from jsonb_to_recordset(${sql.json(planned)}) as f (
      "identificationCode" text, "nameKa" text, "nameEn" text, municipality text, "addressKa" text, "addressEn" text,
      phone text, "openingHours" text[], "stepFree" boolean, languages text[], latitude float8, longitude float8)
    join providers p on p.identification_code = f."identificationCode"
    returning id::int, name_ka`;
  return new Map(rows.map(({ id, name_ka }) => [name_ka, id]));
}

type Facility = PlannedFacility & { id: number };

async function insertParticipations(sql: TransactionSql, random: Random, facilities: Facility[], today: number): Promise<void> {
  const exits = exitsOf(random, facilities, today);
  const served = new Set<string>();
  const rows = facilities.filter(({ standing }) => standing !== 'outside').map((facility) => {
    const exit = exits.get(facility.id);
    // the first clinic of a place has been there from the beginning, so that its people have a history
    const isFirst = facility.standing === 'clinic' && !served.has(facility.municipality);
    if (isFirst) served.add(facility.municipality);
    const since = exit || isFirst || random() < 0.5 ? PROGRAMME_BEGAN : between(random, PROGRAMME_BEGAN, LAST_JOINED);
    return {
      facility_id: facility.id,
      during: `[${toDate(since)},${exit ? toDate(exit.on) : ''})`,
      scope: scopeOf(random, facility),
      end_reason: exit?.reason ?? null,
    };
  });
  await sql`
    insert into participations (facility_id, during, scope, end_reason, declaration_id)
    select p.*, carry_over(p.facility_id, lower(p.during)) from jsonb_to_recordset(${sql.json(rows)}) as p (facility_id bigint, during daterange, scope text[], end_reason text)`;
}

/** When and why each former participant left: a clinic's closure just now, the others before it, a few weeks apart. */
function exitsOf(random: Random, facilities: Facility[], today: number): Map<number, { on: number; reason: string }> {
  const left = facilities.filter(({ standing }) => standing === 'ended');
  left.sort((a, b) => Number(b.primaryCare) - Number(a.primaryCare));
  let on = today - DAYS_SINCE_LAST_EXIT;
  return new Map(left.map(({ id }, index) => {
    if (index > 0) on -= between(random, 11, 28);
    return [id, { on, reason: index === 0 ? 'closure' : endReason(random) }];
  }));
}

function scopeOf(random: Random, { primaryCare }: Facility): string[] {
  if (primaryCare) return random() < 0.2 ? ['primary_care', 'emergency_outpatient'] : ['primary_care'];
  const scope = HOSPITAL_SCOPE.filter(() => random() < 0.5);
  return scope.length > 0 ? scope : [pick(random, HOSPITAL_SCOPE)];
}

async function insertSuspensions(sql: TransactionSql, random: Random, facilities: Facility[], today: number): Promise<void> {
  const rows = facilities.filter(({ standing }) => standing === 'suspended').map(({ id }, index) => ({
    facility_id: id,
    during: `[${toDate(today - between(random, 15, 75))},)`,
    reason: 'შემოწმებისას გამოვლენილი დარღვევის აღმოფხვრამდე',
    act_number: `00-${String(index + 1).padStart(4, '0')}`,
  }));
  await sql`insert into suspensions ${sql(rows, 'facility_id', 'during', 'reason', 'act_number')}`;
}

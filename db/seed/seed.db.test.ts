import { beforeAll, expect, test } from 'vitest';
import { freshDatabase } from '#db/tests/database.ts';
import { demoPeople, demoStaff, seedDemo } from './index.ts';

const { owner, ownerUrl } = await freshDatabase({ demo: false });
// more than the load that sets laws aside needs, so that they are put back here as in a real seed
const PEOPLE = 12_000;

const lawsInForce = () => owner`
  select conrelid::regclass::text as on_table, conname, pg_get_constraintdef(oid) as definition from pg_constraint
  where connamespace = 'public'::regnamespace
  union all select tablename, indexname, indexdef from pg_indexes where schemaname = 'public'
  order by 1, 2, 3`;

let lawsBefore: unknown;
let stepsDone: string[] = [];
beforeAll(async () => {
  lawsBefore = [...await lawsInForce()];
  const onProgress = ({ step, done, of }: { step: string; done: number; of: number }) => {
    if (done === of) stepsDone = [...stepsDone, step];
  };
  await seedDemo(ownerUrl, { people: PEOPLE, staffPasswordHash: 'only for this test', onProgress });
});

test('the seed tells its progress to the end', () => {
  expect(stepsDone).toEqual(['people', 'laws']);
});

test('every law is in force after a bulk load, word for word', async () => {
  expect([...await lawsInForce()]).toEqual(lawsBefore);
});

test('as many people, facilities and staff are there as were promised, and the database is a demo', async () => {
  const [counted] = await owner`
    select (select count(*)::int from people) as people, (select count(*)::int from facilities) as facilities,
           (select count(*)::int from accounts where email like '%@demo.erti') as staff, (select demo from deployment) as demo`;
  expect(counted).toEqual({ people: PEOPLE + demoPeople.length, facilities: 1500, staff: demoStaff.length, demo: true });
});

test('both clinics have forms, and what another made stands to be undone and to be decided', async () => {
  expect(await owner`select facility_id, count(*)::int as forms from forms where state = 'unused' group by 1 order by 2`)
    .toMatchObject([{ forms: 200 }, { forms: 300 }]);
  expect(await owner`select undo_until > now() as "canBeUndone" from registrations where made_by = 'clinic' order by 1`)
    .toEqual([{ canBeUndone: false }, { canBeUndone: true }]);
  expect(await owner`select due_on - contested_on > 10 as "hasTenWorkingDays", outcome from contests`)
    .toEqual([{ hasTenWorkingDays: true, outcome: null }]);
});

test('no number, code or address could be a real one', async () => {
  const [real] = await owner`
    select (select count(*)::int from people where personal_number not like '00%') as people,
           (select count(*)::int from people where phone not like '+99500%' or email not like '%@example.org') as contacts,
           (select count(*)::int from providers where identification_code not like '00%') as providers,
           (select count(*)::int from facilities where phone not like '+99500%') as facilities`;
  expect(real).toEqual({ people: 0, contacts: 0, providers: 0, facilities: 0 });
});

test('about four of five people are registered, and every consent was to a text in force', async () => {
  const [facts] = await owner`
    select (select count(*) from registrations where upper_inf(during))::float / (select count(*) from people) as registered,
           (select count(*)::int from consents c join consent_texts t on t.version = c.text_version
            where not t.in_force @> (c.given_at at time zone 'Asia/Tbilisi')::date) as out_of_force`;
  expect(facts?.registered).toBeGreaterThan(0.75);
  expect(facts?.registered).toBeLessThan(0.85);
  expect(facts?.out_of_force).toBe(0);
});

test('every place where people live has a clinic that takes them', async () => {
  const without = await owner`
    select code from municipalities m where population > 0 and not exists (
      select from facilities f where f.municipality_code = m.code and clinic_refuses_because(f.id, today()) is null)`;
  expect([...without]).toEqual([]);
});

test.each([
  ['00000000022', 'tomorrow', 1],
  ['00000000033', 'today', 0],
])('%s may change from %s', async (personalNumber, _day, daysFromNow) => {
  const [last] = await owner<{ free_in: number }[]>`
    select upper(change_window) - today() as free_in from registrations
    where person_id = (select id from people where personal_number = ${personalNumber})`;
  // around the end of February no start gives exactly this day, and the nearest one stands for it
  expect(Math.abs((last?.free_in ?? 99) - daysFromNow)).toBeLessThanOrEqual(3);
  expect((last?.free_in ?? 0) > 0).toBe(daysFromNow > 0);
});

test('who is not covered in the stories is not covered by the rules', async () => {
  const reasons = await owner<{ personal_number: string; reason: string }[]>`
    select personal_number, not_eligible_because(p, today()) as reason from people p
    where personal_number like '000%' and not_eligible_because(p, today()) is not null order by 1`;
  expect(reasons.map(({ personal_number }) => personal_number)).toEqual(
    demoPeople.filter((person) => (person.excluded && !person.excluded.until) || person.diedOn || person.document === 'other')
      .map((person) => person.personalNumber).sort());
});

test('a second seed adds only what is missing', async () => {
  const before = await owner`select id from people order by id`;
  expect(await seedDemo(ownerUrl, { people: PEOPLE, staffPasswordHash: 'another' })).toEqual({ peopleAdded: 0, staffAdded: false });
  expect(await seedDemo(ownerUrl, { people: PEOPLE + 10, staffPasswordHash: 'another' })).toEqual({ peopleAdded: 10, staffAdded: false });
  const after = new Set((await owner`select id from people`).map(({ id }) => id));
  expect(before.every(({ id }) => after.has(id))).toBe(true);
});

test('whoever of the staff must prove twice is given a second factor, once', async () => {
  const sealed = (factor: string) => seedDemo(ownerUrl, { people: PEOPLE, staffPasswordHash: 'another', staffFactorFor: () => Buffer.from(factor) });
  await sealed('first');
  await sealed('second');
  const given = await owner<{ email: string; secret: Buffer }[]>`select email, secret from second_factors join accounts on id = account_id order by email`;
  expect(given.map(({ email }) => email)).toEqual(demoStaff.filter(({ role }) => role !== 'registrar').map(({ email }) => email).sort());
  expect(new Set(given.map(({ secret }) => Buffer.from(secret).toString()))).toEqual(new Set(['first']));
});

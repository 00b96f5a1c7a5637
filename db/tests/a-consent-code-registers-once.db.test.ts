import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { retrying } from '#db/retry.ts';
import { appPool } from '#db/pool.ts';
import { Unavailable } from '#db/violations.ts';
import { codeOf, expectRefused } from './as-role.ts';
import { aClinic, aConsentText, aPerson, type Person } from './builders.ts';
import { aCode, aCounter, aVisit, registerAtCounter } from './counter-builders.ts';
import { freshDatabase } from './database.ts';

process.env.DATABASE_POOL = '8';
const { owner, app } = await freshDatabase();
await aConsentText(owner);
const clinic = await aClinic(owner);
const counter = await aCounter(owner, clinic);

/** A person at the counter with a code on their phone, which is its own name. */
async function withCode(code: string = randomUUID(), facts: Parameters<typeof aPerson>[1] = {}) {
  const person = await aPerson(owner, facts);
  const visit = await aVisit(app, counter, person);
  await aCode(app, counter, visit, code);
  return { person, visit, code };
}
const answer = async (visit: string, code: string, options = {}) => (await registerAtCounter(app, counter, visit, { code }, options)).number;
const registrations = async ({ id }: Pick<Person, 'id'>) => (await owner`select from registrations where person_id = ${id}`).length;

describe('a code of the counter', () => {
  it('registers the person whose phone it reached, once', async () => {
    const { person, visit, code } = await withCode();
    expect(await answer(visit, code)).toMatch(/^\d{4}-\d{8}-\d{2}$/);
    expect(await answer(visit, code)).toBeNull();
    const [consent] = await owner`select proof, form_number from consents where person_id = ${person.id}`;
    expect(consent).toEqual({ proof: 'one_time_code', form_number: null });
    expect(await owner`select from sessions`).toHaveLength(0);
  });

  it('is answered five times, and the right one comes too late after that', async () => {
    const { person, visit, code } = await withCode();
    for (let i = 0; i < 5; i++) expect(await answer(visit, `wrong ${i}`)).toBeNull();
    expect(await answer(visit, code)).toBeNull();
    expect(await registrations(person)).toBe(0);
    const [spent] = await owner<{ attempts: number }[]>`select attempts from consent_codes where visit_id = ${visit}`;
    expect(spent!.attempts).toBe(5);
    await expectRefused(owner`update consent_codes set attempts = 6 where visit_id = ${visit}`, 'five_attempts_per_consent_code');
  });

  it('of one visit is wrong at another, of the same person too', async () => {
    const [one, other] = [await withCode(), await withCode()];
    expect(await answer(one.visit, other.code)).toBeNull();
    const again = await aVisit(app, counter, one.person);
    await aCode(app, counter, again, 'another');
    expect(await answer(again, one.code)).toBeNull();
    expect(await registrations(one.person)).toBe(0);
  });

  it('is outlived by nobody, and outdone by a newer one', async () => {
    const { visit, code } = await withCode();
    await aCode(app, counter, visit, 'newer');
    expect(await answer(visit, code)).toBeNull();
    expect(await answer(visit, 'newer')).not.toBeNull();
    const late = await aVisit(app, counter, await aPerson(owner));
    await aCode(app, counter, late, 'late', '-1 second');
    expect(await answer(late, 'late')).toBeNull();
  });

  it('is no code of a sign-in, nor the other way round', async () => {
    const { person, visit, code } = await withCode();
    const [challenge] = await app<{ challenge_id: string }[]>`select challenge_id from open_challenge(${person.personalNumber}, ${person.familyName},
      ${person.bornOn}, 'phone', ${Buffer.from('signs in')}, '10 minutes')`;
    expect(await answer(visit, 'signs in')).toBeNull();
    const [session] = await app<{ account: string | null }[]>`select answer_challenge(${challenge!.challenge_id}, ${Buffer.from(code)}) as account`;
    expect(session!.account).toBeNull();
    expect(await registrations(person)).toBe(0);
  });

  it('stays right when the registration is refused for another reason', async () => {
    const { visit, code } = await withCode();
    await expectRefused(answer(visit, code, { startsOn: '2020-01-01' }), 'day_is_the_one_shown');
    expect(await answer(visit, code)).not.toBeNull();
  });

  it('goes to no phone, when there is none, and five times at most', async () => {
    const silent = await aVisit(app, counter, await aPerson(owner, { phone: null }));
    await expectRefused(aCode(app, counter, silent, 'x'), 'phone_is_on_record');
    const { visit } = await withCode();
    for (let i = 0; i < 4; i++) await aCode(app, counter, visit, `code ${i}`);
    await expectRefused(aCode(app, counter, visit, 'sixth'), 'five_codes_per_visit');
  });

  it('proves the consent of whom it was sent to, and of nobody else', async () => {
    const [child, mother, father] = [await aPerson(owner, { bornOn: -3000 }), await aPerson(owner), await aPerson(owner)];
    for (const { id } of [mother, father]) await owner`insert into guardianships (guardian_id, ward_id, scope, document_number, during)
      values (${id}, ${child.id}, 'parent', '1', daterange(today() - 3000, null))`;
    const visit = await aVisit(app, counter, child);
    const named = ({ id }: Person) => owner`update counter_visits set guardian_id = ${id} where id = ${visit}`;
    await named(mother);
    await aCode(app, counter, visit, 'of the mother');
    expect([...await owner`select person_id from consent_codes where visit_id = ${visit}`]).toEqual([{ person_id: mother.id }]);
    await named(father);
    expect(await answer(visit, 'of the mother')).toBeNull();
    expect(await registrations(child)).toBe(0);
    await named(mother);
    expect(await answer(visit, 'of the mother')).not.toBeNull();
  });

  it('is read by nobody, and written by no other way', async () => {
    const { visit, person } = await withCode();
    expect(await codeOf(app`select from consent_codes`)).toBe('42501');
    expect(await codeOf(app`insert into consent_codes (visit_id, code_hash, expires_at) values (${visit}, 'x', now())`)).toBe('42501');
    expect(await codeOf(app`select answer_consent_code(${visit}, ${person.id}, 'x')`)).toBe('42501');
  });
});

describe('a phone that this clinic has just replaced', () => {
  const replaced = (person: Person, by: number | null, ago: string) => owner`
    insert into channel_changes (id, person_id, channel, old_value, new_value, changed_by, facility_id, document_type, document_number, reason, changed_at, confirmed_at)
    values (uuidv7(), ${person.id}, 'phone', '+995500000001', '+995500000002', ${counter.accountId}, ${by}, 'passport', '1', 'დაიკარგა', now() - ${ago}::interval, now())`;
  const asked = async (by: number | null, ago: string) => {
    const person = await aPerson(owner);
    await replaced(person, by, ago);
    return aCode(app, counter, await aVisit(app, counter, person), 'x');
  };

  it('proves nothing here for three days', async () => {
    await expectRefused(asked(clinic, '1 hour'), 'phone_was_reset_here');
    await expectRefused(asked(clinic, '71 hours'), 'phone_was_reset_here');
    expect(await codeOf(asked(clinic, '73 hours'))).toBe('nothing was refused');
  });

  it('proves what it did when another clinic or the agency replaced it', async () => {
    expect(await codeOf(asked(await aClinic(owner), '1 hour'))).toBe('nothing was refused');
    expect(await codeOf(asked(null, '1 hour'))).toBe('nothing was refused');
  });
});

/** What a request was told; null when it was told nothing but that the service is unavailable. */
const told = <T>(work: Promise<T>): Promise<T | null> => work.catch((error: unknown) => {
  if (error instanceof Unavailable) return null;
  throw error;
});

/** As whoever was told that the service is unavailable does: the same again, until there is an answer. */
async function answered<T>(work: () => Promise<T>): Promise<T> {
  return (await told(work())) ?? answered(work);
}

describe('a backend that dies', () => {
  it('leaves no registration half made, and none that was acknowledged is lost', async () => {
    const ready = await Promise.all(Array.from({ length: 80 }, () => withCode()));
    const waiting = [...ready];
    let [killed, done] = [0, 0];
    const worker = async () => {
      for (let one = waiting.pop(); one; one = waiting.pop()) {
        const { person, visit, code } = one;
        const requestId = randomUUID();
        const send = () => retrying(() => appPool().use((sql) => registerAtCounter(sql, counter, visit, { code }, { requestId })));
        const first = await told(send());
        const [before] = await owner<{ whole: boolean }[]>`select count(r.id) = count(c.id) and count(r.id) <= 1 as whole
          from registrations r left join consents c on c.registration_id = r.id where r.person_id = ${person.id}`;
        expect(before!.whole).toBe(true);
        const last = await answered(send);
        if (first) expect(last.number).toBe(first.number);
        expect(await registrations(person)).toBe(1);
        if (++done % 4 === 0) killed += (await owner`select pg_terminate_backend(pid) from pg_stat_activity
          where usename = 'erti_app' and datname = current_database() order by random() limit 1`).length;
      }
    };
    await Promise.all(Array.from({ length: 8 }, worker));
    expect(killed).toBeGreaterThan(5);
  });
});

import { randomInt, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { connect } from '#db/client.ts';
import { appPool } from '#db/pool.ts';
import { retrying } from '#db/retry.ts';
import { Unavailable } from '#db/violations.ts';
import { asActor, codeOf, expectRefused, ruleOf, type Who } from './as-role.ts';
import { aClinic, aConsentText, aPerson, aSignedInPerson, dayOf } from './builders.ts';
import { choose } from './choose.ts';
import { freshDatabase } from './database.ts';
import { aCertificate, aFamiliesReviewer, announce, asGuardianOf, asThemselves, type Guardian, record } from './family-builders.ts';

const { owner, app, appUrl } = await freshDatabase();
await aConsentText(owner);
const reviewer = await aFamiliesReviewer(owner);

const aNumber = (): string => `00${String(randomInt(1e9)).padStart(9, '0')}`;
const wardOf = async (guardianshipId: string) =>
  (await owner<{ id: string; number: string | null }[]>`select id, personal_number as number from people where id = (select ward_id from guardianships where id = ${guardianshipId})`)[0]!;
const join = (sql: typeof app, who: Who, person: string, number: string) =>
  asActor(sql, who, async (db) => (await db<{ id: string }[]>`select id from join_newborn(${person}, ${number})`)[0]!.id);

describe('a newborn', () => {
  it('is announced on a certificate, registered without a number, and joined to it on the same record', async () => {
    const [mother, clinic, number] = [await aSignedInPerson(owner), await aClinic(owner), aNumber()];
    const child = await wardOf(await announce(app, mother));
    expect(child.number).toBeNull();
    const { registration_id } = await choose(app, { accountId: mother.accountId, id: child.id, facilityId: clinic });
    expect(await join(app, reviewer, child.id, number)).toBe(child.id);
    expect(await join(app, reviewer, child.id, number)).toBe(child.id);
    expect(await owner`select id, person_id from registrations where id = ${registration_id}`).toEqual([{ id: registration_id, person_id: child.id }]);
    expect(await owner`select id from people where personal_number = ${number}`).toEqual([{ id: child.id }]);
    expect(await owner`select joined_on, joined_by from newborns where person_id = ${child.id}`).toEqual([{ joined_on: await dayOf(owner, 0), joined_by: reviewer.accountId }]);
    expect((await owner`select kind from notices where person_id = ${mother.id} order by id`).map(({ kind }) => kind as string))
      .toEqual(['newbornAnnounced', 'wardRegistered', 'newbornJoined']);
    await expectRefused(join(app, reviewer, child.id, aNumber()), 'personal_number_is_given_once');
    await expectRefused(owner`update newborns set joined_on = today() - 1 where person_id = ${child.id}`, 'newborn_is_joined_once');
    await expectRefused(owner`update people set personal_number = null where id = ${child.id}`, 'personal_number_is_given_once');
  });

  it('has the parent’s papers and place, and no way to sign in', async () => {
    const mother = await aSignedInPerson(owner);
    const [certificate, other] = [aCertificate(), await aPerson(owner, { documentType: 'refugee' })];
    const child = await wardOf(await announce(app, mother, { certificate }));
    expect(await owner`select type, number from identity_documents where person_id = ${child.id}`).toEqual([{ type: 'citizen', number: certificate }]);
    const refugee = { ...other, accountId: (await owner<{ id: string }[]>`insert into accounts (kind, person_id) values ('person', ${other.id}) returning id`)[0]!.id };
    const second = await wardOf(await announce(app, refugee));
    expect(await owner`select type from identity_documents where person_id = ${second.id}`).toEqual([{ type: 'refugee' }]);
    expect(await owner`select from accounts where person_id in (${child.id}, ${second.id})`).toHaveLength(0);
    await expectRefused(owner`update people set birth_certificate_number = null where id = ${child.id}`, 'person_has_a_number');
  });

  it('twice by one form is one child; twice by one certificate is refused, whoever asks', async () => {
    const [mother, father, requestId, certificate] = [await aSignedInPerson(owner), await aSignedInPerson(owner), randomUUID(), aCertificate()];
    const ids = await Promise.all([1, 2, 3].map(() => announce(app, mother, { requestId, certificate })));
    expect(new Set(ids).size).toBe(1);
    for (const parent of [mother, father]) await expectRefused(announce(app, parent, { certificate }), 'birth_certificate_is_unique');
    expect(await owner`select from people where birth_certificate_number = ${certificate}`).toHaveLength(1);
  });

  it('announced by both parents at once is one record', async () => {
    const certificate = aCertificate();
    const parents = await Promise.all(Array.from({ length: 8 }, () => aSignedInPerson(owner)));
    const racing = connect(appUrl, 8);
    const outcomes = await Promise.all(parents.map((parent) => ruleOf(announce(racing, parent, { certificate }))));
    await racing.end();
    expect(outcomes.sort()).toEqual([...Array.from({ length: 7 }, () => 'birth_certificate_is_unique'), 'nothing was refused']);
    expect(await owner`select from people where birth_certificate_number = ${certificate}`).toHaveLength(1);
  });

  it('has a second parent through the agency, by the certificate', async () => {
    const [mother, father, certificate] = [await aSignedInPerson(owner), await aSignedInPerson(owner), aCertificate()];
    const bornOn = await dayOf(owner, -3);
    const child = await wardOf(await announce(app, mother, { certificate, bornOn }));
    await record(app, reviewer, father, { personalNumber: certificate, familyName: 'ბერიძე', bornOn }, { from: bornOn });
    await choose(app, { accountId: father.accountId, id: child.id, facilityId: await aClinic(owner) });
    expect(await owner`select from registrations where person_id = ${child.id}`).toHaveLength(1);
  });

  it('is born within the last year, and a parent announces four a year', async () => {
    const mother = await aSignedInPerson(owner);
    await expectRefused(announce(app, mother, { bornOn: await dayOf(owner, 1) }), 'newborn_is_born');
    const [year] = await owner<{ ago: string; less: string }[]>`select (today() - interval '1 year')::date as ago, (today() - interval '1 year')::date + 1 as less`;
    await expectRefused(announce(app, mother, { bornOn: year!.ago }), 'newborn_is_under_a_year');
    await announce(app, mother, { bornOn: year!.less });
    const outcomes = await Promise.all([1, 2, 3, 4, 5].map(() => ruleOf(announce(app, mother))));
    expect(outcomes.filter((rule) => rule === 'nothing was refused')).toHaveLength(3);
    await expectRefused(announce(app, mother), 'four_newborns_a_year');
    const later = (await owner<{ day: string }[]>`select (today() + interval '1 year 1 day')::date as day`)[0]!.day;
    await announce(app, mother, { today: later, bornOn: later });
  });

  it('is announced by a person in their own name, of age', async () => {
    const [young, mother, stranger] = [await aPerson(owner, { bornOn: '2012-01-01' }), await aSignedInPerson(owner), await aSignedInPerson(owner)];
    const accountId = (await owner<{ id: string }[]>`insert into accounts (kind, person_id) values ('person', ${young.id}) returning id`)[0]!.id;
    await expectRefused(announce(app, { ...young, accountId }), 'guardian_is_an_adult');
    await expectRefused(announce(app, { ...mother, accountId: stranger.accountId }), 'person_is_known');
    const child = await wardOf(await announce(app, mother));
    await expectRefused(announce(app, { ...mother, id: child.id }), 'person_is_known');
    expect(await owner`select from people where birth_certificate_number is not null and id not in (select person_id from newborns)`).toHaveLength(0);
  });
});

describe('a number', () => {
  it('of another person is refused by its own rule', async () => {
    const [child, other] = [await wardOf(await announce(app, await aSignedInPerson(owner))), await aPerson(owner)];
    await expectRefused(join(app, reviewer, child.id, other.personalNumber), 'personal_number_is_unique');
  });

  it('is joined once, whoever races', async () => {
    const children = await Promise.all([1, 2, 3, 4].map(async () => wardOf(await announce(app, await aSignedInPerson(owner)))));
    const number = aNumber();
    const racing = connect(appUrl, 8);
    const outcomes = await Promise.all(children.flatMap(({ id }) => [1, 2].map(() => ruleOf(join(racing, reviewer, id, number)))));
    await racing.end();
    // the winner's second request finds its own answer
    expect(outcomes.filter((rule) => rule === 'nothing was refused')).toHaveLength(2);
    expect(outcomes.filter((rule) => rule === 'personal_number_is_unique')).toHaveLength(6);
    expect(await owner`select from newborns where joined_on is not null and person_id in ${owner(children.map(({ id }) => id))}`).toHaveLength(1);
  });

  it('is written by those who decide, and by nobody else', async () => {
    const mother = await aSignedInPerson(owner);
    const child = await wardOf(await announce(app, mother));
    for (const who of [asThemselves(mother), asGuardianOf(mother, child), { ...reviewer, role: 'auditor' }, { kind: 'anyone' }])
      expect(await codeOf(join(app, who, child.id, aNumber()))).toBe('42501');
    expect(await codeOf(asActor(app, asGuardianOf(mother, child), (sql) => sql`update people set personal_number = ${aNumber()} where id = ${child.id}`))).toBe('42501');
  });
});

describe('backends that die', () => {
  type Facts = { requestId: string; certificate: string };
  /** The guardianship; null when nothing was told but that the service is unavailable. */
  const asked = (parent: Guardian, facts: Facts): Promise<string | null> =>
    retrying(() => appPool().use((sql) => announce(sql, parent, facts))).catch((error: unknown) => {
      if (error instanceof Unavailable) return null;
      throw error;
    });
  const answered = async (parent: Guardian, facts: Facts): Promise<string> => (await asked(parent, facts)) ?? answered(parent, facts);

  it('leave no half of a newborn, and the same form again finds or makes the whole', async () => {
    const parents = await Promise.all(Array.from({ length: 60 }, async () => ({ parent: await aSignedInPerson(owner), requestId: randomUUID(), certificate: aCertificate() })));
    const waiting = [...parents];
    let killed = 0;
    const worker = async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        const { parent, ...facts } = next;
        await asked(parent, facts);
        if (waiting.length % 5 === 0) killed += (await owner`select pg_terminate_backend(pid) from pg_stat_activity
          where usename = 'erti_app' and datname = current_database() order by random() limit 1`).length;
      }
    };
    await Promise.all(Array.from({ length: 6 }, worker));
    expect(killed).toBeGreaterThan(0);
    for (const { parent, ...facts } of parents) {
      const child = await wardOf(await answered(parent, facts));
      const [whole] = await owner`select (select count(*)::int from newborns where announced_by = ${parent.id}) as newborns,
        (select count(*)::int from identity_documents where person_id = ${child.id}) as documents,
        (select count(*)::int from journal where act = 'newborn.announced' and request_id = ${facts.requestId}) as lines`;
      expect(whole).toEqual({ newborns: 1, documents: 1, lines: 2 });
    }
  });
});

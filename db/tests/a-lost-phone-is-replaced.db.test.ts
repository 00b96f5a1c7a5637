import { randomInt, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { asActor, codeOf, expectRefused, type Who } from './as-role.ts';
import { aClinic, anAccount, aRegistration, aSignedInPerson } from './builders.ts';
import { freshDatabase } from './database.ts';

const { owner, app } = await freshDatabase();
const [clinic, other] = [await aClinic(owner), await aClinic(owner)];
const registrar: Who = { kind: 'clinic', accountId: await anAccount(owner, { facilityId: clinic }), facilityId: clinic, role: 'registrar' };
const colleague: Who = { ...registrar, accountId: await anAccount(owner, { facilityId: clinic }) };
const reviewer: Who = { kind: 'agency', accountId: await anAccount(owner), role: 'reviewer' };

type Somebody = Awaited<ReturnType<typeof somebody>>;
type Sent = { outcome: string; language: string | null };

const aPhone = (): string => `+99555${String(randomInt(10_000_000)).padStart(7, '0')}`;

/** A person who is registered at the clinic, with the phone and e-mail of whoever lost them. */
async function somebody({ at = clinic, phone = aPhone() as string | null, email = null as string | null } = {}) {
  const person = await aSignedInPerson(owner);
  await owner`update people set phone = ${phone}, email = ${email} where id = ${person.id}`;
  await aRegistration(owner, { personId: person.id, facilityId: at, accountId: person.accountId, from: -90 });
  return { ...person, phone, email };
}

/** Opens a replacement as it is typed at a counter; the code's hash is the text 'right'. */
async function open(who: Who, person: Somebody, changes: Partial<{ id: string; familyName: string; bornOn: string; channel: string; value: string }> = {}) {
  const form = { id: randomUUID(), familyName: person.familyName, bornOn: person.bornOn, channel: 'phone', value: aPhone(), ...changes };
  const [sent] = await asActor(app, who, (sql) => sql<Sent[]>`
    select * from open_channel_reset(${form.id}, ${person.personalNumber}, ${form.familyName}, ${form.bornOn}, ${form.channel}, ${form.value},
      'passport', '18AB00417', 'ტელეფონი დაკარგა', 'right', '10 minutes')`);
  return { ...form, outcome: sent!.outcome };
}

const confirm = (who: Who, id: string, code = 'right'): Promise<string> => asActor(app, who, async (sql) =>
  (await sql<{ answer: string }[]>`select confirm_channel_reset(${id}, ${code}) as answer`)[0]!.answer);

const reachedBy = async ({ id }: Somebody) => (await owner`select phone, email from people where id = ${id}`)[0]!;
const told = ({ id }: Somebody) => owner`select kind, channel, recipient from notices where person_id = ${id} order by kind, channel`;
const lines = ({ id }: Somebody) => owner`select act, actor, facility_id, detail from journal where person_id = ${id} and act like 'channel.%' order by id`;

describe('a lost phone', () => {
  it('is replaced once the new one\'s code is answered: the old one and the new one are told, and every session ends', async () => {
    const person = await somebody({ email: 'nino@example.test' });
    await owner`select start_session(${person.accountId}, ${randomUUID()}, 'Firefox', '1 hour')`;
    await owner`select open_challenge(${person.personalNumber}, ${person.familyName}, ${person.bornOn}, 'phone', 'a', '1 hour')`;
    const { id, value, outcome } = await open(registrar, person);
    expect([outcome, (await reachedBy(person)).phone]).toEqual(['code', person.phone]);
    expect(await confirm(registrar, id)).toBe('done');
    expect(await reachedBy(person)).toEqual({ phone: value, email: 'nino@example.test' });
    expect([...await told(person)]).toEqual([
      { kind: 'channelIsNow', channel: 'phone', recipient: value },
      { kind: 'channelReset', channel: 'email', recipient: 'nino@example.test' },
      { kind: 'channelReset', channel: 'phone', recipient: person.phone },
    ]);
    expect(await owner`select 1 from sessions where account_id = ${person.accountId} and revoked_at is null`).toHaveLength(0);
    expect(await owner`select 1 from challenges where person_id = ${person.id} and used_at is null`).toHaveLength(0);
  });

  it('leaves its history and its lines, with no phone in the journal', async () => {
    const person = await somebody();
    const { id, value } = await open(registrar, person);
    await confirm(registrar, id);
    const [change] = await owner`select *, confirmed_at is not null as is_confirmed from channel_changes where id = ${id}`;
    expect(change).toMatchObject({ person_id: person.id, old_value: person.phone, new_value: value, changed_by: registrar.accountId,
      facility_id: clinic, document_type: 'passport', document_number: '18AB00417', reason: 'ტელეფონი დაკარგა', is_confirmed: true });
    const line = (act: string, detail: object) => ({ act, actor: 'clinic', facility_id: clinic, detail });
    expect([...await lines(person)]).toEqual([
      line('channel.code_sent', { channel: 'phone' }), line('channel.reset', { channel: 'phone', confirmed: true })]);
    await expectRefused(owner`update channel_changes set old_value = null`, 'history_only_grows');
    await expectRefused(owner`delete from channel_changes`, 'history_only_grows');
  });

  it('is replaced in one step where there was no channel at all, and only there', async () => {
    const person = await somebody({ phone: null });
    const { id, value, outcome } = await open(registrar, person);
    expect([outcome, (await reachedBy(person)).phone]).toEqual(['done', value]);
    expect([...await told(person)]).toEqual([{ kind: 'channelIsNow', channel: 'phone', recipient: value }]);
    expect(await open(registrar, person, { id })).toMatchObject({ outcome: 'done' });
    const withEmail = await somebody({ phone: null, email: 'gia@example.test' });
    expect(await open(registrar, withEmail)).toMatchObject({ outcome: 'code' });
    await expectRefused(owner`insert into channel_changes (id, person_id, channel, old_value, new_value, changed_by, document_type, document_number, reason)
      values (uuidv7(), ${person.id}, 'phone', ${person.phone ?? '+99555555555'}, '+99555666666', ${registrar.accountId!}, 'passport', '1', 'დაკარგა')`,
    'new_channel_is_confirmed');
  });

  it('is replaced by the agency for anybody, and an e-mail in the same way', async () => {
    const person = await somebody({ at: other, email: 'old@example.test' });
    const { id } = await open(reviewer, person, { channel: 'email', value: 'new@example.test' });
    expect(await confirm(reviewer, id)).toBe('done');
    expect(await reachedBy(person)).toEqual({ phone: person.phone, email: 'new@example.test' });
    const [notice] = await owner`select facts from notices where person_id = ${person.id} and kind = 'channelReset' limit 1`;
    expect(notice!.facts).toMatchObject({ channel: 'email', byEn: 'Social Service Agency' });
  });

  it('is not replaced by itself, nor by what is no phone', async () => {
    const person = await somebody();
    await expectRefused(open(registrar, person, { value: person.phone! }), 'channel_is_another_one');
    const { id } = await open(registrar, person, { value: '555' });
    await expectRefused(confirm(registrar, id), 'channel_value_is_of_its_kind');
  });
});

describe('unknown and wrong look the same', () => {
  it.each<[string, (person: Somebody) => Promise<{ outcome: string }>]>([
    ['a wrong surname', (person) => open(registrar, person, { familyName: 'სხვაშვილი' })],
    ['a wrong birth date', (person) => open(registrar, person, { bornOn: '1988-03-10' })],
    ['nobody\'s number', (person) => open(registrar, { ...person, personalNumber: '00999999999' })],
    ['a person of another clinic', async () => open(registrar, await somebody({ at: other }))],
    ['a person who is dead', async (person) => {
      await owner`update people set died_on = today() - 1 where id = ${person.id}`;
      return open(registrar, person);
    }],
    ['one who has left the clinic', async (person) => {
      await owner`update registrations set during = daterange(lower(during), today()), ended_by = ${person.accountId}, ended_at = now(), end_reason = 'ended_by_person'
        where person_id = ${person.id}`;
      return open(registrar, person);
    }],
  ])('%s', async (_, attempt) => {
    const person = await somebody();
    expect((await attempt(person)).outcome).toBe('unmatched');
    expect(await owner`select 1 from channel_resets where person_id = ${person.id}`).toHaveLength(0);
    expect((await owner`select act, person_id from journal order by id desc limit 1`)[0]).toEqual({ act: 'channel.not_matched', person_id: null });
  });

  it('but a surname in Latin letters is the same surname', async () => {
    expect(await open(registrar, await somebody(), { familyName: ' Beridze ' })).toMatchObject({ outcome: 'code' });
  });
});

describe('a code at the counter', () => {
  it('has five answers', async () => {
    const person = await somebody();
    const { id } = await open(registrar, person);
    for (let i = 0; i < 4; i++) expect(await confirm(registrar, id, 'wrong')).toBe('wrong');
    expect([await confirm(registrar, id, 'wrong'), await confirm(registrar, id)]).toEqual(['over', 'over']);
    await expectRefused(owner`update channel_resets set attempts = 6 where id = ${id}`, 'five_attempts_per_channel_code');
    expect((await reachedBy(person)).phone).toBe(person.phone);
  });

  it('works for ten minutes, once, and for whoever asked for it', async () => {
    const [late, once] = [await open(registrar, await somebody()), await open(registrar, await somebody())];
    await owner`update channel_resets set expires_at = now() where id = ${late.id}`;
    expect(await confirm(registrar, late.id)).toBe('over');
    expect(await confirm(colleague, once.id)).toBe('over');
    expect(await confirm({ ...reviewer, accountId: registrar.accountId! }, once.id).catch(() => 'refused')).toBe('refused');
    // the answer of one that was done is the same again; it is done once
    expect([await confirm(registrar, once.id), await confirm(registrar, once.id)]).toEqual(['done', 'done']);
    expect(await owner`select 1 from channel_changes where id = ${once.id}`).toHaveLength(1);
  });

  it('is no other form\'s, and no sign-in\'s', async () => {
    const [one, another] = [await open(registrar, await somebody()), await open(registrar, await somebody())];
    await owner`update channel_resets set code_hash = 'of another' where id = ${another.id}`;
    expect(await confirm(registrar, another.id)).toBe('wrong');
    const [answer] = await app`select answer_challenge(${one.id}, 'right') as account`;
    expect(answer!.account).toBeNull();
  });

  it('is sent once for a form that is sent twice, and never for another\'s form', async () => {
    const person = await somebody();
    const { id, value } = await open(registrar, person);
    expect(await open(registrar, person, { id, value })).toMatchObject({ outcome: 'sent' });
    await expectRefused(open(colleague, await somebody(), { id }), 'channel_reset_is_ones_own');
  });

  it('is sent anew twice; the one before it opens nothing, and answers are not given back', async () => {
    const { id, value } = await open(registrar, await somebody());
    const renew = (who: Who, code: string) => asActor(app, who, async (sql) =>
      (await sql<{ recipient: string | null }[]>`select * from renew_channel_code(${id}, ${code}, '10 minutes')`)[0]!.recipient);
    await confirm(registrar, id, 'wrong');
    expect([await renew(colleague, 'stolen'), await renew(registrar, 'second'), await confirm(registrar, id)]).toEqual([null, value, 'wrong']);
    expect([await renew(registrar, 'third'), await renew(registrar, 'fourth')]).toEqual([value, null]);
    expect(await owner`select attempts, codes_sent from channel_resets where id = ${id}`).toMatchObject([{ attempts: 2, codes_sent: 3 }]);
    await expectRefused(owner`update channel_resets set codes_sent = 4 where id = ${id}`, 'three_codes_per_channel');
    expect(await confirm(registrar, id, 'third')).toBe('done');
  });

  it('opens nothing once the person has left the clinic', async () => {
    const person = await somebody();
    const { id } = await open(registrar, person);
    await owner`update registrations set during = daterange(lower(during), today()), ended_by = ${person.accountId}, ended_at = now(), end_reason = 'ended_by_person'
      where person_id = ${person.id}`;
    expect([await confirm(registrar, id), (await reachedBy(person)).phone]).toEqual(['over', person.phone]);
  });

  it('is answered once by two at the same moment', async () => {
    const person = await somebody();
    const { id } = await open(registrar, person);
    expect(await Promise.all(Array.from({ length: 8 }, () => confirm(registrar, id)))).toEqual(Array.from({ length: 8 }, () => 'done'));
    expect(await owner`select 1 from notices where person_id = ${person.id} and kind = 'channelReset'`).toHaveLength(1);
  });
});

describe('who may, and who sees', () => {
  it.each<[string, () => Promise<Who>]>([
    ['a person', async () => ({ kind: 'person', ...await aSignedInPerson(owner).then(({ id, accountId }) => ({ personId: id, accountId })) })],
    ['an auditor', async () => ({ ...reviewer, role: 'auditor', accountId: await anAccount(owner, { role: 'auditor' }) })],
    ['staff of another clinic in this one\'s name', async () => ({ ...registrar, accountId: await anAccount(owner, { facilityId: other }) })],
    ['nobody', async () => ({ kind: 'anyone' })],
  ])('refuses %s', async (_, who) => {
    expect(await codeOf(open(await who(), await somebody()))).toBe('42501');
  });

  it('shows a change to the person, to the clinic that made it, and to the agency', async () => {
    const person = await somebody();
    const { id } = await open(registrar, person);
    await confirm(registrar, id);
    const stranger = await somebody();
    const seen = (who: Who) => asActor(app, who, async (sql) => (await sql`select 1 from channel_changes where id = ${id}`).length);
    const elsewhere: Who = { ...registrar, accountId: await anAccount(owner, { facilityId: other }), facilityId: other };
    const people = [{ kind: 'person', accountId: person.accountId, personId: person.id }, { kind: 'person', accountId: stranger.accountId, personId: stranger.id }];
    const counts = await Promise.all([...people, registrar, colleague, reviewer, elsewhere].map(seen));
    expect(counts).toEqual([1, 0, 1, 1, 1, 0]);
  });

  it('shows what waits for its code to whoever asked, and the code\'s hash to nobody', async () => {
    const { id } = await open(registrar, await somebody());
    const seen = (who: Who) => asActor(app, who, async (sql) => (await sql`select id from channel_resets where id = ${id}`).length);
    expect(await Promise.all([registrar, colleague, reviewer].map(seen))).toEqual([1, 0, 0]);
    expect(await codeOf(asActor(app, registrar, (sql) => sql`select code_hash from channel_resets`))).toBe('42501');
  });
});

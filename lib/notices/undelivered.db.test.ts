import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { aFacility, anAccount, aPerson } from '#db/tests/builders.ts';
import { freshDatabase, testSettings } from '#db/tests/database.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { noticesQuery, noticeTotals, tryAgain, undeliveredNotices } from './index.ts';

const { owner, app } = await freshDatabase();
testSettings();
const facility = await aFacility(owner, 'დიდუბის კლინიკა');
const reviewer: AgencyActor = {
  kind: 'agency', role: 'reviewer', name: 'ნ.', today: null, sessionId: randomUUID(), accountId: await anAccount(owner),
};
const all = noticesQuery.parse({});
const ids = async (query = all) => (await undeliveredNotices(reviewer, query)).notices.map(({ id }) => id);

/** A notice that was written so many minutes ago. */
async function aNotice(kind: string, minutes: number, email = `${randomUUID()}@example.test`): Promise<string> {
  const { id } = await aPerson(owner, { phone: null, email });
  await owner`insert into notices (kind, facts, language, channel, recipient, person_id, facility_id, created_at)
    values (${kind}, '{}', 'ka', 'email', ${email}, ${id}, ${facility}, now() - ${minutes}::integer * interval '1 minute')`;
  return (await owner<{ id: string }[]>`select id from notices where person_id = ${id}`)[0]!.id;
}

describe('what the agency sees of the queue', () => {
  let [old, failed] = ['', ''];
  beforeAll(async () => {
    await aNotice('placeLapsed', 1);
    old = await aNotice('placeLapsed', 20);
    failed = await aNotice('clinicLeaves', 5, 'nino@example.test');
    await app`select notice_was_not_sent(${failed}, 'refused', true)`;
    await app`select notice_was_sent(${await aNotice('placeLapsed', 60)})`;
  });

  it('counts what waits, was sent today and failed', async () => {
    expect(await noticeTotals(reviewer)).toEqual({ waiting: 2, sentToday: 1, failed: 1 });
  });

  it('lists what failed and what waits for long, the oldest first, and nobody by their address', async () => {
    const { notices, total } = await undeliveredNotices(reviewer, all);
    expect([total, notices.map(({ id }) => id)]).toEqual([2, [old, failed]]);
    expect(notices[1]).toMatchObject({
      kind: 'clinicLeaves', channel: 'email', recipient: 'n•••@example.test', facilityId: facility,
      facility: { ka: 'დიდუბის კლინიკა' }, attempts: 1, failure: 'refused',
    });
  });

  it.each([
    ['failed', { state: 'failed' }, () => [failed]], ['waiting', { state: 'waiting' }, () => [old]],
    ['of a kind', { kind: 'clinicLeaves' }, () => [failed]], ['by SMS', { channel: 'phone' }, () => []],
    ['on a page beyond', { page: '2' }, () => []],
  ])('is narrowed to what is %s', async (_, asked, expected) => {
    expect(await ids(noticesQuery.parse(asked))).toEqual(expected());
  });

  it('loses what is tried again, once', async () => {
    expect([await tryAgain(reviewer, { notice: failed }), await tryAgain(reviewer, {})]).toEqual([1, 0]);
    expect(await ids(noticesQuery.parse({ state: 'failed' }))).toEqual([]);
  });

  it('is not for an auditor to try again', async () => {
    await expect(tryAgain({ ...reviewer, role: 'auditor' }, {})).rejects.toMatchObject({ code: '42501' });
  });
});

it.each([{ state: 'x', channel: ['a', 'b'], kind: '<', page: '0', again: '-1' }, { page: 'many', again: 'some' }])('%j is read as far as it makes sense', (asked) => {
  expect(noticesQuery.parse(asked)).toEqual({ state: '', channel: '', kind: '', page: 1, again: null });
});

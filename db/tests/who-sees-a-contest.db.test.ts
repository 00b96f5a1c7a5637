import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { asActor, codeOf, type Who } from './as-role.ts';
import { aClinic, aConsentText, anAccount, aSignedInPerson, dayOf } from './builders.ts';
import { aGuardianOf, registeredByCode } from './contest-builders.ts';
import { aCounter } from './counter-builders.ts';
import { freshDatabase } from './database.ts';

const { owner, app } = await freshDatabase();
await aConsentText(owner);
const [vake, gldani] = [await aClinic(owner), await aClinic(owner)];
const counter = await aCounter(owner, gldani);
const anyone: Who = { kind: 'anyone' };
const registrar: Who = { kind: 'clinic', ...counter, role: 'registrar' };
const reviewer: Who = { kind: 'agency', accountId: await anAccount(owner), role: 'reviewer' };
const nino = await aSignedInPerson(owner);

/** A contest that was upheld two days after the registration, so that there is something to recover. */
async function upheld(): Promise<{ id: string; made: string }> {
  const { registration_id: made } = await registeredByCode(app, counter, nino);
  const [opened] = await app<{ id: string }[]>`
    select id from contest_registration(${randomUUID()}, ${nino.accountId}, ${nino.id}, ${made}, null)`;
  await asActor(app, registrar, (sql) => sql`select answer_contest(${randomUUID()}, ${opened!.id}, 'admits', null, null)`);
  await asActor(app, { ...reviewer, today: await dayOf(owner, 2) }, (sql) =>
    sql`select decide_contest(${randomUUID()}, ${opened!.id}, 'upheld', 'მუხლი 1', 'მიზეზი', 'სასამართლო')`);
  return { id: opened!.id, made };
}

describe('who sees a contest, its recovery and its decision', () => {
  it('the person and their guardian, the clinic, and the agency; nobody else', async () => {
    const { id, made } = await upheld();
    const guardian = await aGuardianOf(owner, nino);
    const gia = await aSignedInPerson(owner);
    const manager = { ...registrar, accountId: await anAccount(owner, { facilityId: gldani, role: 'manager' }), role: 'manager' };
    const seen = (who: Who) => asActor(app, who, async (sql) => {
      const [row] = await sql<{ contests: number; recoveries: number; decisions: number }[]>`
        select (select count(*)::int from contests where id = ${id}) as contests,
               (select count(*)::int from recoveries where annulled_registration_id = ${made}) as recoveries,
               (select count(*)::int from decisions where id = (select decision_id from contests where id = ${id})) as decisions`;
      return [row!.contests, row!.recoveries, row!.decisions];
    });
    const sight: [string, Who, number[]][] = [
      ['anyone', anyone, [0, 0, 0]],
      ['the person', { kind: 'person', personId: nino.id, accountId: nino.accountId }, [1, 1, 1]],
      ['their guardian', { kind: 'guardian', personId: nino.id, accountId: guardian.accountId }, [1, 1, 1]],
      ['another person', { kind: 'person', personId: gia.id, accountId: gia.accountId }, [0, 0, 0]],
      ['one who is no guardian', { kind: 'guardian', personId: nino.id, accountId: gia.accountId }, [0, 0, 0]],
      ['the clinic\'s registrar', registrar, [1, 1, 0]],
      ['the clinic\'s manager', manager, [1, 1, 1]],
      ['another clinic', { ...registrar, facilityId: vake, accountId: (await aCounter(owner, vake)).accountId }, [0, 0, 0]],
      ['the agency', reviewer, [1, 1, 1]],
      ['the auditor', { ...reviewer, role: 'auditor' }, [1, 1, 1]],
    ];
    for (const [whose, who, expected] of sight) expect([whose, await seen(who)]).toEqual([whose, expected]);
  });

  it('the app writes none of them itself', async () => {
    for (const statement of ["update contests set outcome = 'over'", 'delete from contests', 'delete from recoveries', 'insert into contest_links default values'])
      expect(await codeOf(asActor(app, reviewer, (sql) => sql.unsafe(statement)))).toBe('42501');
    expect(await codeOf(asActor(app, reviewer, (sql) => sql`select annul_registration(${randomUUID()}, 'undo', 'x', 'x')`))).toBe('42501');
  });
});

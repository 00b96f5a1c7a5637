import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { aFacility, anAccount } from '#db/tests/builders.ts';
import { freshDatabase } from '#db/tests/database.ts';
import { aManager, aSubmitted, type Declared } from '#db/tests/review-builders.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { acceptDeclaration } from './accept-declaration.ts';
import { assignDeclaration } from './assign-declaration.ts';
import { proposeRefusal } from './propose-refusal.ts';
import { queueFor, reviewersFor } from './review-queue.ts';
import { queueQuery } from './review-schemas.ts';

const { owner, app } = await freshDatabase();

const agent = async (role: AgencyActor['role'], name: string): Promise<AgencyActor> => {
  const accountId = await anAccount(owner, { role });
  await owner`update accounts set name = ${name} where id = ${accountId}`;
  return { kind: 'agency', accountId, role, sessionId: '', name, today: '2026-05-05' };
};
const [nana, gia, auditor] = [await agent('reviewer', 'ნანა ბერიძე'), await agent('administrator', 'გია ლომიძე'), await agent('auditor', 'ია აბაშიძე')];
const words = { legalBasis: '№36', reasons: 'მიზეზი' };

const by: Record<string, Declared> = {};
beforeAll(async () => {
  // the name says on which day of 2026 it was submitted
  for (const [name, today, scope] of [
    ['easter', '2026-04-02', ['primary_care']], ['later', '2026-04-20', ['primary_care', 'oncology']],
    ['mine', '2026-04-24', ['oncology']], ['others', '2026-04-21', ['primary_care']], ['proposed', '2026-04-27', ['childbirth']],
    ['accepted', '2026-04-15', ['primary_care']],
  ] as const) {
    const facility = await aFacility(owner, `${name} კლინიკა`);
    by[name] = await aSubmitted(owner, app, await aManager(owner, facility), { today, scope: [...scope], nameKa: `${name} კლინიკა` });
  }
  const shown = ({ id, step }: Declared) => ({ declarationId: id, step, requestId: randomUUID() });
  await assignDeclaration(gia, { declarationId: by.mine!.id, accountId: nana.accountId });
  await assignDeclaration(gia, { declarationId: by.others!.id, accountId: gia.accountId });
  await proposeRefusal(gia, { ...shown(by.proposed!), ...words });
  await acceptDeclaration(gia, { ...shown(by.accepted!), ...words, effectiveOn: '2026-05-05' });
});

const names = async (actor: AgencyActor, query: Record<string, string> = {}) => {
  const { declarations } = await queueFor(actor, queueQuery.parse(query));
  return declarations.map(({ facility }) => facility.ka.split(' ')[0]);
};

describe('the queue', () => {
  it('has on top what waits for the reader, then what waits for anybody, each by its due day', async () => {
    expect(await names(nana)).toEqual(['mine', 'proposed', 'easter', 'later', 'others']);
    expect(await names(gia)).toEqual(['others', 'easter', 'later', 'mine', 'proposed']);
    expect(await names(auditor)).toEqual(['easter', 'later', 'others', 'mine', 'proposed']);
  });

  it('counts ten working days, and no holiday among them', async () => {
    const { declarations } = await queueFor(nana, queueQuery.parse({ q: 'easter' }));
    expect(declarations).toMatchObject([{ submittedOn: '2026-04-02', dueOn: '2026-04-21', age: 33, isOverdue: true, isMine: false }]);
    const winter = await aSubmitted(owner, app, await aManager(owner, await aFacility(owner, 'winter კლინიკა')), { today: '2026-12-30' });
    expect(winter.due_on).toBe('2027-01-15');
  });

  it('is narrowed by state, scope, reviewer, lateness, region and words', async () => {
    expect(await names(nana, { state: 'accepted' })).toEqual(['accepted']);
    expect(await names(nana, { state: 'all', scope: 'primary_care', q: 'კლინიკა' })).toEqual(expect.arrayContaining(['easter', 'later', 'others', 'accepted']));
    expect(await names(nana, { scope: 'oncology' })).toEqual(['mine', 'later']);
    expect(await names(nana, { assigned: 'me' })).toEqual(['mine']);
    expect(await names(nana, { assigned: gia.accountId })).toEqual(['others']);
    expect(await names(nana, { assigned: 'nobody', scope: 'childbirth' })).toEqual(['proposed']);
    expect(await names(nana, { overdue: 'yes' })).toEqual(['easter', 'later']);
    expect(await names(nana, { region: 'GE-AJ' })).toEqual([]);
    expect(await names(nana, { q: by.later!.number })).toEqual(['later']);
    expect(await names(nana, { q: by.later!.number.slice(0, 13) })).toEqual(['later']);
    expect(await names(nana, { q: '%' })).toEqual([]);
  });

  it('ignores what makes no sense in the address', () => {
    expect(queueQuery.parse({ state: 'draft', scope: 'x', assigned: 'somebody', overdue: 'no', page: '0', region: "'" }))
      .toEqual({ q: '', state: '', region: '', scope: '', assigned: '', overdue: '', page: 1 });
  });

  it('knows who may review', async () => {
    expect(await reviewersFor(nana)).toEqual([{ id: gia.accountId, name: 'გია ლომიძე' }, { id: nana.accountId, name: 'ნანა ბერიძე' }]);
  });
});

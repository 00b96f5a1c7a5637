import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { asActor, type Who } from '#db/tests/as-role.ts';
import { aClinic, aFacility, anAccount } from '#db/tests/builders.ts';
import { freshDatabase } from '#db/tests/database.ts';
import { aManager, aSubmitted, type Declared, fillIn, sign } from '#db/tests/review-builders.ts';
import type { AgencyActor, ClinicActor } from '#lib/kernel/actor.ts';
import { isRefusal, type Refusal } from '#lib/kernel/errors.ts';
import { acceptDeclaration } from './accept-declaration.ts';
import { assignDeclaration } from './assign-declaration.ts';
import { decisionByNumber } from './decision.ts';
import { declarationFor } from './declaration-file.ts';
import { proposeRefusal } from './propose-refusal.ts';
import { returnDeclaration } from './return-declaration.ts';
import { reviewOf } from './review-file.ts';
import { settleRefusal } from './settle-refusal.ts';

const { owner, app } = await freshDatabase();

const agent = async (role: AgencyActor['role'], name: string): Promise<AgencyActor> => {
  const accountId = await anAccount(owner, { role });
  await owner`update accounts set name = ${name} where id = ${accountId}`;
  return { kind: 'agency', accountId, role, sessionId: '', name, today: null };
};
const [nana, gia, auditor] = [await agent('reviewer', 'ნანა ბერიძე'), await agent('administrator', 'გია ლომიძე'), await agent('auditor', 'ია აბაშიძე')];

const words = { legalBasis: '№36 დადგენილება', reasons: 'აკმაყოფილებს პირობებს' };
const nothing = { site: '', scope: '', licence: '', documents: '', requirements: '', signatory: '' };
const shown = ({ id, step }: Declared) => ({ declarationId: id, step, requestId: randomUUID() });
const day = async (later = 0): Promise<string> => (await owner<{ d: string }[]>`select today() + ${later}::integer as d`)[0]!.d;
const asManagerOf = ({ accountId, facilityId }: Who): ClinicActor & { role: 'manager' } =>
  ({ kind: 'clinic', accountId: accountId!, facilityId: facilityId!, role: 'manager', sessionId: '', name: 'ლია მელაძე', today: null });

async function refusalOf(act: Promise<unknown>): Promise<Refusal> {
  const error: unknown = await act.then(() => new Error('nothing was refused'), (caught: unknown) => caught);
  if (!isRefusal(error)) throw error;
  return error;
}
const codeOf = async (act: Promise<unknown>): Promise<string> => (await refusalOf(act)).code.replace('participation.', '');

const accept = async (actor: AgencyActor, declared: Declared, later = 0) =>
  acceptDeclaration(actor, { ...shown(declared), ...words, effectiveOn: await day(later) });

async function aCase(site: Parameters<typeof aSubmitted>[3] = {}) {
  const facilityId = await aFacility(owner);
  const manager = await aManager(owner, facilityId);
  return { facilityId, manager, declared: await aSubmitted(owner, app, manager, site) };
}

describe('from a draft to a participation', () => {
  it('goes by way of a return, and leaves what the register says as it was declared', async () => {
    const { facilityId, manager, declared } = await aCase();
    const returned = await returnDeclaration(nana, { ...shown(declared), ...words, ...nothing, licence: 'ნომერი სხვაა' });
    const resubmitted = await asActor(app, manager, async (sql) => {
      const [open] = await sql<Declared[]>`select * from declarations where id = ${declared.id}`;
      expect(open).toMatchObject({ state: 'returned', version: 2 });
      await fillIn(sql, open!, { nameKa: 'ახალი პოლიკლინიკა', licenceNumber: 'ლ-2', scope: ['primary_care', 'oncology'], licenceExpiresOn: '2099-01-01' });
      return sign(sql, open!);
    });
    const accepted = await accept(nana, resubmitted, 3);

    expect(await owner`select lower(during) as since, upper(during) as until, scope, declaration_id from participations where facility_id = ${facilityId}`)
      .toMatchObject([{ since: await day(3), until: null, scope: ['primary_care', 'oncology'], declaration_id: declared.id }]);
    expect(await owner`select name_ka from facilities where id = ${facilityId}`).toMatchObject([{ name_ka: 'ახალი პოლიკლინიკა' }]);
    expect(await owner`select number, expires_on from licences where facility_id = ${facilityId}`).toMatchObject([{ number: 'ლ-2', expires_on: '2099-01-01' }]);
    const file = await declarationFor(nana, declared.id);
    expect(file?.acts.map(({ act }) => act).sort()).toEqual(['accept', 'return', 'sign', 'sign', 'start']);
    expect(file?.decisions.map(({ number }) => number).sort()).toEqual([returned.number, accepted.number].sort());
    expect((await reviewOf(nana, file!)).moves).toEqual([]);
  });

  it('tells the facility who decided, by name and position, and what to mend where', async () => {
    const { manager, declared } = await aCase();
    const { number } = await returnDeclaration(gia, { ...shown(declared), ...words, ...nothing, licence: 'ნომერი სხვაა' });
    expect(await decisionByNumber(asManagerOf(manager), number)).toMatchObject({
      number, kind: 'return', sectionReasons: { licence: 'ნომერი სხვაა' }, scope: ['primary_care'], declarationNumber: declared.number,
      decidedBy: { name: 'გია ლომიძე', position: 'administrator' }, proposedBy: null,
    });
    const stranger = asManagerOf(await aManager(owner, await aFacility(owner)));
    expect(await decisionByNumber(stranger, number)).toBeNull();
    expect(await decisionByNumber(nana, 'x')).toBeNull();
  });

  it('does the same request once', async () => {
    const { declared } = await aCase();
    const sent = { ...shown(declared), ...words, effectiveOn: await day() };
    expect(await acceptDeclaration(nana, sent)).toEqual(await acceptDeclaration(nana, sent));
  });

  it('begins today at the earliest, and after what the facility is still leaving', async () => {
    const { declared } = await aCase();
    expect(await codeOf(accept(nana, declared, -1))).toBe('effectBeforeDecision');
    const leaving = await aClinic(owner, { to: await day(10) });
    const again = await aSubmitted(owner, app, await aManager(owner, leaving));
    expect(await codeOf(accept(nana, again, 9))).toBe('stillTakesPart');
    await accept(nana, again, 10);
    expect(await owner`select 1 from participations where facility_id = ${leaving}`).toHaveLength(2);
  });

  it('takes no primary care away from a clinic', async () => {
    const clinic = await aClinic(owner);
    const declared = await aSubmitted(owner, app, await aManager(owner, clinic), { scope: ['oncology'] });
    expect(await codeOf(accept(nana, declared))).toBe('primaryCareIsKept');
  });
});

describe('a refusal', () => {
  it('needs four eyes', async () => {
    const { facilityId, manager, declared } = await aCase();
    await proposeRefusal(nana, { ...shown(declared), ...words });
    const proposed = { ...declared, step: declared.step + 1 };
    const confirm = { ...words, answer: 'confirm', objection: '' } as const;
    expect(await codeOf(settleRefusal(nana, { ...shown(proposed), ...confirm }))).toBe('secondPersonNeeded');
    const file = (await declarationFor(nana, declared.id))!;
    expect((await reviewOf(nana, file)).proposal).toMatchObject({ isOwn: true, who: 'ნანა ბერიძე' });
    expect((await reviewOf(gia, file)).proposal).toMatchObject({ isOwn: false });

    const { number } = await settleRefusal(gia, { ...shown(proposed), ...confirm });
    expect(await decisionByNumber(asManagerOf(manager), number!)).toMatchObject({
      kind: 'refusal', decidedBy: { name: 'გია ლომიძე' }, proposedBy: { name: 'ნანა ბერიძე', position: 'reviewer' },
    });
    expect(await owner`select 1 from participations where facility_id = ${facilityId}`).toHaveLength(0);
  });

  it('goes back to the review when a colleague objects, or who proposed it takes it back', async () => {
    for (const other of [gia, nana]) {
      const { declared } = await aCase();
      await proposeRefusal(nana, { ...shown(declared), ...words });
      const answer = { ...shown({ ...declared, step: declared.step + 1 }), answer: 'object', objection: 'საბუთი იყო' } as const;
      expect(await settleRefusal(other, answer)).toEqual({ number: null });
      expect(await declarationFor(nana, declared.id)).toMatchObject({ state: 'submitted' });
    }
  });
});

describe('what happened meanwhile', () => {
  it('lets one of two reviewers decide, and tells the other who was quicker', async () => {
    for (let i = 0; i < 5; i += 1) {
      const { declared } = await aCase();
      const acts = [accept(nana, declared), returnDeclaration(gia, { ...shown(declared), ...words, ...nothing, site: 'მისამართი' })];
      const settled = await Promise.allSettled(acts);
      expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const loser = settled[0]!.status === 'rejected' ? 0 : 1;
      const refusal = await refusalOf(acts[loser]!);
      expect(refusal.code).toBe('participation.declarationChanged');
      expect(refusal.facts).toMatchObject(loser === 0
        ? { act: 'return', by: 'known', who: 'გია ლომიძე', changedOn: await day() }
        : { act: 'accept', by: 'known', who: 'ნანა ბერიძე', changedOn: await day() });
    }
  });

  it('refuses a tab that shows an earlier step', async () => {
    const { manager, declared } = await aCase();
    await returnDeclaration(nana, { ...shown(declared), ...words, ...nothing, site: 'მისამართი' });
    await asActor(app, manager, async (sql) => {
      const [open] = await sql<Declared[]>`select * from declarations where id = ${declared.id}`;
      await fillIn(sql, open!);
      await sign(sql, open!);
    });
    const refusal = await refusalOf(accept(nana, declared));
    expect(refusal).toMatchObject({ code: 'participation.declarationChanged', facts: { act: 'sign' } });
  });

  it('decides nothing twice', async () => {
    const { declared } = await aCase();
    await accept(nana, declared);
    const decided = { ...declared, step: declared.step + 1 };
    expect(await codeOf(accept(gia, decided))).toBe('declarationMoveNotPossible');
    expect(await codeOf(proposeRefusal(gia, { ...shown(decided), ...words }))).toBe('declarationMoveNotPossible');
    expect(await codeOf(assignDeclaration(gia, { declarationId: declared.id, accountId: nana.accountId }))).toBe('declarationMoveNotPossible');
  });
});

describe('who may', () => {
  it('an auditor reads, and does nothing', async () => {
    const { declared } = await aCase();
    const file = (await declarationFor(auditor, declared.id))!;
    expect(file.versions).toHaveLength(1);
    expect((await reviewOf(auditor, file)).moves).toEqual([]);
    for (const act of [
      () => accept(auditor, declared), () => proposeRefusal(auditor, { ...shown(declared), ...words }),
      () => returnDeclaration(auditor, { ...shown(declared), ...words, ...nothing, site: 'ა' }),
      () => assignDeclaration(auditor, { declarationId: declared.id, accountId: nana.accountId }),
    ]) expect((await refusalOf(act())).code).toMatch(/^participation\./);
    expect(await declarationFor(nana, declared.id)).toMatchObject({ state: 'submitted', step: declared.step, assignedTo: null });
  });

  it('a manager decides nothing, whatever they call', async () => {
    const { manager, declared } = await aCase();
    const calls = [
      `accept_declaration(gen_random_uuid(), ${declared.id}, ${declared.step}, today(), 'a', 'b', 'c')`,
      `return_declaration(gen_random_uuid(), ${declared.id}, ${declared.step}, 'a', 'b', '{"site":"x"}', 'c')`,
      `propose_refusal(gen_random_uuid(), ${declared.id}, ${declared.step}, 'a', 'b')`,
      `assign_declaration(${declared.id}, '${nana.accountId}')`,
    ];
    for (const call of calls)
      await expect(asActor(app, manager, (sql) => sql.unsafe(`select ${call}`)), call).rejects.toThrow();
    expect(await declarationFor(nana, declared.id)).toMatchObject({ state: 'submitted', assignedTo: null });
  });

  it('only one who reviews is given a declaration', async () => {
    const { declared } = await aCase();
    await assignDeclaration(nana, { declarationId: declared.id, accountId: gia.accountId });
    expect(await declarationFor(nana, declared.id)).toMatchObject({ assignedTo: gia.accountId });
    expect(await codeOf(assignDeclaration(nana, { declarationId: declared.id, accountId: auditor.accountId }))).toBe('reviewerUnknown');
  });
});

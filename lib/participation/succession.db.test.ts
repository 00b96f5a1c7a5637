import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { aClinic, aFacility, dayOf } from '#db/tests/builders.ts';
import { freshDatabase } from '#db/tests/database.ts';
import { aClinicWith, anAgencyActor, aRegisteredPerson } from '#db/tests/life-builders.ts';
import { exitRehearsal, findSuccessors, participationAct, succeedFacility, successorsByNumber, suspendFacility, type Successor } from './index.ts';

const { owner } = await freshDatabase();
const reviewer = await anAgencyActor(owner);
const decision = { legalBasis: '№36 დადგენილება', reasons: 'შერწყმა' };

const succeed = async (facilityId: number, successors: Successor[], people: number, signed = 0) => succeedFacility(reviewer, {
  requestId: randomUUID(), facilityId, successors, orderNumber: '12/ა', orderSignedOn: await dayOf(owner, signed), ...decision, people, confirmed: 'on',
});
const codeOf = (work: Promise<unknown>) => work.then(() => 'nothing was refused', (error: { code: string }) => error.code.replace('participation.', ''));
const followedTo = async (facility: number) => (await owner`select 1 from registrations where facility_id = ${facility} and basis = 'succession'`).length;

describe('a dry run of a succession', () => {
  it('says who follows where, and the act does the same', async () => {
    const { clinic } = await aClinicWith(owner, 2);
    await Promise.all([1, 2, 3].map(() => aRegisteredPerson(owner, clinic, { municipality: 'gori' })));
    await aRegisteredPerson(owner, clinic, { municipality: 'khashuri' });
    const [gori, nowhere] = [await aClinic(owner), await aFacility(owner)];
    const successors = [{ facility: gori, municipalities: ['gori'] }, { facility: nowhere, municipalities: null }];
    const rehearsal = await exitRehearsal(reviewer, clinic, successors);
    expect(rehearsal).toMatchObject({ people: 6, followers: 3 });
    expect(rehearsal.byMunicipality).toMatchObject([
      { code: 'gori', people: 3, followers: 3 }, { code: 'tbilisi', people: 2, followers: 0 }, { code: 'khashuri', people: 1, followers: 0 }]);
    expect(rehearsal.nearest.map(({ id }) => id)).not.toContain(gori);
    expect(await codeOf(succeed(clinic, successors, 5))).toBe('peopleChanged');
    const { number, people } = await succeed(clinic, successors, 6);
    expect([people, await followedTo(gori), await followedTo(nowhere)]).toEqual([6, 3, 0]);
    expect(await participationAct(reviewer, clinic, number)).toMatchObject({
      act: 'succeed', people: 6, told: 6, successors: [{ id: gori, orderNumber: '12/ა' }, { id: nowhere }],
    });
    expect((await exitRehearsal(reviewer, gori)).people).toBe(3);
  });

  it('finds successors by number and by name, and says why nobody could follow to one', async () => {
    const [clinic, one, other] = [await aClinic(owner), await aClinic(owner, { name: 'წყალტუბოს პოლიკლინიკა' }), await aFacility(owner, 'წყალტუბოს ამბულატორია')];
    expect(await findSuccessors(reviewer, clinic, 'tsqaltubos')).toMatchObject([{ id: other, obstacle: 'notTakingPart' }, { id: one, obstacle: null }]);
    expect(await findSuccessors(reviewer, clinic, String(one))).toMatchObject([{ id: one }]);
    expect(await findSuccessors(reviewer, clinic, String(clinic))).toEqual([]);
    await suspendFacility(reviewer, { requestId: randomUUID(), facilityId: one, ...decision });
    const hospital = await aClinic(owner, { scope: ['oncology'] });
    const obstacles = new Map((await successorsByNumber(reviewer, [one, other, hospital, 999_999])).map(({ id, obstacle }) => [id, obstacle]));
    expect(obstacles).toEqual(new Map([[one, 'suspended'], [other, 'notTakingPart'], [hospital, 'withoutPrimaryCare']]));
  });
});

describe('an order of succession', () => {
  it('names successors once each, not the clinic itself, and is signed already', async () => {
    const [clinic, next] = [await aClinic(owner), await aClinic(owner)];
    expect(await codeOf(succeed(clinic, [], 0))).toBe('successorMissing');
    expect(await codeOf(succeed(clinic, [{ facility: clinic, municipalities: null }], 0))).toBe('successorIsItself');
    expect(await codeOf(succeed(clinic, [{ facility: next, municipalities: null }, { facility: next, municipalities: ['gori'] }], 0))).toBe('successorNamedTwice');
    expect(await codeOf(succeed(clinic, [{ facility: next, municipalities: null }], 0, 1))).toBe('orderNotSignedYet');
  });
});

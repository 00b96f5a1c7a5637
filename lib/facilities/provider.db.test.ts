import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { anAccount } from '#db/tests/builders.ts';
import { freshDatabase } from '#db/tests/database.ts';
import { aCast } from '#db/tests/declaration-builders.ts';
import { aCode, aNewcomer } from '#db/tests/provider-builders.ts';
import type { ManagerActor, NewcomerActor, ProviderActor } from '#lib/kernel/actor.ts';
import { addFacility, changeContacts, changeFacts, foundProvider, ownFacilities, ownFacility, ownProvider } from './index.ts';
import { contactsSchema, facilitySchema, factsSchema, providerSchema } from './schemas.ts';
import { weekdays } from './week.ts';

const { owner } = await freshDatabase();
const cast = await aCast(owner);
const week = Object.fromEntries(weekdays.map((day) => [day, day === 'sunday' ? ',,closed' : '09:00,18:00']));
const contacts = { addressKa: 'ჭავჭავაძის 1', addressEn: '1 Chavchavadze Ave', phone: '032 2 12 34 56', email: 'office@nabiji.example' };
const facts = { phone: '032 2 12 34 56', ...week, languages: 'ka,hy', stepFree: 'yes', capacity: '', takesNew: 'yes' };

const provider = (code = aCode(), requestId: string = randomUUID()) =>
  providerSchema.parse({ ...contacts, requestId, identificationCode: code, nameKa: 'შპს „ნაბიჯი“', nameEn: 'Nabiji LLC' });
const facility = (changes: object = {}) => facilitySchema.parse({
  ...facts, requestId: randomUUID(), nameKa: 'პოლიკლინიკა „ნაბიჯი“', nameEn: 'Nabiji Polyclinic', municipality: 'tbilisi',
  addressKa: 'რუსთაველის 1', addressEn: '1 Rustaveli Ave', coordinates: '41.7151, 44.8271', ...changes,
});

async function newcomer(): Promise<NewcomerActor> {
  return { kind: 'newcomer', ...(await aNewcomer(owner)), name: 'თამარ გიორგაძე', today: null };
}
const representing = (actor: NewcomerActor, providerId: number): ProviderActor => ({ ...actor, kind: 'provider', role: 'representative', providerId });
async function aProvider(): Promise<ProviderActor> {
  const actor = await newcomer();
  return representing(actor, Number((await foundProvider(actor, provider())).id));
}
const refused = (work: Promise<unknown>) => work.then(() => 'nothing was refused', (error: { code?: string }) => error.code);

describe('a clinic that has never heard of the service', () => {
  it('names its provider, adds a facility and finds it waiting for a declaration', async () => {
    const actor = await aProvider();
    expect(await ownProvider(actor)).toMatchObject({ name: { en: 'Nabiji LLC' }, contacts: { phone: '+995322123456', email: 'office@nabiji.example' } });
    expect((await ownFacilities(actor)).facilities).toEqual([]);
    const { id } = await addFacility(actor, facility({ capacity: '1 200' }));
    expect((await ownFacilities(actor)).facilities).toEqual([{
      id, name: { ka: 'პოლიკლინიკა „ნაბიჯი“', en: 'Nabiji Polyclinic' }, municipality: { ka: 'თბილისი', en: 'Tbilisi' },
      state: 'never', lastDay: null, hasPrimaryCare: false, licensedUntil: null, registered: 0, declaration: null,
      list: { capacity: 1200, taken: 0, offered: 0, takesNew: true, waiting: 0 },
    }]);
    expect(await ownFacility(actor, id)).toMatchObject({
      facts: { openingHours: [...Array<string>(6).fill('09:00-18:00'), null], languages: ['ka', 'hy'], stepFree: true },
      participations: [], licences: [], decisions: [], acts: [],
    });
  });

  it('is told when its code is taken, with the code', async () => {
    const code = aCode();
    await foundProvider(await newcomer(), provider(code));
    await expect(foundProvider(await newcomer(), provider(code))).rejects.toMatchObject({ code: 'facilities.codeTaken', facts: { identificationCode: code } });
  });

  it('may send the same form again, also as the representative that it has become', async () => {
    const [actor, form] = [await newcomer(), provider()];
    const { id } = await foundProvider(actor, form);
    expect(await foundProvider(representing(actor, Number(id)), form)).toEqual({ id });
    expect(await refused(foundProvider(representing(actor, Number(id)), provider()))).toBe('facilities.hasWorkplace');
  });

  it('is told when the map and the municipality disagree', async () => {
    expect(await refused(addFacility(await aProvider(), facility({ coordinates: '41.6458, 41.6417' })))).toBe('participation.siteElsewhere');
  });
});

describe('another provider’s facility', () => {
  it('is not seen, and not changed', async () => {
    const [actor, stranger] = [await aProvider(), await aProvider()];
    const { id } = await addFacility(actor, facility());
    expect(await ownFacility(stranger, id)).toBeNull();
    expect(await ownFacility(stranger, 999_999)).toBeNull();
    const change = factsSchema.parse({ ...facts, requestId: randomUUID(), facilityId: String(id), phone: '555 12 34 56' });
    expect(await refused(changeFacts(stranger, change))).toBe('participation.facilityNotYours');
    expect((await ownFacility(actor, id))?.facts.phone).toBe('+995322123456');
  });
});

describe('those who answer for a facility', () => {
  it('change its facts, and a manager sees theirs alone', async () => {
    const actor = await aProvider();
    const [{ id }] = [await addFacility(actor, facility()), await addFacility(actor, facility())];
    const accountId = await anAccount(owner, { facilityId: id, role: 'manager' });
    const manager: ManagerActor = { kind: 'clinic', role: 'manager', facilityId: id, accountId, sessionId: '', name: '', today: null };
    await changeFacts(manager, factsSchema.parse({ ...facts, requestId: randomUUID(), facilityId: String(id), capacity: '50', takesNew: 'no', monday: '08:00,00:00' }));
    const { facilities } = await ownFacilities(manager);
    expect(facilities).toMatchObject([{ id, list: { capacity: 50, takesNew: false } }]);
    expect((await ownFacility(manager, id))?.facts.openingHours[0]).toBe('08:00-24:00');
  });

  it('see what is under way and what has been decided', async () => {
    const actor: ProviderActor = { kind: 'provider', role: 'representative', providerId: cast.providerId, accountId: cast.representative.accountId!, sessionId: '', name: '', today: null };
    await owner`insert into participations (facility_id, during, scope, declaration_id)
      values (${cast.facilityId}, daterange(today() - 9, null), '{primary_care}', carry_over(${cast.facilityId}, today() - 9))`;
    expect(await ownFacility(actor, cast.facilityId)).toMatchObject({
      state: 'active', hasPrimaryCare: true, lastDay: null, declaration: null,
      participations: [{ scope: ['primary_care'], during: { end: null } }], decisions: [{ kind: 'acceptance', paperReference: 'ქაღალდზე' }],
    });
  });
});

describe('how the agency reaches a provider', () => {
  it('is changed by its representative', async () => {
    const actor = await aProvider();
    await changeContacts(actor, contactsSchema.parse({ ...contacts, requestId: randomUUID(), email: 'new@nabiji.example' }));
    expect((await ownProvider(actor)).contacts?.email).toBe('new@nabiji.example');
  });
});

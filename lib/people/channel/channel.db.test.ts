import { randomInt, randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { aClinic, anAccount, aPerson, aRegistration, type Person } from '#db/tests/builders.ts';
import { freshDatabase, testSettings } from '#db/tests/database.ts';
import type { AgencyActor, ClinicActor } from '#lib/kernel/actor.ts';
import {
  channelReset, ChannelIsTheSame, ChannelResetOver, confirmChannelReset, openChannelReset, PersonNotMatched, sendChannelCodeAgain, WrongChannelCode,
} from '#lib/people/index.ts';
import { channelResetSchema, type ChannelReset } from './schemas.ts';

testSettings();
const { owner } = await freshDatabase();

let registrar: ClinicActor;
let person: Person;

/** Work that is put off until the answer is out, done at once. */
const underWay: Promise<void>[] = [];
const later = (work: () => Promise<void>) => void underWay.push(work());

const aPhone = (): string => `+99555${String(randomInt(10_000_000)).padStart(7, '0')}`;
const formOf = ({ personalNumber, familyName, bornOn }: Person, changes: Partial<ChannelReset> = {}): ChannelReset => ({
  requestId: randomUUID(), personalNumber, familyName, bornOn, address: aPhone(), documentType: 'passport', documentNumber: '18AB00417',
  reason: 'ტელეფონი დაკარგა', ...changes,
});

async function codesTo(address: string): Promise<string[]> {
  await Promise.all(underWay);
  const sent = await owner<{ body: string }[]>`select body from demo_messages where recipient = ${address} order by id`;
  return sent.map(({ body }) => /\b\d{6}\b/.exec(body)![0]);
}

async function aRegistrar(facilityId: number): Promise<ClinicActor> {
  return { kind: 'clinic', accountId: await anAccount(owner, { facilityId }), facilityId, role: 'registrar', sessionId: '', name: 'ნანა ბერიძე', today: null };
}

async function ofTheClinic(): Promise<Person> {
  const one = await aPerson(owner);
  await aRegistration(owner, { personId: one.id, facilityId: registrar.facilityId, accountId: await anAccount(owner, { personId: one.id }), from: -90 });
  return one;
}

beforeAll(async () => {
  registrar = await aRegistrar(await aClinic(owner));
  person = await ofTheClinic();
});

describe('a lost phone at a counter', () => {
  it('is replaced by the code that reaches the new one', async () => {
    const form = formOf(person);
    const { id } = await openChannelReset(registrar, form, later);
    expect(await channelReset(registrar, id)).toEqual({ state: 'waiting', address: form.address, mayBeSentAgain: true, isFirst: false,
      person: { givenName: 'ნინო', familyName: 'ბერიძე', bornOn: '1988-03-09' } });
    const [code] = await codesTo(form.address);
    await confirmChannelReset(registrar, { resetId: id, code: code! });
    expect(await channelReset(registrar, id)).toMatchObject({ state: 'done', address: form.address, isFirst: false });
    expect(await owner`select 1 from people where id = ${person.id} and phone = ${form.address}`).toHaveLength(1);
  });

  it('is done at once where there was none, and says so', async () => {
    const without = await ofTheClinic();
    await owner`update people set phone = null where id = ${without.id}`;
    const { id } = await openChannelReset(registrar, formOf(without), later);
    expect(await channelReset(registrar, id)).toMatchObject({ state: 'done', isFirst: true });
  });

  it('sends one code for a form that is sent twice', async () => {
    const form = formOf(person);
    await openChannelReset(registrar, form, later);
    await openChannelReset(registrar, form, later);
    expect(await codesTo(form.address)).toHaveLength(1);
  });

  it('goes on with another code, and with none of another form', async () => {
    const [form, other] = [formOf(person), formOf(await ofTheClinic())];
    const [{ id }] = [await openChannelReset(registrar, form, later), await openChannelReset(registrar, other, later)];
    const [[first], [foreign]] = [await codesTo(form.address), await codesTo(other.address)];
    await expect(confirmChannelReset(registrar, { resetId: id, code: foreign! })).rejects.toBeInstanceOf(WrongChannelCode);
    await sendChannelCodeAgain(registrar, id, later);
    await expect(confirmChannelReset(registrar, { resetId: id, code: first! })).rejects.toBeInstanceOf(WrongChannelCode);
    const [, second] = await codesTo(form.address);
    await confirmChannelReset(registrar, { resetId: id, code: second! });
    await expect(sendChannelCodeAgain(registrar, id, later)).rejects.toBeInstanceOf(ChannelResetOver);
  });

  it('is nobody else\'s to see or to confirm', async () => {
    const form = formOf(person);
    const { id } = await openChannelReset(registrar, form, later);
    const colleague = await aRegistrar(registrar.facilityId);
    expect(await channelReset(colleague, id)).toBeNull();
    const [code] = await codesTo(form.address);
    await expect(confirmChannelReset(colleague, { resetId: id, code: code! })).rejects.toBeInstanceOf(ChannelResetOver);
    await expect(openChannelReset(colleague, formOf(person, { requestId: id }), later)).rejects.toBeInstanceOf(ChannelResetOver);
  });

  it('is refused in one sentence for whoever is not found, and for what stands there already', async () => {
    const elsewhere = await aRegistrar(await aClinic(owner));
    for (const [actor, form] of [
      [registrar, formOf(person, { familyName: 'სხვაშვილი' })], [registrar, formOf(person, { personalNumber: '00999999999' })], [elsewhere, formOf(person)],
    ] as const) await expect(openChannelReset(actor, form, later)).rejects.toBeInstanceOf(PersonNotMatched);
    const [{ phone }] = await owner<[{ phone: string }]>`select phone from people where id = ${person.id}`;
    await expect(openChannelReset(registrar, formOf(person, { address: phone }), later)).rejects.toBeInstanceOf(ChannelIsTheSame);
  });

  it('is replaced by a reviewer wherever the person is registered', async () => {
    const reviewer: AgencyActor = { kind: 'agency', accountId: await anAccount(owner), role: 'reviewer', sessionId: '', name: 'ნანა', today: null };
    const form = formOf(await ofTheClinic(), { address: 'new@example.test' });
    const { id } = await openChannelReset(reviewer, form, later);
    const [code] = await codesTo('new@example.test');
    await confirmChannelReset(reviewer, { resetId: id, code: code! });
    expect(await channelReset(reviewer, id)).toMatchObject({ state: 'done', address: 'new@example.test' });
  });
});

describe('attempts', () => {
  it('stop an account that tries names to a number, and count only those', async () => {
    const guesser = await aRegistrar(registrar.facilityId);
    await openChannelReset(guesser, formOf(person), later);
    for (let i = 0; i < 30; i++) await openChannelReset(guesser, formOf(person, { familyName: 'სხვაშვილი' }), later).catch(() => {});
    await expect(openChannelReset(guesser, formOf(person), later)).rejects.toMatchObject({ code: 'access.tooManyAttempts' });
    await openChannelReset(registrar, formOf(person), later);
  });

  it('keep a phone from being flooded with codes', async () => {
    const address = aPhone();
    for (let i = 0; i < 5; i++) await openChannelReset(registrar, formOf(person, { address }), later);
    await expect(openChannelReset(registrar, formOf(person, { address }), later)).rejects.toMatchObject({ code: 'access.tooManyAttempts' });
  });
});

describe('what is typed', () => {
  const typed = { requestId: randomUUID(), personalNumber: '00 1234 56789', familyName: ' ბერიძე ', bornOn: '9,3,1988', address: '555 12 34 56',
    documentType: 'passport', documentNumber: '18AB00417', reason: 'ტელეფონი დაკარგა' };

  it('is read as it is written by hand', () => {
    expect(channelResetSchema.parse(typed)).toMatchObject({ personalNumber: '00123456789', familyName: 'ბერიძე', bornOn: '1988-03-09', address: '+995555123456' });
    expect(channelResetSchema.parse({ ...typed, address: ' nino@example.test ' }).address).toBe('nino@example.test');
  });

  it.each([
    ['address', '555'], ['address', 'nino@'], ['bornOn', '31,2,1988'], ['documentType', 'driving_licence'], ['documentNumber', ' '], ['reason', 'ა'],
    ['familyName', ''], ['personalNumber', '123'],
  ])('is wrong in %s: %j', (field, value) => {
    expect(channelResetSchema.safeParse({ ...typed, [field]: value }).error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });
});

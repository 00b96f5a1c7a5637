import { randomInt, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { aClinic, aConsentText, aPerson, aSignedInPerson, anAccount, dayOf } from '#db/tests/builders.ts';
import { freshDatabase, testSettings } from '#db/tests/database.ts';
import { aCertificate, aGuardianship, aParentAndChild, type Guardian } from '#db/tests/family-builders.ts';
import { refusalOf } from '#db/tests/registration-builders.ts';
import type { AgencyActor, PersonActor } from '#lib/kernel/actor.ts';
import { chooseClinic, myRegistration, receiptByNumber, receiptText } from '#lib/registration/index.ts';
import {
  actingBy, announceNewborn, cameOfAge, documentsOf, endGuardianship, guardianshipToEnd, joinNewborn, myFamily, newbornsToJoin, newbornToJoin, recordGuardianship,
  scopes,
} from './index.ts';

testSettings();
const { owner } = await freshDatabase();
const consentVersion = await aConsentText(owner);

const actorOf = ({ id, accountId }: Pick<Guardian, 'id' | 'accountId'>, today: string | null = null): PersonActor =>
  ({ kind: 'person', personId: id, accountId, sessionId: randomUUID(), name: 'ნინო ბერიძე', today });
const reviewer: AgencyActor = { kind: 'agency', accountId: await anAccount(owner), sessionId: randomUUID(), name: 'მაია', role: 'reviewer', today: null };

const newborn = async () => ({
  requestId: randomUUID(), certificate: aCertificate(), givenName: 'ლილე', familyName: 'ბერიძე', bornOn: await dayOf(owner, -3), sex: 'female' as const,
  confirmed: 'on' as const,
});

describe('whoever acts for another', () => {
  it('chooses a clinic as they would for themselves, and reads the ward’s receipt', async () => {
    const { parent, child, guardianshipId } = await aParentAndChild(owner);
    const acting = await actingBy(actorOf(parent), guardianshipId);
    expect(acting).toMatchObject({ scope: 'parent', ward: { givenName: { ka: 'ელენე', en: 'Elene' }, bornOn: child.bornOn } });
    const clinic = await aClinic(owner);
    const choice = { requestId: randomUUID(), facilityId: clinic, startsOn: await dayOf(owner, 0), consentVersion, language: 'ka' as const };
    const { number } = await chooseClinic(acting!.actor, choice);
    expect((await myRegistration(acting!.actor, 'ka')).current?.clinic.id).toBe(clinic);
    expect((await receiptByNumber(acting!.actor, number, 'ka'))?.clinic.id).toBe(clinic);
    // in their own name it is not theirs
    expect(await receiptByNumber(actorOf(parent), number, 'ka')).toBeNull();
    expect((await myRegistration(actorOf(parent), 'ka')).history).toEqual([]);
  });

  it('is nobody by the guardianship of others, by none, and by a wrong address', async () => {
    const [{ guardianshipId }, stranger] = [await aParentAndChild(owner), await aSignedInPerson(owner)];
    for (const address of [guardianshipId, randomUUID(), 'x', undefined]) expect(await actingBy(actorOf(stranger), address)).toBeNull();
  });

  it('is told since when they no longer do, and by what it ended', async () => {
    const [guardian, ward] = [await aSignedInPerson(owner), await aPerson(owner, { bornOn: '2019-05-20' })];
    const ended = await aGuardianship(owner, guardian, ward, { from: -100, to: -2 });
    expect(await refusalOf(actingBy(actorOf(guardian), ended))).toEqual({ code: 'family.guardianshipEnded', facts: { sinceOn: await dayOf(owner, -2) } });

    const [birth] = await owner<{ on: string }[]>`select (today() - interval '18 years')::date as on`;
    const { parent, guardianshipId, child } = await aParentAndChild(owner, birth!.on);
    expect(await refusalOf(actingBy(actorOf(parent), guardianshipId))).toEqual({ code: 'family.wardCameOfAge', facts: { sinceOn: await dayOf(owner, 0) } });
    expect(await myFamily(actorOf(parent))).toEqual({ wards: [], past: [{ id: guardianshipId, endedOn: await dayOf(owner, 0), isOfAge: true }] });
    const accountId = await anAccount(owner, { personId: child.id });
    expect(await cameOfAge(actorOf({ ...child, accountId }))).toBe(await dayOf(owner, 0));
    expect(await cameOfAge(actorOf(parent))).toBeNull();
    expect((await actingBy(actorOf(parent, await dayOf(owner, -1)), guardianshipId))?.endsOn).toBe(await dayOf(owner, 0));
  });

  it('sees their wards, the youngest first', async () => {
    const parent = await aSignedInPerson(owner);
    for (const bornOn of ['2012-01-01', '2020-01-01'])
      await aGuardianship(owner, parent, await aPerson(owner, { bornOn }), { from: bornOn });
    const { wards } = await myFamily(actorOf(parent));
    expect(wards.map(({ ward, endsOn }) => [ward.bornOn, endsOn])).toEqual([['2020-01-01', '2038-01-01'], ['2012-01-01', '2030-01-01']]);
  });
});

describe('a newborn', () => {
  it('is announced, registered with a receipt that names the certificate, and joined', async () => {
    const [mother, form] = [await aSignedInPerson(owner), await newborn()];
    const { id } = await announceNewborn(actorOf(mother), form);
    const acting = (await actingBy(actorOf(mother), id))!;
    expect((await myFamily(actorOf(mother))).wards).toMatchObject([{ guardianshipId: id, isWithoutNumber: true }]);
    const choice = { requestId: randomUUID(), facilityId: await aClinic(owner), startsOn: await dayOf(owner, 0), consentVersion, language: 'ka' as const };
    const receipt = (await receiptByNumber(acting.actor, (await chooseClinic(acting.actor, choice)).number, 'en'))!;
    expect(receipt.person).toMatchObject({ isCertificate: true, maskedNumber: expect.stringMatching(/^AB•+\d\d$/) });
    expect(receiptText(receipt, 'en').rows.map(({ term }) => term)).toContain('Birth certificate number');

    const personId = acting.actor.personId;
    expect((await newbornsToJoin(reviewer)).newborns.map((one) => one.certificate)).toContain(form.certificate);
    const joined = { requestId: randomUUID(), personId, personalNumber: `00${String(randomInt(1e9)).padStart(9, '0')}`, familyName: 'Beridze', bornOn: form.bornOn };
    for (const wrong of [{ familyName: 'სხვა' }, { bornOn: await dayOf(owner, -4) }, { personId: randomUUID() }])
      expect((await refusalOf(joinNewborn(reviewer, { ...joined, ...wrong }))).code).toBe('family.newbornDiffers');
    const other = await aPerson(owner);
    expect((await refusalOf(joinNewborn(reviewer, { ...joined, personalNumber: other.personalNumber }))).code).toBe('family.numberOfAnother');
    await joinNewborn(reviewer, joined);
    expect(await newbornToJoin(reviewer, personId)).toBeNull();
    expect((await refusalOf(joinNewborn(reviewer, { ...joined, personalNumber: '00999999999' }))).code).toBe('family.numberGiven');
  });

  it('of a certificate that is known is refused, and nothing is told of it', async () => {
    const form = await newborn();
    await announceNewborn(actorOf(await aSignedInPerson(owner)), form);
    expect(await refusalOf(announceNewborn(actorOf(await aSignedInPerson(owner)), { ...form, requestId: randomUUID() })))
      .toEqual({ code: 'family.certificateNotFree', facts: {} });
  });

  it('cannot be tried certificate by certificate', async () => {
    const [parent, form] = [actorOf(await aSignedInPerson(owner)), await newborn()];
    const tooYoung = { ...form, bornOn: await dayOf(owner, 1) };
    for (let i = 0; i < 10; i++) await refusalOf(announceNewborn(parent, { ...tooYoung, requestId: randomUUID() }));
    expect((await refusalOf(announceNewborn(parent, form))).code).toBe('access.tooManyAttempts');
  });
});

describe('the agency', () => {
  it('records and ends a guardianship, and it is told once', async () => {
    const [father, child] = [await aSignedInPerson(owner), await aPerson(owner, { bornOn: '2019-05-20' })];
    const made = {
      requestId: randomUUID(), guardianNumber: father.personalNumber, guardianFamilyName: 'beridze', guardianBornOn: father.bornOn,
      wardNumber: child.personalNumber, wardFamilyName: child.familyName, wardBornOn: child.bornOn, scope: 'guardian' as const,
      documentType: 'guardianship_act' as const, documentNumber: '12-ა', startsOn: '2024-01-01', lastDay: null,
    };
    for (let i = 0; i < 2; i++) await recordGuardianship(reviewer, made);
    const [ward] = (await myFamily(actorOf(father))).wards;
    expect(await guardianshipToEnd(reviewer, ward!.guardianshipId)).toMatchObject({ scope: 'guardian', documentNumber: '12-ა', isOpen: true });
    const ended = { requestId: randomUUID(), guardianshipId: ward!.guardianshipId, documentNumber: '13-ა', reason: 'შეწყდა', confirmed: 'on' as const };
    for (let i = 0; i < 2; i++) await endGuardianship(reviewer, ended);
    expect(await guardianshipToEnd(reviewer, ward!.guardianshipId)).toMatchObject({ isOpen: false });
    expect(await owner`select kind from notices where person_id = ${father.id} order by id`).toEqual([{ kind: 'guardianshipRecorded' }, { kind: 'guardianshipEnded' }]);
    expect((await refusalOf(endGuardianship(reviewer, { ...ended, requestId: randomUUID() }))).code).toBe('family.guardianshipOver');
    expect((await refusalOf(recordGuardianship(reviewer, { ...made, requestId: randomUUID(), guardianBornOn: '1988-03-10' }))).code).toBe('family.guardianNotMatched');
  });
});

it('the papers of each capacity are those that the database takes', async () => {
  const papers = [...new Set(Object.values(documentsOf).flat())];
  for (const scope of scopes) {
    const taken = await Promise.all(papers.map(async (paper) => {
      const [guardian, ward] = [await aPerson(owner), await aPerson(owner, { bornOn: '1990-01-01' })];
      return owner`insert into guardianships (guardian_id, ward_id, scope, document_type, document_number, during)
        values (${guardian.id}, ${ward.id}, ${scope}, ${paper}, '1', daterange(today(), null))`.then(() => paper, () => null);
    }));
    expect(taken.filter((paper) => paper !== null)).toEqual(papers.filter((paper) => (documentsOf[scope] as readonly string[]).includes(paper)));
  }
});

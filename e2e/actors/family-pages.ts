import type { Page } from '@playwright/test';
import type { Sql } from 'postgres';
import type { Types } from '#db/client.ts';
import { anAccount, aPerson, aRegistration } from '#db/tests/builders.ts';
import { aGuardianship, announce } from '#db/tests/family-builders.ts';
import { aLook, type Visit } from './pages.ts';
import { aNamedClinic } from './registering.ts';
import { signIn, signInAsStaff } from './signing-in.ts';

type Owner = Sql<Types>;

/** A parent's pages: those for whom they act, one of whom is registered, and one for whom they no longer act. */
export async function familyPages(owner: Owner, page: Page): Promise<Visit[]> {
  const [clinic, other, parent, child] = [await aNamedClinic(owner), await aNamedClinic(owner), await aPerson(owner), await aPerson(owner, { bornOn: '2019-05-20' })];
  const guardianship = await aGuardianship(owner, parent, child, { from: '2019-05-20' });
  const over = await aGuardianship(owner, parent, await aPerson(owner, { bornOn: '2018-01-01' }), { from: -90, to: -2 });
  await signIn(page, owner, parent);
  const [{ id: accountId } = { id: '' }] = await owner<{ id: string }[]>`select id from accounts where person_id = ${parent.id}`;
  await announce(owner, { ...parent, accountId });
  await aRegistration(owner, { personId: child.id, facilityId: clinic.id, accountId, from: -100 });
  const look = await aLook(owner, child, clinic);
  const ward = `/my/family/${guardianship}`;
  return [
    { name: 'family', path: '/my/family' },
    { name: 'family-over', path: `/my/family?over=${over}` },
    { name: 'newborn', path: '/my/family/newborn' },
    { name: 'ward', path: ward },
    { name: 'ward-choose', path: `${ward}/registration/choose` },
    { name: 'ward-check', path: `${ward}/registration/new/${other.id}` },
    { name: 'ward-consent', path: `${ward}/registration/new/${other.id}/consent` },
    { name: 'ward-end', path: `${ward}/registration/end` },
    { name: 'ward-line', path: `${ward}/line` },
    { name: 'ward-eligibility', path: `${ward}/eligibility` },
    { name: 'ward-data', path: `${ward}/data` },
    { name: 'ward-data-looks', path: `${ward}/data/looks` },
    { name: 'ward-data-report', path: `${ward}/data/looks/${look}/report` },
    { name: 'ward-data-changes', path: `${ward}/data/changes` },
    { name: 'clinic-for-wards', path: `/clinics/${other.id}` },
  ];
}

/** The agency's pages on families: newborns, and guardianships to record and to end. */
export async function familiesPages(owner: Owner, page: Page): Promise<Visit[]> {
  const [parent, ward] = [await aPerson(owner), await aPerson(owner, { bornOn: '2019-05-20' })];
  const guardianship = await aGuardianship(owner, parent, ward);
  const newborn = await announce(owner, { ...parent, accountId: await anAccount(owner, { personId: parent.id }) });
  const [child] = await owner<{ id: string }[]>`select ward_id as id from guardianships where id = ${newborn}`;
  await signInAsStaff(page, owner);
  return [
    { name: 'families', path: '/agency/families?done=recorded' },
    { name: 'families-new', path: '/agency/families/new' },
    { name: 'families-end', path: `/agency/families/${guardianship}` },
    { name: 'families-newborn', path: `/agency/families/newborns/${child!.id}` },
  ];
}

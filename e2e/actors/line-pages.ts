import type { Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import type { Types } from '#db/client.ts';
import { asActor } from '#db/tests/as-role.ts';
import { aSignedInPerson, dayOf } from '#db/tests/builders.ts';
import { anAgencyActor, aLicence } from '#db/tests/life-builders.ts';
import type { Visit } from './pages.ts';
import { aNamedClinic, aRegisteredPerson, type Clinic } from './registering.ts';
import { signIn } from './signing-in.ts';

type Owner = Sql<Types>;

/** A clinic whose list is full, with two people in it. */
async function aFullClinic(owner: Owner): Promise<Clinic> {
  const clinic = await aNamedClinic(owner);
  for (let i = 0; i < 2; i++) await aRegisteredPerson(owner, clinic, -5);
  await owner`update places set capacity = 2, ceiling = 2 where facility_id = ${clinic.id}`;
  return clinic;
}

async function inLine(owner: Owner, clinic: Clinic) {
  const person = await aSignedInPerson(owner);
  await owner`select join_line(${randomUUID()}, ${person.accountId}, ${person.id}, ${clinic.id})`;
  return person;
}

/** A clinic that leaves the programme so many days from now, by the agency's decision. */
async function close(owner: Owner, clinic: Clinic, days: number): Promise<void> {
  const [{ accountId }, on] = [await anAgencyActor(owner), await dayOf(owner, days)];
  await asActor(owner, { kind: 'agency', role: 'reviewer', accountId }, (sql) =>
    sql`select close_facility(${randomUUID()}, ${clinic.id}, ${on}, 'მუხლი 1', 'დაიხურა', 'საჩივრდება')`);
}

/** What anybody sees of clinics that do not simply take whoever comes. */
export async function clinicStatePages(owner: Owner): Promise<Visit[]> {
  const [full, leaving, expired] = [await aFullClinic(owner), await aNamedClinic(owner), await aNamedClinic(owner)];
  await close(owner, leaving, 20);
  await aLicence(owner, expired.id, -3);
  return [
    { name: 'clinic-full', path: `/clinics/${full.id}` },
    { name: 'clinic-leaving', path: `/clinics/${leaving.id}` },
    { name: 'clinic-licence-expired', path: `/clinics/${expired.id}` },
    { name: 'clinics-free', path: '/clinics?free=1' },
  ];
}

/** The line for a full clinic, before one stands in it. */
export async function joiningPages(owner: Owner, page: Page): Promise<Visit[]> {
  const clinic = await aFullClinic(owner);
  await inLine(owner, clinic);
  await signIn(page, owner, await aSignedInPerson(owner));
  return [
    { name: 'line-none', path: '/my/line' },
    { name: 'line-join', path: `/my/line/join/${clinic.id}` },
    { name: 'register-full', path: `/my/registration/new/${clinic.id}` },
  ];
}

/** The line for one who waits. */
export async function waitingPages(owner: Owner, page: Page): Promise<Visit[]> {
  const clinic = await aFullClinic(owner);
  await inLine(owner, clinic);
  await signIn(page, owner, await inLine(owner, clinic));
  return [
    { name: 'line', path: '/my/line' },
    { name: 'line-leave', path: '/my/line/leave' },
    { name: 'my-waiting', path: '/my' },
  ];
}

/** The line for one for whom a place is held. */
export async function offeredPages(owner: Owner, page: Page): Promise<Visit[]> {
  const clinic = await aFullClinic(owner);
  const person = await inLine(owner, clinic);
  await owner`update places set capacity = 3, ceiling = 3 where facility_id = ${clinic.id}`;
  await owner`select offer_places(${clinic.id})`;
  await signIn(page, owner, person);
  return [
    { name: 'line-offered', path: '/my/line' },
    { name: 'line-leave-offered', path: '/my/line/leave' },
    { name: 'my-offered', path: '/my' },
  ];
}

/** The pages of a person whose clinic leaves. */
export async function leavingClinicPages(owner: Owner, page: Page): Promise<Visit[]> {
  const clinic = await aNamedClinic(owner);
  const person = await aRegisteredPerson(owner, clinic, -10);
  await close(owner, clinic, 20);
  await signIn(page, owner, person);
  return [
    { name: 'my-clinic-leaves', path: '/my' },
    { name: 'choose-clinic-leaves', path: '/my/registration/choose' },
  ];
}

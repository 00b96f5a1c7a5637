import type { Page } from '@playwright/test';
import type { Sql } from 'postgres';
import type { Types } from '#db/client.ts';
import { aPerson } from '#db/tests/builders.ts';
import { aNamedClinic, aRegisteredPerson, choose } from './registering.ts';
import { signIn, signInAsStaff } from './signing-in.ts';

type Owner = Sql<Types>;
export type Visit = { name: string; path: string };

/** Pages about somebody, and that person's number, which must not get out of them. */
export type PagesAbout = { personalNumber: string; visits: Visit[] };

/** The public pages, with a clinic to show. */
export async function publicPages(owner: Owner): Promise<Visit[]> {
  const [clinic, suspended] = [await aNamedClinic(owner), await aNamedClinic(owner, { suspended: true })];
  return [
    { name: 'start', path: '/' },
    { name: 'clinics', path: '/clinics' },
    { name: 'clinics-empty', path: '/clinics?q=xxxxxxxxxx' },
    { name: 'clinic', path: `/clinics/${clinic.id}` },
    { name: 'clinic-suspended', path: `/clinics/${suspended.id}` },
    { name: 'sign-in', path: '/sign-in' },
    { name: 'sign-in-staff', path: '/sign-in/staff' },
    { name: 'privacy', path: '/privacy' },
    { name: 'accessibility', path: '/accessibility' },
    { name: 'inbox', path: '/demo/inbox' },
    { name: 'not-found', path: '/no-such-page' },
  ];
}

/** A person's pages, of one who has just registered and cannot change yet. */
export async function personPages(owner: Owner, page: Page): Promise<PagesAbout> {
  const [clinic, other, person] = [await aNamedClinic(owner), await aNamedClinic(owner), await aPerson(owner)];
  await signIn(page, owner, person);
  await choose(page, clinic, 'register');
  const visits = [
    { name: 'my', path: '/my' },
    { name: 'receipt', path: new URL(page.url()).pathname },
    { name: 'change-refused', path: `/my/registration/new/${other.id}` },
    { name: 'end', path: '/my/registration/end' },
    { name: 'sessions', path: '/my/sessions' },
  ];
  return { personalNumber: person.personalNumber, visits };
}

/** The pages of one who may choose. */
export async function choosingPages(owner: Owner, page: Page): Promise<Visit[]> {
  const [clinic, other] = [await aNamedClinic(owner), await aNamedClinic(owner)];
  await signIn(page, owner, await aRegisteredPerson(owner, clinic, -400));
  return [
    { name: 'my-may-change', path: '/my' },
    { name: 'choose', path: '/my/registration/choose' },
    { name: 'check', path: `/my/registration/new/${other.id}` },
    { name: 'consent', path: `/my/registration/new/${other.id}/consent` },
  ];
}

/** A clinic's pages, with the number of one of the people on its roster. */
export async function clinicPages(owner: Owner, page: Page): Promise<PagesAbout> {
  const clinic = await aNamedClinic(owner);
  for (let i = 0; i < 2; i++) await aRegisteredPerson(owner, clinic, -5);
  const { personalNumber } = await aRegisteredPerson(owner, clinic, -5);
  await signInAsStaff(page, owner, clinic.id);
  return { personalNumber, visits: [{ name: 'eligibility', path: '/clinic' }, { name: 'roster', path: '/clinic/roster' }] };
}

/** The agency's pages, one of which is a person's file. */
export async function agencyPages(owner: Owner, page: Page): Promise<PagesAbout> {
  const clinic = await aNamedClinic(owner);
  const person = await aRegisteredPerson(owner, clinic, -5);
  await signInAsStaff(page, owner);
  const visits = [
    { name: 'find-person', path: '/agency' },
    { name: 'person-file', path: `/agency/people/${person.id}` },
    { name: 'facilities', path: '/agency/facilities' },
    { name: 'facility', path: `/agency/facilities/${clinic.id}` },
  ];
  return { personalNumber: person.personalNumber, visits };
}

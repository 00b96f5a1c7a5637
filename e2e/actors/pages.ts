import type { Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import type { Types } from '#db/client.ts';
import { anAccount, aPerson, type Person } from '#db/tests/builders.ts';
import { aNamedClinic, aRegisteredPerson, choose } from './registering.ts';
import {
  askForAccount, enterPassword, inviteStaff, linkTo, openAccount, setUpSecondFactor, signIn, signInAsStaff, signUp,
} from './signing-in.ts';
import { words } from './words.ts';

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
    { name: 'forgot', path: '/sign-in/staff/forgot' },
    { name: 'forgot-sent', path: '/sign-in/staff/forgot/sent' },
    { name: 'sign-up', path: '/sign-up' },
    { name: 'sign-up-sent', path: '/sign-up/sent' },
    { name: 'link-over', path: `/sign-up/${'x'.repeat(43)}` },
    { name: 'invitation-over', path: `/sign-up/invitation/${'x'.repeat(43)}` },
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
    ...await dataPages(owner, person, clinic),
  ];
  return { personalNumber: person.personalNumber, visits };
}

/** A clinic's look at a person; its number. */
export async function aLook(owner: Owner, person: Pick<Person, 'id' | 'personalNumber'>, clinic: { id: number }): Promise<number> {
  await owner`select check_eligibility(${await anAccount(owner, { facilityId: clinic.id })}, ${clinic.id}, ${person.personalNumber})`;
  const [look] = await owner<{ id: number }[]>`select id from journal where person_id = ${person.id} and act = 'eligibility.checked'`;
  return look!.id;
}

/** The pages on a person's own data, once somebody has looked. */
async function dataPages(owner: Owner, person: Pick<Person, 'id' | 'personalNumber'>, clinic: { id: number }): Promise<Visit[]> {
  const look = await aLook(owner, person, clinic);
  return [
    { name: 'my-data', path: '/my/data' },
    { name: 'my-data-looks', path: '/my/data/looks' },
    { name: 'my-data-report', path: `/my/data/looks/${look}/report` },
    { name: 'my-data-changes', path: '/my/data/changes' },
  ];
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
  return { personalNumber, visits: [{ name: 'eligibility', path: '/clinic' }, { name: 'roster', path: '/clinic/roster' }, { name: 'emergency', path: '/clinic/emergency' }] };
}

/** The agency's pages on looks: an opening in an emergency, and a look that was reported. */
async function lookPages(owner: Owner, person: Person, clinic: { id: number }): Promise<Visit[]> {
  const registrar = await anAccount(owner, { facilityId: clinic.id });
  await owner`select open_in_emergency(${randomUUID()}, ${registrar}, ${clinic.id}, ${person.personalNumber}, ${person.familyName}, ${person.bornOn},
    'უგონოდ მოიყვანეს, ვერაფერს ამბობს')`;
  const [opened] = await owner<{ id: string; look: number }[]>`
    select e.id, j.id as look from emergency_openings e join journal j on j.request_id = e.request_id where e.person_id = ${person.id}`;
  await owner`insert into look_reports (journal_id, person_id, reported_by, request_id, words)
    select ${opened!.look}, ${person.id}, id, ${randomUUID()}, 'ამ კლინიკაში არასოდეს ვყოფილვარ' from accounts where person_id = ${person.id}`;
  return [
    { name: 'emergencies', path: '/agency/emergencies' },
    { name: 'emergency-examine', path: `/agency/emergencies/${opened!.id}` },
    { name: 'reports', path: '/agency/reports' },
    { name: 'report-answer', path: `/agency/reports/${opened!.look}` },
  ];
}

/** The agency's pages, one of which is a person's file. */
export async function agencyPages(owner: Owner, page: Page): Promise<PagesAbout> {
  const clinic = await aNamedClinic(owner);
  const person = await aRegisteredPerson(owner, clinic, -5);
  const account = await signInAsStaff(page, owner);
  const stranger = await aPerson(owner);
  await owner`insert into stated_purposes (account_id, person_id, purpose) values (${account}, ${person.id}, 'complaint')`;
  const visits = [
    { name: 'find-person', path: '/agency' },
    { name: 'person-file-purpose', path: `/agency/people/${stranger.id}` },
    ...await lookPages(owner, person, clinic),
    { name: 'person-file', path: `/agency/people/${person.id}` },
    { name: 'facilities', path: '/agency/facilities' },
    { name: 'facility', path: `/agency/facilities/${clinic.id}` },
    { name: 'notices', path: '/agency/notices?again=1' },
    { name: 'agency-sessions', path: '/agency/sessions' },
  ];
  return { personalNumber: person.personalNumber, visits };
}

/** The pages of a staff account itself, and of the staff whom a manager answers for. */
export async function staffAccountPages(owner: Owner, page: Page): Promise<Visit[]> {
  const clinic = await aNamedClinic(owner);
  const registrar = await anAccount(owner, { facilityId: clinic.id });
  const [membership] = await owner<{ id: string }[]>`select id from memberships where account_id = ${registrar}`;
  await signInAsStaff(page, owner, clinic.id, 'manager');
  const invited = `${randomUUID()}@example.test`;
  await inviteStaff(page, invited);
  return [
    { name: 'invitation-another', path: new URL(await linkTo(owner, invited)).pathname },
    { name: 'workplaces', path: '/account/workplaces' },
    { name: 'second-factor', path: '/account/second-factor' },
    { name: 'second-factor-phone', path: '/account/second-factor/phone' },
    { name: 'staff-sessions', path: '/clinic/sessions' },
    { name: 'staff', path: '/provider/staff' },
    { name: 'staff-invite', path: '/provider/staff/invite' },
    { name: 'staff-remove', path: `/provider/staff/${membership!.id}/remove` },
  ];
}

/** The pages on the way to an account: name and password, and the second factor. */
export async function newAccountPages(owner: Owner, page: Page): Promise<Visit[]> {
  const [email, other] = [`${randomUUID()}@example.test`, `${randomUUID()}@example.test`];
  for (const address of [email, other]) await askForAccount(page, address);
  await page.goto(await linkTo(owner, email));
  await openAccount(page, randomUUID());
  await page.waitForURL('**/sign-in/staff/second-factor');
  return [
    { name: 'sign-up-account', path: new URL(await linkTo(owner, other)).pathname },
    { name: 'sign-in-second-factor', path: '/sign-in/staff/second-factor' },
  ];
}

/** The recovery codes, until one has kept them. */
export async function recoveryCodesPages(owner: Owner, page: Page): Promise<Visit[]> {
  const email = `${randomUUID()}@example.test`;
  await askForAccount(page, email);
  await page.goto(await linkTo(owner, email));
  await openAccount(page, randomUUID());
  await setUpSecondFactor(page);
  return [{ name: 'recovery-codes', path: '/account/recovery-codes' }];
}

/** The second half of a staff sign-in, and a new password. */
export async function secondHalfPages(owner: Owner, page: Page): Promise<Visit[]> {
  const staff = await signUp(page, owner);
  await page.context().clearCookies();
  await page.goto('/sign-in/staff/forgot');
  await page.getByLabel(words('access.forgot.email'), { exact: true }).fill(staff.email);
  await page.getByRole('button', { name: words('access.forgot.submit') }).click();
  await page.waitForURL('**/sign-in/staff/forgot/sent');
  const reset = new URL(await linkTo(owner, staff.email)).pathname;
  await enterPassword(page, staff);
  await page.waitForURL('**/sign-in/staff/code');
  return [{ name: 'sign-in-staff-code', path: '/sign-in/staff/code' }, { name: 'reset', path: reset }];
}

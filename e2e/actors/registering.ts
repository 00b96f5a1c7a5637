import type { Page } from '@playwright/test';
import { randomInt } from 'node:crypto';
import type { Sql } from 'postgres';
import type { Types } from '#db/client.ts';
import { aClinic, anAccount, aPerson, aRegistration, type Day, type Person } from '#db/tests/builders.ts';
import { words } from './words.ts';

type Owner = Sql<Types>;
export type Clinic = { id: number; name: string };

/** A clinic of this journey's own, with a name that no other journey uses. */
export async function aNamedClinic(owner: Owner, facts: Parameters<typeof aClinic>[1] = {}): Promise<Clinic> {
  const name = `პოლიკლინიკა „სინჯი ${randomInt(1e9)}“`;
  return { id: await aClinic(owner, { ...facts, name }), name };
}

/** A person who has been registered with a clinic since some day. */
export async function aRegisteredPerson(owner: Owner, clinic: Clinic, from: Day): Promise<Person> {
  const person = await aPerson(owner);
  const accountId = await anAccount(owner, { personId: person.id });
  await aRegistration(owner, { personId: person.id, facilityId: clinic.id, accountId, from });
  return person;
}

/** Goes from a clinic's own page to the consent form, as far as the service lets one. */
export async function goToConsent(page: Page, clinic: Clinic): Promise<void> {
  await page.goto(`/clinics/${clinic.id}`);
  await page.getByRole('link', { name: new RegExp(`^(${words('facilities.clinic.register')}|${words('facilities.clinic.change')})$`) }).click();
  await page.getByRole('link', { name: words('registration.check.continue') }).click();
}

/** Reads and accepts the consent form; `act` is the word on the button. */
export async function accept(page: Page, act: 'register' | 'change'): Promise<void> {
  await page.getByLabel(words('registration.consent.accept')).check();
  await page.getByRole('button', { name: words(`registration.acts.${act}`), exact: true }).click();
}

/** Chooses a clinic from its own page to the receipt. */
export async function choose(page: Page, clinic: Clinic, act: 'register' | 'change'): Promise<void> {
  await goToConsent(page, clinic);
  await accept(page, act);
  await page.waitForURL('**/my/receipts/*');
}

/** How many registrations a person has had, and at which clinic the open one is. */
export async function registrationsOf(owner: Owner, person: Person): Promise<{ all: number; openAt: number | null }> {
  const rows = await owner<{ facility_id: number; open: boolean }[]>`
    select facility_id, upper_inf(during) as open from registrations where person_id = ${person.id}`;
  return { all: rows.length, openAt: rows.find(({ open }) => open)?.facility_id ?? null };
}

import type { Page } from '@playwright/test';
import { randomInt } from 'node:crypto';
import type { Sql } from 'postgres';
import type { Types } from '#db/client.ts';
import { aConsentText, aSignedInPerson, type Person } from '#db/tests/builders.ts';
import { linkOf, registeredByCode, registeredHoursAgo } from '#db/tests/contest-builders.ts';
import { aCounter, aScan, aVisit, type Counter, type CounterReceipt, registerAtCounter, someForms } from '#db/tests/counter-builders.ts';
import { secretToken } from '#lib/kernel/secret-link.ts';
import type { Visit } from './pages.ts';
import { aNamedClinic, aRegisteredPerson, type Clinic } from './registering.ts';
import { signIn, signInAsStaff } from './signing-in.ts';
import { expect } from './world.ts';

type Owner = Sql<Types>;
export type AtCounter = { person: Person; before: Clinic; clinic: Clinic; registrationId: string };

/** Somebody registered on a form of a series that no other journey draws: journeys that run at once count for themselves. */
async function registeredByForm(owner: Owner, counter: Counter, person: Person): Promise<CounterReceipt> {
  const letter = () => String.fromCodePoint(0x10d0 + randomInt(33));
  const [series, visit] = [letter() + letter(), await aVisit(owner, counter, person)];
  const number = await someForms(owner, counter.facilityId, 1, series);
  return registerAtCounter(owner, counter, visit, { series, number, scanId: await aScan(owner, counter, person.id, visit) });
}

/** Somebody who was with one clinic, and was registered at another's counter a moment ago. */
export async function registeredAtCounter(owner: Owner, proof: 'code' | 'form' = 'code'): Promise<AtCounter> {
  const [before, clinic] = [await aNamedClinic(owner), await aNamedClinic(owner)];
  await aConsentText(owner);
  const person = await aRegisteredPerson(owner, before, -100);
  const counter = await aCounter(owner, clinic.id);
  const receipt = proof === 'code'
    ? await registeredByCode(owner, counter, person)
    : await registeredByForm(owner, counter, person);
  return { person, before, clinic, registrationId: receipt.registration_id };
}

/** Somebody whom a clinic registered so many hours ago. */
export async function wasRegisteredHoursAgo(owner: Owner, hours: number): Promise<{ person: Person; clinic: Clinic }> {
  const [clinic, person] = [await aNamedClinic(owner), await aSignedInPerson(owner)];
  await registeredHoursAgo(owner, await aCounter(owner, clinic.id), person, hours);
  return { person, clinic };
}

/** The path of the link in the message that reached the person's phone. */
export async function linkInMessage(owner: Owner, person: Pick<Person, 'id'>): Promise<string> {
  let link = '';
  await expect.poll(async () => {
    const [message] = await owner<{ body: string }[]>`
      select body from demo_messages where recipient = (select phone from people where id = ${person.id}) and body like '%/contest/%' order by id desc limit 1`;
    link = /https?:\/\/\S+\/contest\/\S+/.exec(message?.body ?? '')?.[0] ?? '';
    return link;
  }).not.toBe('');
  return new URL(link).pathname;
}

/** The contest of a registration, and the first day on which the clinic's silence counts. */
export async function contestOf(owner: Owner, registrationId: string): Promise<{ id: string; number: string; afterDue: string }> {
  const [row] = await owner<{ id: string; number: string; afterDue: string }[]>`
    select id, number, (due_on + 1)::text as "afterDue" from contests where ${registrationId} in (registration_id, annulled_registration_id)`;
  return row!;
}

const pathOf = (token: string): string => `/contest/${token}`;

/** What a link in a notice leads to, and a person's own pages while they may undo. */
export async function undoPages(owner: Owner, page: Page): Promise<Visit[]> {
  const { person, registrationId } = await registeredAtCounter(owner);
  await signIn(page, owner, person);
  return [
    { name: 'contest-link', path: pathOf(secretToken('contest', await linkOf(owner, registrationId, person.id))) },
    { name: 'contest-link-unknown', path: pathOf('x') },
    { name: 'my-undo-box', path: '/my' },
    { name: 'undo', path: '/my/registration/undo' },
    { name: 'contest', path: `/my/contest/${registrationId}` },
  ];
}

/** A contest of a registration that was made with a form. */
async function aContest(owner: Owner): Promise<AtCounter & { id: string }> {
  const made = await registeredAtCounter(owner, 'form');
  const [account] = await owner<{ id: string }[]>`select id from accounts where person_id = ${made.person.id}`;
  await owner`select contest_registration(gen_random_uuid(), ${account!.id}, ${made.person.id}, ${made.registrationId}, 'იქ არ ვყოფილვარ')`;
  return { ...made, id: (await contestOf(owner, made.registrationId)).id };
}

/** A contest under way, as the person sees it. */
export async function ownContestPages(owner: Owner, page: Page): Promise<Visit[]> {
  const { person, registrationId } = await aContest(owner);
  await signIn(page, owner, person);
  return [{ name: 'my-contested', path: '/my' }, { name: 'contest-state', path: `/my/contest/${registrationId}` }];
}

/** The same, as the clinic sees it. */
export async function clinicContestPages(owner: Owner, page: Page): Promise<Visit[]> {
  const { clinic, id } = await aContest(owner);
  await signInAsStaff(page, owner, clinic.id);
  return [
    { name: 'clinic-contests', path: '/clinic/contests' },
    { name: 'clinic-contest', path: `/clinic/contests/${id}` },
    { name: 'clinic-recoveries', path: '/clinic/roster/recoveries' },
  ];
}

/** The same, as the agency sees it. */
export async function agencyContestPages(owner: Owner, page: Page): Promise<Visit[]> {
  const { person, id } = await aContest(owner);
  await signInAsStaff(page, owner);
  return [
    { name: 'agency-contests', path: '/agency/contests' },
    { name: 'agency-contests-decided', path: '/agency/contests?state=decided' },
    { name: 'agency-contest', path: `/agency/contests/${id}` },
    { name: 'agency-contest-open', path: `/agency/people/${person.id}/contest` },
  ];
}

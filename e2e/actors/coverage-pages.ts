import type { Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import { asActor } from '#db/tests/as-role.ts';
import { anAccount, aPerson, dayOf, type Person } from '#db/tests/builders.ts';
import type { Types } from '#db/client.ts';
import type { FactKind } from '#lib/coverage/index.ts';
import type { Visit } from './pages.ts';
import { signIn, signInAsStaff } from './signing-in.ts';

type Owner = Sql<Types>;

/** A fact that a reviewer records about a person; its days are counted from today. */
export async function aFact(owner: Owner, person: Pick<Person, 'id'>, kind: FactKind, from: number, to: number | null = null): Promise<string> {
  const [starts, ends] = [await dayOf(owner, from), to === null ? null : await dayOf(owner, to)];
  const reviewer = { kind: 'agency', role: 'reviewer', accountId: await anAccount(owner) };
  const [row] = await asActor(owner, reviewer, async (sql) => sql<{ id: string }[]>`
    select record_fact(${randomUUID()}, ${person.id}, ${kind}, ${starts}, ${ends}, 'მოწმობა 17', 'განცხადება') as id`);
  return row?.id ?? '';
}

/** A person who turns an age so many days from today. */
export async function aPersonWhoTurns(owner: Owner, years: number, inDays: number): Promise<Person> {
  const [row] = await owner<{ day: string }[]>`select (today() + ${inDays}::integer - make_interval(years => ${years}))::date::text as day`;
  return aPerson(owner, { bornOn: row?.day ?? '' });
}

/** A member of the agency's staff who has signed in and said why they look at a person. */
export async function signInToLookAt(page: Page, owner: Owner, person: Pick<Person, 'id'>): Promise<void> {
  const account = await signInAsStaff(page, owner);
  await owner`insert into stated_purposes (account_id, person_id, purpose) values (${account}, ${person.id}, 'complaint')`;
}

/** The package of one who has several, and soon another one. */
export async function severalPackagesPages(owner: Owner, page: Page): Promise<Visit[]> {
  const person = await aPersonWhoTurns(owner, 60, 30);
  await aFact(owner, person, 'veteran', -300, 400);
  await signIn(page, owner, person);
  return [{ name: 'eligibility-several', path: '/my/eligibility' }];
}

/** The package of one whom the programme does not cover. */
export async function noPackagePages(owner: Owner, page: Page): Promise<Visit[]> {
  const person = await aPerson(owner);
  await aFact(owner, person, 'imprisonment', -300, 90);
  await aFact(owner, person, 'budget_insurance', -300);
  await signIn(page, owner, person);
  return [{ name: 'eligibility-none', path: '/my/eligibility' }];
}

/** The facts of a person, as the agency writes them. */
export async function factPages(owner: Owner, page: Page): Promise<Visit[]> {
  const person = await aPerson(owner);
  const fact = await aFact(owner, person, 'student', -300, 400);
  await signInToLookAt(page, owner, person);
  const file = `/agency/people/${person.id}`;
  return [
    { name: 'person-file-facts', path: `${file}?done=recorded` },
    { name: 'fact-record', path: `${file}/facts/new` },
    { name: 'fact-end', path: `${file}/facts/${fact}` },
  ];
}

import type { Page } from '@playwright/test';
import type { Sql } from 'postgres';
import type { Types } from '#db/client.ts';
import { aPerson, dayOf, type Person } from '#db/tests/builders.ts';
import { deathOf, fileOf, handIn as handInFor } from '#db/tests/import-builders.ts';
import { anAgencyActor } from '#db/tests/life-builders.ts';
import { send } from './forms.ts';
import type { Visit } from './pages.ts';
import { aNamedClinic, aRegisteredPerson } from './registering.ts';
import { signInAsStaff } from './signing-in.ts';
import { words } from './words.ts';
import { expect } from './world.ts';

type Owner = Sql<Types>;

/** Hands a file of deaths in at the page, and is where its answer leads. */
export async function handIn(page: Page, file: string | Buffer): Promise<void> {
  await page.goto('/agency/imports');
  await page.getByLabel(words('imports.fileOf.deaths'), { exact: true })
    .setInputFiles({ name: 'deaths.csv', mimeType: 'text/csv', buffer: Buffer.from(file as string) });
  await send(page, words('imports.check.deaths'));
}

/** How many rows the page says to be of a result. */
export const counted = (page: Page, result: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: words(`imports.results.${result}`), exact: true }) }).getByRole('cell').first();

/** Confirms, and waits until every row is done. */
export async function carryOut(page: Page): Promise<void> {
  await page.getByLabel(words('imports.carryOut.confirm')).check();
  await send(page, words('imports.carryOut.submit'));
  await expect(page.getByRole('heading', { name: words('imports.done.title') })).toBeVisible({ timeout: 30_000 });
}

/** Says why a person's file is opened, for the rest of the day. */
export const withPurpose = (owner: Owner, account: string, { id }: Pick<Person, 'id'>): Promise<unknown> =>
  owner`insert into stated_purposes (account_id, person_id, purpose) values (${account}, ${id}, 'declaration_of_death')`;

/** The list of imports; one of every result, before it is carried out; one under way; and a death by hand. */
export async function importPages(owner: Owner, page: Page): Promise<Visit[]> {
  const actor = await anAgencyActor(owner);
  const [lives, died, lastWeek] = [await aRegisteredPerson(owner, await aNamedClinic(owner), -30), await aPerson(owner, { diedOn: -9 }), await dayOf(owner, -7)];
  const rows = [deathOf(lives, lastWeek), deathOf(died, lastWeek), deathOf({ ...lives, personalNumber: '00999999990' }, lastWeek), ['x']];
  const checked = await handInFor(actor, 'deaths', fileOf('deaths', rows));
  const running = await handInFor(actor, 'deaths', fileOf('deaths', rows));
  // as a worker that has just gone leaves it
  await owner`update imports set state = 'running', carried_out_by = started_by, carried_out_at = now() where id = ${running}`;
  const account = await signInAsStaff(page, owner);
  for (const person of [lives, died]) await withPurpose(owner, account, person);
  return [
    { name: 'imports', path: '/agency/imports' },
    { name: 'imports-refused', path: '/agency/imports?refused=imports.notUtf8&line=17' },
    { name: 'import-checked', path: `/agency/imports/${checked}` },
    { name: 'import-conflicting', path: `/agency/imports/${checked}?result=conflicting` },
    { name: 'import-running', path: `/agency/imports/${running}` },
    { name: 'death', path: `/agency/people/${lives.id}/death` },
    { name: 'death-reverse', path: `/agency/people/${died.id}/death/reverse` },
  ];
}

import type { Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import type { Types } from '#db/client.ts';
import { asActor, type Who } from '#db/tests/as-role.ts';
import { dayOf } from '#db/tests/builders.ts';
import { anAgencyActor } from '#db/tests/life-builders.ts';
import { send, typeDate } from './forms.ts';
import type { Visit } from './pages.ts';
import { signInAsStaff } from './signing-in.ts';
import { words } from './words.ts';

type Owner = Sql<Types>;

const reviewer = async (owner: Owner): Promise<Who> => ({ kind: 'agency', role: 'reviewer', accountId: (await anAgencyActor(owner)).accountId });

/** One journey at a time has a draft, since there is one; what it leaves is given up and recalled. */
export async function aloneWithTheRules(owner: Owner, journey: () => Promise<void>): Promise<void> {
  await owner.begin(async (held) => {
    await held`select pg_advisory_xact_lock(hashtext('the rules, in the browser'))`;
    await journey().finally(() => giveUp(owner));
  });
}

async function giveUp(owner: Owner): Promise<void> {
  const ahead = await owner<{ id: number }[]>`select id from coverage_versions where lower(in_force) > today() order by lower(in_force) desc`;
  const who = await reviewer(owner);
  await owner`update coverage_versions set state = 'discarded' where state = 'draft'`;
  for (const { id } of ahead) await asActor(owner, who, (sql) => sql`select recall_coverage(${randomUUID()}, ${id}, 'მუხლი 1', 'მიზეზი', 'გასაჩივრება')`);
}

/** A draft of a colleague's in which a cell says otherwise. */
async function aDraft(owner: Owner, share: number): Promise<number> {
  return asActor(owner, await reviewer(owner), async (sql) => {
    const [draft] = await sql<{ id: number }[]>`select id from prepare_coverage(${randomUUID()})`;
    await sql`select write_coverage_cell(${draft!.id}, 'ecg', 'basic_o18', ${`${share}%`}, ${share}::smallint, true, false, null, null, null, null)`;
    return Number(draft!.id);
  });
}

/** The rules of coverage as the agency has them: in force, ahead, and a colleague's draft with every form. */
export async function rulesPages(owner: Owner, page: Page): Promise<Visit[]> {
  const [ahead, on] = [await aDraft(owner, 80), await dayOf(owner, 400)];
  await asActor(owner, await reviewer(owner), (sql) => sql`
    select put_coverage_in_force(${randomUUID()}, ${ahead}, ${on}, coverage_hash(${ahead}), 'მუხლი 1', 'მიზეზი', 'გასაჩივრება')`);
  const [decision] = await owner<{ number: string }[]>`select d.number from decisions d join coverage_versions v on v.decision_id = d.id where v.id = ${ahead}`;
  const draft = await aDraft(owner, 60);
  await signInAsStaff(page, owner);
  const forms = ['compare', 'in-force', 'discard', 'source', 'cells/planned_surgery_other/basic_o18', 'services/ecg', 'limits/oncology_year', 'footnotes/half', 'exclusions/abroad', 'exclusions/new'];
  return [
    { name: 'rules', path: '/agency/rules' },
    { name: 'rules-ahead', path: `/agency/rules/${ahead}?done=inForce` },
    { name: 'rules-recall', path: `/agency/rules/${ahead}/recall` },
    { name: 'decision-rules', path: `/agency/decisions/${decision!.number}` },
    { name: 'rules-draft', path: `/agency/rules/${draft}` },
    ...forms.map((form) => ({ name: `rules-${form.replaceAll('/', '-')}`, path: `/agency/rules/${draft}/${form}` })),
  ];
}

/** Prepares a version at the page, and is where it is. */
export async function prepareRules(page: Page): Promise<string> {
  await page.goto('/agency/rules');
  await send(page, words('rules.list.prepare'));
  await page.waitForURL(/\/agency\/rules\/\d+$/);
  return new URL(page.url()).pathname;
}

/** Writes a share into a cell of a draft. */
export async function writeShare(page: Page, draft: string, cell: string, share: string): Promise<void> {
  await page.goto(`${draft}/cells/${cell}`);
  await page.locator('#raw').fill(`${share}%`);
  await page.locator('#share').fill(share);
  await send(page, words('rules.cell.submit'));
}

/** Decides that a draft is in force from a day. */
export async function putInForce(page: Page, draft: string, from: string): Promise<void> {
  await page.goto(`${draft}/in-force`);
  await typeDate(page, 'from', from);
  await page.locator('#reasons').fill('დადგენილებაში ცვლილება შევიდა.');
  await page.locator('#confirmed').check();
  await send(page, words('rules.inForce.submit'));
}

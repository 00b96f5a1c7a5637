import type { Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import type { Types } from '#db/client.ts';
import { asActor, type Who } from '#db/tests/as-role.ts';
import { dayOf } from '#db/tests/builders.ts';
import { aCast, aDeclaration } from '#db/tests/declaration-builders.ts';
import { anAgencyActor } from '#db/tests/life-builders.ts';
import { verificationAddress } from '#lib/participation/index.ts';
import type { Visit } from './pages.ts';
import { aNamedClinic, aRegisteredPerson, type Clinic } from './registering.ts';
import { signInAsStaff } from './signing-in.ts';

type Owner = Sql<Types>;
const [legalBasis, reasons, appeal] = ['მუხლი 1', 'შემოწმებისას დარღვევა გამოვლინდა.', 'გადაწყვეტილება ერთი თვის ვადაში საჩივრდება.'];

async function declared(owner: Owner, state: string): Promise<{ id: number; decision: string | undefined }> {
  const { id } = await aDeclaration(owner, await aCast(owner), state);
  const [row] = await owner<{ number: string }[]>`select number from decisions where declaration_id = ${id} order by id desc limit 1`;
  return { id, decision: row?.number };
}

/** The agency's queue, and a declaration that waits for a decision with every act upon it. */
export async function reviewPages(owner: Owner, page: Page): Promise<Visit[]> {
  const { id } = await declared(owner, 'submitted');
  const tomorrow = await dayOf(owner, 1);
  await signInAsStaff(page, owner);
  return [
    { name: 'queue', path: '/agency/declarations' },
    { name: 'queue-no-match', path: '/agency/declarations?q=xxxxxxxxxx' },
    { name: 'review-submitted', path: `/agency/declarations/${id}` },
    { name: 'review-accept', path: `/agency/declarations/${id}/accept` },
    { name: 'review-accept-day', path: `/agency/declarations/${id}/accept?on=${tomorrow}` },
    { name: 'review-return', path: `/agency/declarations/${id}/return` },
    { name: 'review-refuse', path: `/agency/declarations/${id}/refuse` },
  ];
}

/** Declarations upon which somebody acted, and the decisions about them. */
export async function reviewedPages(owner: Owner, page: Page): Promise<Visit[]> {
  const [proposed, returned] = [await declared(owner, 'refusal_proposed'), await declared(owner, 'returned')];
  const [accepted, refused] = [await declared(owner, 'accepted'), await declared(owner, 'refused')];
  await signInAsStaff(page, owner);
  return [
    { name: 'review-proposed', path: `/agency/declarations/${proposed.id}` },
    { name: 'review-settle', path: `/agency/declarations/${proposed.id}/settle` },
    { name: 'review-returned', path: `/agency/declarations/${returned.id}` },
    { name: 'review-accepted', path: `/agency/declarations/${accepted.id}` },
    { name: 'review-too-late', path: `/agency/declarations/${accepted.id}/accept` },
    { name: 'decision-return', path: `/agency/decisions/${returned.decision}` },
    { name: 'decision-acceptance', path: `/agency/decisions/${accepted.decision}` },
    { name: 'decision-refusal', path: `/agency/decisions/${refused.decision}` },
  ];
}

async function aClinicWithPeople(owner: Owner, facts: Parameters<typeof aNamedClinic>[1] = {}): Promise<Clinic> {
  const clinic = await aNamedClinic(owner, facts);
  for (let i = 0; i < 2; i++) await aRegisteredPerson(owner, clinic, -5);
  return clinic;
}

/** Every act on a facility that takes part, before it is done. */
export async function lifePages(owner: Owner, page: Page): Promise<Visit[]> {
  const [clinic, suspended, successor] = [await aClinicWithPeople(owner), await aClinicWithPeople(owner, { suspended: true }), await aNamedClinic(owner)];
  await signInAsStaff(page, owner);
  const here = `/agency/facilities/${clinic.id}`;
  return [
    ...['suspend', 'close', 'terminate', 'succeed'].map((act) => ({ name: `life-${act}`, path: `${here}/${act}` })),
    { name: 'life-succeed-find', path: `${here}/succeed?q=${successor.id}` },
    { name: 'life-succeed-plan', path: `${here}/succeed?s=${successor.id}` },
    { name: 'life-suspended', path: `/agency/facilities/${suspended.id}` },
    { name: 'life-lift', path: `/agency/facilities/${suspended.id}/lift` },
    { name: 'life-suspended-twice', path: `/agency/facilities/${suspended.id}/suspend` },
  ];
}

type Act = { number: string; decision: string };

/** An act on a facility by the agency; `of` runs the function that does it. */
async function act(owner: Owner, who: Who, of: (sql: Parameters<Parameters<typeof asActor>[2]>[0]) => PromiseLike<{ number: string }[]>): Promise<Act> {
  const [{ number } = { number: '' }] = await asActor(owner, who, async (sql) => of(sql));
  const [decision] = await owner<{ number: string }[]>`
    select d.number from participation_acts a join decisions d on d.id = a.decision_id where a.number = ${number}`;
  return { number, decision: decision?.number ?? '' };
}

/** What was done to facilities, and a termination that waits for the second pair of eyes. */
export async function actsPages(owner: Owner, page: Page): Promise<Visit[]> {
  const reviewer: Who = { kind: 'agency', role: 'reviewer', accountId: (await anAgencyActor(owner)).accountId };
  const [ended, closed, from, to] = [await aClinicWithPeople(owner), await aClinicWithPeople(owner), await aClinicWithPeople(owner), await aNamedClinic(owner)];
  const [on, signed] = [await dayOf(owner, 20), await dayOf(owner, -2)];
  await act(owner, reviewer, (sql) => sql`select number from propose_termination(${randomUUID()}, ${ended.id}, ${on}, ${legalBasis}, ${reasons})`);
  const closure = await act(owner, reviewer, (sql) => sql`
    select number from close_facility(${randomUUID()}, ${closed.id}, ${on}, ${legalBasis}, ${reasons}, ${appeal})`);
  const succession = await act(owner, reviewer, (sql) => sql`
    select number from succeed_facility(${randomUUID()}, ${from.id}, ${sql.json([{ facility: to.id, municipalities: null }])}, '12-ბ', ${signed},
      ${legalBasis}, ${reasons}, ${appeal})`);
  await signInAsStaff(page, owner);
  return [
    { name: 'life-termination-proposed', path: `/agency/facilities/${ended.id}` },
    { name: 'life-confirm', path: `/agency/facilities/${ended.id}/terminate/confirm` },
    { name: 'life-object', path: `/agency/facilities/${ended.id}/terminate/object` },
    { name: 'life-closed', path: `/agency/facilities/${closed.id}/acts/${closure.number}` },
    { name: 'life-closing', path: `/agency/facilities/${closed.id}` },
    { name: 'life-succeeded', path: `/agency/facilities/${from.id}/acts/${succession.number}` },
    { name: 'decision-closure', path: `/agency/decisions/${closure.decision}` },
    { name: 'decision-succession', path: `/agency/decisions/${succession.decision}` },
  ];
}

/** Where anybody verifies what is printed. */
export async function verifyPages(owner: Owner): Promise<Visit[]> {
  const { id, decision } = await declared(owner, 'accepted');
  const [row] = await owner<{ number: string }[]>`select number from declarations where id = ${id}`;
  const pathOf = (address: string) => `${new URL(address).pathname}${new URL(address).search}`;
  return [
    { name: 'verify', path: '/verify' },
    { name: 'verify-decision', path: pathOf(verificationAddress('decision', decision!)) },
    { name: 'verify-declaration', path: pathOf(verificationAddress('declaration', row!.number)) },
    { name: 'verify-unknown', path: `/verify/${row!.number}?c=00000-00000` },
  ];
}

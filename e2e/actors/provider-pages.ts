import type { Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import type { Types } from '#db/client.ts';
import { asActor } from '#db/tests/as-role.ts';
import { dayOf } from '#db/tests/builders.ts';
import { aCast, aDeclaration, type Cast } from '#db/tests/declaration-builders.ts';
import { aManager } from '#db/tests/review-builders.ts';
import type { Visit } from './pages.ts';
import { aNamedClinic, aRegisteredPerson } from './registering.ts';
import { signInAsRepresentative, signInAsStaff, signUp } from './signing-in.ts';

type Owner = Sql<Types>;
const parts = ['site', 'scope', 'licence', 'documents', 'requirements', 'signatory', 'check'] as const;

/** The start of one who has an account and no provider yet. */
export async function newcomerPages(owner: Owner, page: Page): Promise<Visit[]> {
  await signUp(page, owner);
  return [{ name: 'provider-newcomer', path: '/provider' }];
}

/** The start of a provider that has no facility yet. */
export async function emptyProviderPages(owner: Owner, page: Page): Promise<Visit[]> {
  const [provider] = await owner<{ id: number }[]>`
    insert into providers (identification_code, name_ka, name_en)
    values (lpad((random() * 999999999)::int::text, 9, '0'), 'შპს „ნაბიჯი“', 'Nabiji LLC') returning id::int`;
  await signInAsRepresentative(page, owner, provider!.id);
  return [
    { name: 'provider-empty', path: '/provider' },
    { name: 'provider-facility-new', path: '/provider/facilities/new' },
  ];
}

/** A representative's pages, with a facility that never took part. */
export async function representativePages(owner: Owner, page: Page): Promise<Visit[]> {
  const { providerId, facilityId } = await aCast(owner);
  await signInAsRepresentative(page, owner, providerId);
  return [
    { name: 'provider', path: '/provider' },
    { name: 'provider-contacts', path: '/provider/contacts' },
    { name: 'provider-sessions', path: '/provider/sessions' },
    { name: 'provider-facility-never', path: `/provider/facilities/${facilityId}` },
    { name: 'declaration-none', path: `/provider/facilities/${facilityId}/declaration` },
  ];
}

async function numbersOf(owner: Owner, declarationId: number): Promise<{ number: string; decision: string | null }> {
  const [row] = await owner<{ number: string; decision: string | null }[]>`
    select number, (select number from decisions where declaration_id = d.id order by id desc limit 1) as decision
    from declarations d where id = ${declarationId}`;
  return row!;
}

const partsOf = ({ facilityId }: Cast, name: string, which: readonly string[] = parts): Visit[] =>
  which.map((part) => ({ name: `${name}-${part}`, path: `/provider/facilities/${facilityId}/declaration/${part}` }));

/** The declaration step by step, with nothing written yet. */
export async function newDeclarationPages(owner: Owner, page: Page): Promise<Visit[]> {
  const cast = await aCast(owner);
  await asActor(owner, cast.manager, (sql) => sql`select start_declaration(${randomUUID()}, ${cast.facilityId})`);
  await signInAsStaff(page, owner, cast.facilityId, 'manager');
  return [{ name: 'declaration-new', path: `/provider/facilities/${cast.facilityId}/declaration` }, ...partsOf(cast, 'declaration-new')];
}

/** A declaration that waits for its signature, and afterwards. */
export async function writtenDeclarationPages(owner: Owner, page: Page): Promise<Visit[]> {
  const cast = await aCast(owner);
  const { number } = await numbersOf(owner, (await aDeclaration(owner, cast)).id);
  await signInAsStaff(page, owner, cast.facilityId, 'manager');
  return [
    ...partsOf(cast, 'declaration-written', ['documents', 'check']),
    { name: 'declaration-draft', path: `/provider/declarations/${number}` },
    { name: 'declaration-withdraw', path: `/provider/declarations/${number}/withdraw` },
  ];
}

/** A declaration in a state, as the facility sees it. */
async function declarationPages(owner: Owner, page: Page, state: string): Promise<{ cast: Cast; decision: string | null; visits: Visit[] }> {
  const cast = await aCast(owner);
  const { number, decision } = await numbersOf(owner, (await aDeclaration(owner, cast, state)).id);
  await signInAsStaff(page, owner, cast.facilityId, 'manager');
  const visits = [
    { name: `provider-${state}`, path: '/provider' },
    { name: `provider-facility-${state}`, path: `/provider/facilities/${cast.facilityId}` },
    { name: `declaration-${state}`, path: `/provider/facilities/${cast.facilityId}/declaration` },
    { name: `declaration-${state}-whole`, path: `/provider/declarations/${number}` },
  ];
  return { cast, decision, visits };
}

/** A declaration under review, of which the facility does not hear that its refusal is proposed. */
export const declarationUnderReviewPages = async (owner: Owner, page: Page): Promise<Visit[]> =>
  (await declarationPages(owner, page, 'refusal_proposed')).visits;

/** A declaration that came back with reasons. */
export async function returnedDeclarationPages(owner: Owner, page: Page): Promise<Visit[]> {
  const { cast, decision, visits } = await declarationPages(owner, page, 'returned');
  return [
    ...visits, ...partsOf(cast, 'declaration-returned', ['licence', 'check']),
    { name: 'provider-decision-return', path: `/provider/decisions/${decision}` },
  ];
}

/** A declaration that was accepted, and the facility that takes part by it. */
export async function acceptedDeclarationPages(owner: Owner, page: Page): Promise<Visit[]> {
  const { cast, decision, visits } = await declarationPages(owner, page, 'accepted');
  return [
    ...visits,
    { name: 'provider-facts', path: `/provider/facilities/${cast.facilityId}/facts` },
    { name: 'provider-decision-acceptance', path: `/provider/decisions/${decision}` },
  ];
}

/** Leaving the programme, before it is declared. */
export async function leavingPages(owner: Owner, page: Page): Promise<Visit[]> {
  const clinic = await aNamedClinic(owner);
  for (let i = 0; i < 2; i++) await aRegisteredPerson(owner, clinic, -5);
  await signInAsStaff(page, owner, clinic.id, 'manager');
  return [
    { name: 'provider-facility-with-people', path: `/provider/facilities/${clinic.id}` },
    { name: 'provider-leave', path: `/provider/facilities/${clinic.id}/leave` },
  ];
}

/** The same, once it is declared. */
export async function leftPages(owner: Owner, page: Page): Promise<Visit[]> {
  const clinic = await aNamedClinic(owner);
  await aRegisteredPerson(owner, clinic, -5);
  const leavesOn = await dayOf(owner, 40);
  const [act] = await asActor(owner, await aManager(owner, clinic.id), (sql) => sql<{ number: string }[]>`
    select number from withdraw_participation(${randomUUID()}, ${clinic.id}, ${leavesOn}, 'შენობას ვტოვებთ.')`);
  await signInAsStaff(page, owner, clinic.id, 'manager');
  return [
    { name: 'provider-left', path: `/provider/facilities/${clinic.id}/leave/${act!.number}` },
    { name: 'provider-facility-leaving', path: `/provider/facilities/${clinic.id}` },
    { name: 'provider-leave-again', path: `/provider/facilities/${clinic.id}/leave` },
  ];
}

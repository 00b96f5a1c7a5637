import { randomUUID } from 'node:crypto';
import type { ISql, Sql } from 'postgres';
import type { Types } from '#db/client.ts';
import { asActor, type Who } from './as-role.ts';
import { aFacility, anAccount } from './builders.ts';

type Owner = Sql<Types>;

/** Terms in force with two requirements, however often they are asked for. */
export async function someTerms(owner: Owner): Promise<void> {
  const requirements = [
    { code: 'licence', ka: 'ლიცენზია მოქმედია', en: 'The licence is valid', source: '1' },
    { code: 'records', ka: 'აღრიცხვა იწარმოება', en: 'Records are kept', source: '2' },
  ];
  await owner`insert into programme_terms (version, body_ka, body_en, requirements, notice_days, in_force)
    values ('2013-1', 'პირობები', 'Terms', ${owner.json(requirements)}, 30, '[2013-03-01,)') on conflict do nothing`;
}

/** Those who act around one facility: each is an actor as the database is told of it. */
export type Cast = { facilityId: number; providerId: number } & Record<
  'representative' | 'manager' | 'registrar' | 'stranger' | 'reviewer' | 'colleague' | 'administrator' | 'auditor' | 'newcomer' | 'person' | 'anyone', Who>;

/** A facility that has never taken part, and everybody who may, or may not, act for it. */
export async function aCast(owner: Owner): Promise<Cast> {
  const [facilityId, other] = [await aFacility(owner), await aFacility(owner)];
  const [providerId, otherProvider] = [await providerOf(owner, facilityId), await providerOf(owner, other)];
  const clinic = async (role: string): Promise<Who> =>
    ({ kind: 'clinic', facilityId, role, accountId: await anAccount(owner, { facilityId, role }) });
  const agency = async (role: string): Promise<Who> => ({ kind: 'agency', role, accountId: await anAccount(owner, { role }) });
  return {
    facilityId, providerId,
    representative: await aRepresentative(owner, providerId),
    stranger: await aRepresentative(owner, otherProvider),
    manager: await clinic('manager'), registrar: await clinic('registrar'),
    reviewer: await agency('reviewer'), colleague: await agency('reviewer'),
    administrator: await agency('administrator'), auditor: await agency('auditor'),
    newcomer: { kind: 'newcomer', accountId: await aStaffAccount(owner) },
    person: { kind: 'person', personId: randomUUID(), accountId: await aStaffAccount(owner) },
    anyone: { kind: 'anyone' },
  };
}

/** A representative of a provider. */
async function aRepresentative(owner: Owner, providerId: number): Promise<Who> {
  const accountId = await aStaffAccount(owner);
  await owner`insert into memberships (account_id, provider_id, role) values (${accountId}, ${providerId}, 'representative')`;
  return { kind: 'provider', providerId, role: 'representative', accountId };
}

async function aStaffAccount(owner: Owner): Promise<string> {
  const [row] = await owner<{ id: string }[]>`
    insert into accounts (kind, email, name) values ('staff', ${`${randomUUID()}@example.test`}, 'ნანა ბერიძე') returning id`;
  return row!.id;
}

async function providerOf(owner: Owner, facilityId: number): Promise<number> {
  const [row] = await owner<{ id: number }[]>`select provider_id as id from facilities where id = ${facilityId}`;
  return row!.id;
}

export type Declaration = { id: number; step: number; state: string; version: number };

const appeal = 'გადაწყვეტილება ერთი თვის ვადაში საჩივრდება.';

/** The acts on a declaration as the app does them; `d` is the declaration as it was shown. */
export const declarationActs = {
  sign: (sql: ISql<Types>, d: Declaration) =>
    sql<Declaration[]>`select * from sign_declaration(${randomUUID()}, ${d.id}, ${d.step}, content_hash(${d.id}, ${d.version}))`,
  withdraw: (sql: ISql<Types>, d: Declaration) => sql<Declaration[]>`select * from withdraw_declaration(${randomUUID()}, ${d.id}, ${d.step})`,
  return: (sql: ISql<Types>, d: Declaration) => sql<Declaration[]>`
    select * from return_declaration(${randomUUID()}, ${d.id}, ${d.step}, 'მუხლი 1', 'მიზეზი', '{"licence": "ვადა"}', ${appeal})`,
  accept: (sql: ISql<Types>, d: Declaration) => sql<Declaration[]>`
    select * from accept_declaration(${randomUUID()}, ${d.id}, ${d.step}, today(), 'მუხლი 1', 'მიზეზი', ${appeal})`,
  propose_refusal: (sql: ISql<Types>, d: Declaration) => sql<Declaration[]>`
    select * from propose_refusal(${randomUUID()}, ${d.id}, ${d.step}, 'მუხლი 1', 'მიზეზი')`,
  confirm_refusal: (sql: ISql<Types>, d: Declaration) => sql<Declaration[]>`
    select * from settle_refusal(${randomUUID()}, ${d.id}, ${d.step}, null, ${appeal})`,
  reject_refusal: (sql: ISql<Types>, d: Declaration) => sql<Declaration[]>`
    select * from settle_refusal(${randomUUID()}, ${d.id}, ${d.step}, 'არ ვეთანხმები', ${appeal})`,
};
export type DeclarationAct = keyof typeof declarationActs;

/** The acts that lead to each state, from a draft that is filled in, and who does them. */
const roads: Record<string, [DeclarationAct, 'manager' | 'reviewer' | 'colleague'][]> = {
  draft: [],
  submitted: [['sign', 'manager']],
  returned: [['sign', 'manager'], ['return', 'reviewer']],
  refusal_proposed: [['sign', 'manager'], ['propose_refusal', 'reviewer']],
  refused: [['sign', 'manager'], ['propose_refusal', 'reviewer'], ['confirm_refusal', 'colleague']],
  accepted: [['sign', 'manager'], ['accept', 'reviewer']],
  withdrawn: [['withdraw', 'manager']],
};
export const declarationStates = Object.keys(roads);

/** A declaration of the cast's facility in a state, by the road that leads there; what is written anew is filled in. */
export async function aDeclaration(app: Sql<Types>, cast: Cast, state = 'draft', facts: { scope?: string[]; expiresOn?: string | null } = {}): Promise<Declaration> {
  let declaration = await asActor(app, cast.manager, async (sql) =>
    (await sql<Declaration[]>`select * from start_declaration(${randomUUID()}, ${cast.facilityId})`)[0]!);
  await fillIn(app, cast, declaration, facts);
  for (const [act, who] of roads[state] ?? [])
    declaration = await asActor(app, cast[who], async (sql) => (await declarationActs[act](sql, declaration))[0]!);
  if (state === 'returned') await fillIn(app, cast, declaration, facts);
  return declaration;
}

/** Everything that a signature needs. */
async function fillIn(app: Sql<Types>, cast: Cast, { id, version }: Declaration, facts: { scope?: string[]; expiresOn?: string | null }): Promise<void> {
  await asActor(app, cast.manager, async (sql) => {
    await sql`update declaration_versions v set scope = ${facts.scope ?? ['primary_care']}, licence_number = 'ლ-1', licence_issued_on = '2020-01-01',
        licence_expires_on = ${facts.expiresOn ?? null}, signatory_name = 'ნანა ბერიძე', signatory_position = 'დირექტორი', signatory_basis = 'წესდება',
        terms_version = t.version, terms_sha256 = t.sha256, required = t.requirement_codes, confirmed = t.requirement_codes
      from programme_terms t where t.in_force @> today() and v.declaration_id = ${id} and v.version = ${version}`;
    const [there] = await sql`select from documents where declaration_id = ${id} and until_version is null`;
    if (there) return;
    const document = randomUUID();
    await sql`insert into documents (id, declaration_id, from_version, kind, file_name, media_type, size, sha256, store, scan, added_by)
      values (${document}, ${id}, ${version}, 'licence', 'licence.pdf', 'application/pdf', 4, ${'a'.repeat(64)}, 'database', 'clean', ${cast.manager.accountId!})`;
    await sql`insert into document_contents (document_id, bytes) values (${document}, ${Buffer.from('%PDF')})`;
  });
}

import { and, asc, desc, eq, getTableColumns, lte, or, gt, isNull, sql } from 'drizzle-orm';
import { as, type Database } from '#db/as.ts';
import {
  accounts, declarationActs, declarations, declarationVersions, decisions, documents, facilities, municipalities, programmeTerms, providers,
} from '#db/schema/index.ts';
import type { DeclarationState } from '#db/schema/declarations.ts';
import type { AgencyActor, ManagerActor } from '#lib/kernel/actor.ts';
import type { DeclarationAct, DeclarationDecision, DeclarationFile, DeclaredDocument, DeclaredVersion, Terms } from './declared.ts';

/** Who may read a declaration: those who answer for the facility, and the agency what was signed. */
export type DeclarationReader = ManagerActor | AgencyActor;

/**
 * A declaration, whole: its versions with their papers, its acts, and the decisions about it.
 * Row-level security decides what of it the reader sees: the agency reads signed versions only.
 *
 * @returns null when there is none, or it is not for this reader's eyes
 */
export const declarationFor = (actor: DeclarationReader, id: number): Promise<DeclarationFile | null> =>
  as(actor, (db) => fileOf(db, eq(declarations.id, id))).then(asTold(actor));

/** The same by its number. */
export const declarationByNumber = async (actor: DeclarationReader, number: string): Promise<DeclarationFile | null> =>
  // what an address holds may be no text that PostgreSQL takes
  !/^[\d-]{1,40}$/.test(number) ? null : as(actor, (db) => fileOf(db, eq(declarations.number, number))).then(asTold(actor));

/** The declaration that a facility is writing, or waits to hear about; null for none. */
export const declarationUnderWay = (actor: ManagerActor, facilityId: number): Promise<DeclarationFile | null> =>
  as(actor, (db) => fileOf(db, and(
    eq(declarations.facilityId, facilityId), sql`${declarations.state} in ('draft', 'submitted', 'returned', 'refusal_proposed')`)))
    .then(asTold(actor));

/** A refusal that is only proposed is the agency's own affair: to the facility the declaration is under review. */
const publicState = (state: DeclarationState): DeclarationState => (state === 'refusal_proposed' ? 'submitted' : state);
const ofTheAgencyAlone = new Set(['propose_refusal', 'reject_refusal']);

const asTold = (actor: DeclarationReader) => (file: DeclarationFile | null): DeclarationFile | null =>
  (file === null || actor.kind === 'agency' ? file
    : { ...file, state: publicState(file.state), acts: file.acts.filter(({ act }) => !ofTheAgencyAlone.has(act)) });

async function fileOf(db: Database, wanted: ReturnType<typeof eq> | undefined): Promise<DeclarationFile | null> {
  const [row] = await db.select({
    declaration: declarations,
    name: { ka: facilities.nameKa, en: facilities.nameEn },
    provider: { ka: providers.nameKa, en: providers.nameEn, identificationCode: providers.identificationCode },
  }).from(declarations).innerJoin(facilities, eq(facilities.id, declarations.facilityId))
    .innerJoin(providers, eq(providers.id, facilities.providerId)).where(wanted);
  if (!row) return null;
  const { id, number, facilityId, state, step, paperReference, assignedTo, submittedOn, dueOn, startedAt } = row.declaration;
  return {
    id, number, state, step, paperReference, assignedTo, submittedOn, dueOn, startedAt,
    facility: { id: facilityId, name: row.name, provider: row.provider },
    versions: await versionsOf(db, id), acts: await actsOf(db, id), decisions: await decisionsOf(db, id),
  };
}

async function versionsOf(db: Database, declarationId: number): Promise<DeclaredVersion[]> {
  const rows = await db.select({
    said: getTableColumns(declarationVersions), terms: programmeTerms, by: accounts.name,
    municipality: { code: municipalities.code, ka: municipalities.nameKa, en: municipalities.nameEn },
    contentSha256: sql<string>`content_hash(${declarationVersions.declarationId}, ${declarationVersions.version})`,
  }).from(declarationVersions)
    .leftJoin(municipalities, eq(municipalities.code, declarationVersions.municipalityCode))
    .leftJoin(programmeTerms, eq(programmeTerms.version, declarationVersions.termsVersion))
    .leftJoin(accounts, eq(accounts.id, declarationVersions.signedBy))
    .where(eq(declarationVersions.declarationId, declarationId)).orderBy(asc(declarationVersions.version));
  return Promise.all(rows.map(async ({ said, terms, by, municipality, contentSha256 }) => ({
    ...said, municipality,
    terms: terms && termsOf(terms),
    documents: await documentsOf(db, declarationId, said.version),
    sha256: said.sha256 ?? contentSha256,
    signed: said.signedAt && said.signedOn ? { at: said.signedAt, on: said.signedOn, by } : null,
  })));
}

/** The papers of one version: those that came with it or before, and were not taken out up to it. */
const documentsOf = (db: Database, declarationId: number, version: number): Promise<DeclaredDocument[]> =>
  db.select({
    id: documents.id, kind: documents.kind, fileName: documents.fileName, mediaType: documents.mediaType, size: documents.size,
    sha256: documents.sha256, scan: documents.scan,
  }).from(documents).where(and(
    eq(documents.declarationId, declarationId), lte(documents.fromVersion, version),
    or(isNull(documents.untilVersion), gt(documents.untilVersion, version)))).orderBy(asc(documents.addedAt), asc(documents.id));

const actsOf = (db: Database, declarationId: number): Promise<DeclarationAct[]> =>
  db.select({
    step: declarationActs.step, act: declarationActs.act, fromState: declarationActs.fromState, toState: declarationActs.toState,
    role: declarationActs.role, version: declarationActs.version, at: declarationActs.at, by: accounts.name,
    decisionId: declarationActs.decisionId,
  }).from(declarationActs).leftJoin(accounts, eq(accounts.id, declarationActs.accountId))
    .where(eq(declarationActs.declarationId, declarationId)).orderBy(asc(declarationActs.step));

const decisionsOf = (db: Database, declarationId: number): Promise<DeclarationDecision[]> =>
  db.select({
    id: decisions.id, number: decisions.number, kind: decisions.kind, decidedOn: decisions.decidedOn, effectiveOn: decisions.effectiveOn,
    legalBasis: decisions.legalBasis, reasons: decisions.reasons, sectionReasons: decisions.sectionReasons, appeal: decisions.appeal,
  }).from(decisions).where(eq(decisions.declarationId, declarationId)).orderBy(asc(decisions.id));

const termsOf = ({ version, sha256, bodyKa, bodyEn, requirements, noticeDays }: typeof programmeTerms.$inferSelect): Terms =>
  ({ version, sha256, body: { ka: bodyKa, en: bodyEn }, requirements, noticeDays });

/** The terms of the day. */
export const termsInForce = (actor: ManagerActor): Promise<Terms> => as(actor, async (db) => {
  const [row] = await db.select().from(programmeTerms).where(sql`${programmeTerms.inForce} @> (select today())`);
  if (!row) throw new Error('No terms of the programme are in force.');
  return termsOf(row);
});

/** A facility's declarations, the latest first, each with the decisions about it. */
export const declarationsOf = (actor: DeclarationReader, facilityId: number) => as(actor, async (db) => {
  const rows = await db.select().from(declarations).where(eq(declarations.facilityId, facilityId)).orderBy(desc(declarations.id));
  return Promise.all(rows.map(async ({ id, number, state, version, submittedOn, dueOn, startedAt, paperReference }) =>
    ({ id, number, state: actor.kind === 'agency' ? state : publicState(state), version, submittedOn, dueOn, startedAt, paperReference, decisions: await decisionsOf(db, id) })));
});
export type ListedDeclaration = Awaited<ReturnType<typeof declarationsOf>>[number];

/** Whether the actor answers for a facility. */
export const isManaged = (actor: ManagerActor, facilityId: number): Promise<boolean> => as(actor, async (db) => {
  const [row] = await db.execute<{ managed: boolean }>(sql`select manages(${facilityId}) as managed`);
  return row?.managed ?? false;
});

import { and, eq, sql } from 'drizzle-orm';
import { as, type Database } from '#db/as.ts';
import { declarations, declarationVersions, programmeTerms } from '#db/schema/declarations.ts';
import type { ManagerActor } from '#lib/kernel/actor.ts';
import type {
  ConfirmedTerms, DeclaredLicence, DeclaredScope, DeclaredSignatory, DeclaredSite,
} from './declaration-schemas.ts';
import { DeclarationMoveNotPossible, DeclarationUnknown, TermsChanged } from './errors.ts';
import { meanwhile } from './meanwhile.ts';
import { openToWrite } from './open-to-write.ts';
import { explained } from './refusals.ts';

type Said = Partial<typeof declarationVersions.$inferInsert>;

/** Writes into the version that is being written; false when none is. */
async function written(db: Database, declarationId: number, said: Said): Promise<boolean> {
  const version = await openToWrite(db, declarationId);
  if (version === null) return false;
  await db.update(declarationVersions).set({ ...said, savedAt: sql`now()` })
    .where(and(eq(declarationVersions.declarationId, declarationId), eq(declarationVersions.version, version)));
  return true;
}

/** Why nothing could be written: it is not theirs, or it is submitted, decided or withdrawn. */
async function notWritable(actor: ManagerActor, declarationId: number): Promise<Error> {
  const [seen] = await as(actor, (db) => db.select({ id: declarations.id }).from(declarations).where(eq(declarations.id, declarationId)));
  return seen ? new DeclarationMoveNotPossible(await meanwhile(actor, declarationId)) : new DeclarationUnknown();
}

async function save(actor: ManagerActor, declarationId: number, said: Said): Promise<void> {
  const isWritten = await explained(() => as(actor, (db) => written(db, declarationId, said)));
  if (!isWritten) throw await notWritable(actor, declarationId);
}

/**
 * Saves where the facility is.
 * @throws DeclarationUnknown, DeclarationMoveNotPossible when it is not being written; so does every other part
 */
export const saveSite = (actor: ManagerActor, { declarationId, nameKa, nameEn, municipality, addressKa, addressEn, coordinates }: DeclaredSite) =>
  save(actor, declarationId, { nameKa, nameEn, municipalityCode: municipality, addressKa, addressEn, ...coordinates });

/** Saves with which services it takes part. */
export const saveScope = (actor: ManagerActor, { declarationId, scope }: DeclaredScope) => save(actor, declarationId, { scope });

/**
 * Saves the licence or permit.
 * @throws LicenceEndsBeforeItBegins
 */
export const saveLicence = (actor: ManagerActor, { declarationId, licenceNumber, licenceIssuedOn, licenceExpiresOn }: DeclaredLicence) =>
  save(actor, declarationId, { licenceNumber, licenceIssuedOn, licenceExpiresOn });

/** Saves who signs for the facility. */
export const saveSignatory = (actor: ManagerActor, { declarationId, signatoryName, signatoryPosition, signatoryBasis }: DeclaredSignatory) =>
  save(actor, declarationId, { signatoryName, signatoryPosition, signatoryBasis });

/**
 * Agrees to the terms that were shown, with their hash, and confirms what is confirmed.
 * @throws TermsChanged when other terms are in force than those that were shown
 */
export async function confirmTerms(actor: ManagerActor, { declarationId, termsVersion, confirmed }: ConfirmedTerms): Promise<void> {
  const isWritten = await as(actor, async (db) => {
    const [shown] = await db.select().from(programmeTerms)
      .where(and(eq(programmeTerms.version, termsVersion), sql`${programmeTerms.inForce} @> today()`));
    if (!shown) throw new TermsChanged();
    const chosen = confirmed.split(',').filter((code) => shown.requirementCodes.includes(code));
    return written(db, declarationId, {
      termsVersion: shown.version, termsSha256: shown.sha256, required: shown.requirementCodes, confirmed: chosen });
  });
  if (!isWritten) throw await notWritable(actor, declarationId);
}

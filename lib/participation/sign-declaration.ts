import { and, eq, sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import { declarationActs, declarations } from '#db/schema/declarations.ts';
import { proveSecondFactor } from '#lib/access/index.ts';
import type { ManagerActor } from '#lib/kernel/actor.ts';
import type { Refusal } from '#lib/kernel/errors.ts';
import { today } from '#lib/kernel/today.ts';
import { declarationFor, termsInForce } from './declaration-file.ts';
import type { Signature } from './declaration-schemas.ts';
import { latest, type DeclarationFile } from './declared.ts';
import {
  DeclarationChanged, DeclarationMoveNotPossible, DeclarationNotWhole, DeclarationUnknown, LicenceNotAttached, LicenceNotValid,
  RequirementNotConfirmed, TermsChanged,
} from './errors.ts';
import { meanwhile } from './meanwhile.ts';
import { missingIn, type Missing } from './missing.ts';
import { explained } from './refusals.ts';

const refusalFor: Record<Missing['reason'], (section: Missing['section']) => Refusal> = {
  notFilled: (section) => new DeclarationNotWhole({ section }),
  licenceOver: () => new LicenceNotValid(),
  licenceNotYet: () => new LicenceNotValid(),
  licenceNotAttached: () => new LicenceNotAttached(),
  notConfirmed: () => new RequirementNotConfirmed(),
  termsChanged: () => new TermsChanged(),
};

/**
 * Signs the words that were shown, and submits the declaration. The second factor is asked for once nothing is missing,
 * so that a code is not used up for nothing.
 *
 * @returns its number; the same request sent twice signs once
 * @throws DeclarationUnknown, DeclarationChanged, DeclarationMoveNotPossible, one refusal for each part that is missing;
 *   WrongCode, NoSecondFactor, TooManyAttempts
 */
export async function signDeclaration(actor: ManagerActor, signature: Signature): Promise<{ number: string }> {
  const { declarationId, requestId, step, sha256 } = signature;
  const file = await declarationFor(actor, declarationId);
  if (!file) throw new DeclarationUnknown();
  if (await wasDone(actor, requestId)) return file;
  await refuseUnlessReady(actor, file, signature);
  await proveSecondFactor(actor, signature.code);
  await explained(
    () => as(actor, (db) => db.execute(sql`select id from sign_declaration(${requestId}, ${declarationId}, ${step}, ${sha256})`)),
    async () => ({ ...await meanwhile(actor, declarationId), section: 'other' }),
  );
  return file;
}

const wasDone = (actor: ManagerActor, requestId: string): Promise<boolean> => as(actor, async (db) => {
  const rows = await db.select({ id: declarations.id }).from(declarationActs)
    .innerJoin(declarations, eq(declarations.id, declarationActs.declarationId))
    .where(and(eq(declarationActs.accountId, actor.accountId), eq(declarationActs.requestId, requestId)));
  return rows.length > 0;
});

async function refuseUnlessReady(actor: ManagerActor, file: DeclarationFile, { step, sha256 }: Signature): Promise<void> {
  const declared = latest(file);
  if (!declared || (file.state !== 'draft' && file.state !== 'returned'))
    throw new DeclarationMoveNotPossible(await meanwhile(actor, file.id));
  if (file.step !== step || declared.sha256 !== sha256) throw new DeclarationChanged(await meanwhile(actor, file.id));
  const [first] = missingIn(declared, { today: await today(actor), termsVersion: (await termsInForce(actor)).version });
  if (first) throw refusalFor[first.reason](first.section);
}

import { randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import type { Types } from '#db/client.ts';
import { asActor } from './as-role.ts';
import { aConsentText, anAccount } from './builders.ts';
import type { Receipt } from './choose.ts';

/** `agreedBy`: a guardian, where it was not the person. */
type AtCounter = { id: string; facilityId: number; accountId?: string; today?: string; agreedBy?: string };

/**
 * A registration that a clinic's staff made for a person who was there and told their code: the core of it, as the owner,
 * whose function has checked the proof.
 */
export async function registeredByClinic(owner: Sql<Types>, { id, facilityId, accountId, today, agreedBy = id }: AtCounter): Promise<Receipt> {
  const [version, registrar] = [await aConsentText(owner), accountId ?? await anAccount(owner, { facilityId })];
  return asActor(owner, { kind: 'clinic', accountId: registrar, facilityId, role: 'registrar', ...(today && { today }) }, async (sql) => {
    const consent = { text_version: version, language: 'ka', proof: 'one_time_code', proof_reference: 'test' };
    const [receipt] = await sql<Receipt[]>`
      select (register_person(${randomUUID()}, lock_person(${id}), ${facilityId}, today(),
        jsonb_populate_record(null::consents, ${sql.json(consent)} || jsonb_build_object('given_by', account_of(${agreedBy}))))).*`;
    return receipt!;
  });
}

import { timingSafeEqual } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import type { DecisionKind, DeclarationState } from '#db/schema/declarations.ts';
import { returnAttempts, takeAttempts } from '#lib/access/index.ts';
import type { Actor } from '#lib/kernel/actor.ts';
import { keyedHash } from '#lib/kernel/secrets.ts';
import { settings } from '#lib/kernel/settings.ts';
import { voucherByNumber, type VerifiedVoucher } from './verified-voucher.ts';

/** What is printed with a number and can be verified. Each kind counts its numbers for itself; the check code tells them apart. */
export const actKinds = ['declaration', 'decision', 'voucher'] as const;
export type ActKind = (typeof actKinds)[number];

/** What anybody who holds a printed act may know of it. Dates are 'YYYY-MM-DD'. */
export type VerifiedAct = {
  kind: Exclude<ActKind, 'voucher'>;
  decisionKind: DecisionKind | null;
  number: string;
  /** Null of a decision about no facility. */
  facility: { ka: string; en: string } | null;
  /** When a declaration was signed last, or a decision was made. */
  madeOn: string;
  /** From when it holds; null while it holds from no day. */
  effectiveOn: string | null;
  /** Where the declaration is today; null for a decision about no declaration. */
  state: DeclarationState | null;
  /** What the facility is to the programme today. */
  participation: 'active' | 'suspended' | 'leaving' | 'none' | null;
  sha256: string;
};

// no letter that could be taken for another: 50 bits in ten characters
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** What proves that a number was copied from an act, and not guessed: ten characters in two groups. */
export function checkCode(kind: ActKind, number: string): string {
  const characters = [...keyedHash(`verify ${kind}`, number).subarray(0, 10)].map((byte) => alphabet[byte % 32]).join('');
  return `${characters.slice(0, 5)}-${characters.slice(5)}`;
}

/** Where an act is verified: what its QR says. */
export const verificationAddress = (kind: ActKind, number: string): string =>
  new URL(`/verify/${number}?c=${checkCode(kind, number)}`, settings().NEXTAUTH_URL).href;

/** As it was typed from paper: in any case and with any spaces, and with the letters that are easily taken for digits. */
const asCode = (typed: string): Buffer =>
  Buffer.from(typed.toLowerCase().replace(/[\s-]/g, '').replace(/o/g, '0').replace(/[il]/g, '1'));

function kindOf(number: string, code: string): ActKind | null {
  const typed = asCode(code);
  const fits = (kind: ActKind) => {
    const real = asCode(checkCode(kind, number));
    return typed.length === real.length && timingSafeEqual(typed, real);
  };
  return actKinds.find(fits) ?? null;
}

/**
 * A printed act by the number and the code that stand on it, for anybody.
 *
 * @param address the caller's network address; only what was not found counts against it
 * @returns null when the number or the code is wrong, which look the same
 * @throws TooManyAttempts
 */
export async function verifyAct(actor: Actor, address: string, { number, code }: { number: string; code: string }): Promise<VerifiedAct | VerifiedVoucher | null> {
  const counted = { verifyPerAddress: address };
  await takeAttempts(counted);
  const kind = kindOf(number, code);
  // what was typed may be no text that PostgreSQL takes
  const found = kind && /^[\d-]{1,40}$/.test(number) && await actByNumber(actor, kind, number);
  if (!found) return null;
  await returnAttempts(counted);
  return found;
}

type Row = Omit<VerifiedAct, 'facility'> & { facilityKa: string | null; facilityEn: string | null };

const actByNumber = (actor: Actor, kind: ActKind, number: string): Promise<VerifiedAct | VerifiedVoucher | null> =>
  (kind === 'voucher' ? voucherByNumber(actor, number) : paperByNumber(actor, kind, number));

const paperByNumber = (actor: Actor, kind: VerifiedAct['kind'], number: string): Promise<VerifiedAct | null> => as(actor, async (db) => {
  const [row] = await db.execute<Row>(sql`
    select decision_kind as "decisionKind", facility_ka as "facilityKa", facility_en as "facilityEn", made_on as "madeOn",
           effective_on as "effectiveOn", state, participation, sha256
    from verify_act(${kind}, ${number})`);
  if (!row) return null;
  const { facilityKa, facilityEn, ...act } = row;
  return { ...act, kind, number, facility: facilityKa && facilityEn ? { ka: facilityKa, en: facilityEn } : null };
});

import { sealedCookie } from '#lib/kernel/web/sealed-cookie.ts';

/** The codes until their owner has kept them, a quarter of an hour at most, and where to go then. */
type Kept = { recoveryCodes: string[]; next: string };

export const { keep: keepRecoveryCodes, kept: keptRecoveryCodes, drop: dropRecoveryCodes } = sealedCookie<Kept>('recovery-codes', 15);

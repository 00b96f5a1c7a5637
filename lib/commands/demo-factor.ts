import { Secret } from 'otpauth';
import { demoFactorKey } from '#db/seed/index.ts';
import { sealedFactor } from '#lib/access/index.ts';

/** What an account of the demo staff keeps of their one second factor. */
export const demoFactorFor = (accountId: string): Uint8Array => sealedFactor(accountId, Secret.fromBase32(demoFactorKey).bytes);

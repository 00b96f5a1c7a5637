import { randomInt } from 'node:crypto';
import { keyedHash } from '#lib/kernel/secrets.ts';
import { recoveryAlphabet } from './schemas.ts';

const count = 10;

const newCode = (): string => Array.from({ length: 10 }, () => recoveryAlphabet[randomInt(recoveryAlphabet.length)]).join('');

/** Ten codes of 50 random bits, for the day on which the phone is lost. */
export const newRecoveryCodes = (): string[] => Array.from({ length: count }, newCode);

/** As it is printed: in two groups. */
export const printed = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`;

export const recoveryHash = (accountId: string, code: string): Buffer => keyedHash('recovery code', `${accountId} ${code}`);

/** The hashes as the database's functions take them. */
export const recoveryHashes = (accountId: string, codes: string[]): string =>
  codes.map((code) => recoveryHash(accountId, code).toString('hex')).join(',');

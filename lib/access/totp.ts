import { Secret, TOTP } from 'otpauth';
import { keyedHash } from '#lib/kernel/secrets.ts';

const period = 30;

// what every authenticator app expects; some of them ignore anything else without a word
const totpOf = (secret: Uint8Array, label = ''): TOTP =>
  new TOTP({ issuer: 'Erti', label, algorithm: 'SHA1', digits: 6, period, secret: new Secret({ buffer: Uint8Array.from(secret).buffer }) });

/** The number of the period of 30 seconds in which an instant lies; milliseconds since 1970. */
export const stepAt = (at: number = Date.now()): number => Math.floor(at / (period * 1000));

/** The code of one period. */
export const codeOf = (secret: Uint8Array, step: number): string => totpOf(secret).generate({ timestamp: step * period * 1000 });

/** The period whose code was typed: this one, the one before or the one after, as clocks differ; null for any other code. */
export function stepOf(secret: Uint8Array, code: string, at: number = Date.now()): number | null {
  const delta = totpOf(secret).validate({ token: code, timestamp: at, window: 1 });
  return delta === null ? null : stepAt(at) + delta;
}

/** What an authenticator app reads out of the picture. */
export const keyUri = (secret: Uint8Array, email: string): string => totpOf(secret, email).toString();

/** The secret as it is typed where no camera is at hand: in groups of four. */
export const inGroups = (secret: Uint8Array): string =>
  new Secret({ buffer: Uint8Array.from(secret).buffer }).base32.replace(/(.{4})(?=.)/g, '$1 ');

/**
 * The 160-bit secret that is offered during one attempt to set a second factor up. It is kept nowhere until it is confirmed:
 * the same page shows the same one again, and another ticket or session gets another.
 */
export const offeredSecret = (attempt: string): Buffer => keyedHash('second factor offer', attempt).subarray(0, 20);

import { createHmac, hkdfSync, randomBytes, randomInt, createHash } from 'node:crypto';
import { settings } from './settings.ts';

/** A hash that only this service can make: `purpose` keeps the hashes of one kind from being taken for another's. */
export function keyedHash(purpose: string, value: string): Buffer {
  const key = Buffer.from(hkdfSync('sha256', settings().NEXTAUTH_SECRET, '', `erti ${purpose}`, 32));
  return createHmac('sha256', key).update(value).digest();
}

/** 256 random bits, URL-safe. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** Six random digits. */
export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');

export const sha256 = (value: string): Buffer => createHash('sha256').update(value).digest();

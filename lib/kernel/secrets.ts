import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes, randomInt } from 'node:crypto';
import { settings } from './settings.ts';

/** A key of the service's own for one purpose. */
const keyFor = (purpose: string): Buffer => Buffer.from(hkdfSync('sha256', settings().NEXTAUTH_SECRET, '', `erti ${purpose}`, 32));

/** A hash that only this service can make: `purpose` keeps the hashes of one kind from being taken for another's. */
export const keyedHash = (purpose: string, value: string): Buffer => createHmac('sha256', keyFor(purpose)).update(value).digest();

const ivBytes = 12;
const tagBytes = 16;

/**
 * Encrypts with AES-256-GCM, so that what the database holds is of no use without the service's secret.
 * @param boundTo what it belongs to, such as an account's id: in another's row it cannot be opened
 */
export function sealed(purpose: string, boundTo: string, content: Uint8Array): Buffer {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', keyFor(purpose), iv).setAAD(Buffer.from(boundTo));
  const encrypted = Buffer.concat([cipher.update(content), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), encrypted]);
}

/**
 * What `sealed` was given.
 * @throws Error when it was sealed for something else, with another secret, or has been changed
 */
export function unsealed(purpose: string, boundTo: string, seal: Uint8Array): Buffer {
  const [iv, tag, encrypted] = [seal.subarray(0, ivBytes), seal.subarray(ivBytes, ivBytes + tagBytes), seal.subarray(ivBytes + tagBytes)];
  const decipher = createDecipheriv('aes-256-gcm', keyFor(purpose), iv, { authTagLength: tagBytes }).setAAD(Buffer.from(boundTo)).setAuthTag(tag);
  return Buffer.concat([decipher.update(encrypted), decipher.final()]);
}

/** 256 random bits, URL-safe. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** Six random digits. */
export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');

export const sha256 = (value: string): Buffer => createHash('sha256').update(value).digest();

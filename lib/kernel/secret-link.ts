import { timingSafeEqual } from 'node:crypto';
import { keyedHash } from './secrets.ts';

// a path with a dot in it would be taken for a file's
const pattern = /^([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})-([\w-]{22})$/;

const proofOf = (purpose: string, id: string): string => keyedHash(`link ${purpose}`, id).subarray(0, 16).toString('base64url');

/** What a link of one kind ends in: a row's id, and the proof that this service wrote the link. The proof is stored nowhere. */
export const secretToken = (purpose: string, id: string): string => `${id}-${proofOf(purpose, id)}`;

/** The id that a link was written for; null for one that this service never wrote. */
export function idOfToken(purpose: string, token: string): string | null {
  const [, id = '', proof = ''] = pattern.exec(token) ?? [];
  const real = proofOf(purpose, id);
  return proof.length === real.length && timingSafeEqual(Buffer.from(proof), Buffer.from(real)) ? id : null;
}

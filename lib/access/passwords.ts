import { hash, verify } from '@node-rs/argon2';

// argon2id with 19 MiB and two passes, which OWASP gives as its least; written out so that a new version cannot change them.
const cost = { memoryCost: 19456, timeCost: 2, parallelism: 1, outputLen: 32 };

/** The argon2id hash that an account keeps. */
export const hashPassword = (password: string): Promise<string> => hash(password, cost);

/** Nobody's: a hash of the same cost, which no password is known to match. */
export const nobodysHash = '$argon2id$v=19$m=19456,t=2,p=1$BNRMnsR5WZINp91aUdsgkw$gfUC3CYyHcqScdnUX68Y90KTZcYIcuCsIgBKJAZtEyg';

/** Whether the password is right. An account without one takes as long as any other, and is never right. */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? nobodysHash, password);
  return passwordHash !== null && matches;
}

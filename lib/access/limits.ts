import { call } from '#db/calls.ts';
import { keyedHash } from '#lib/kernel/secrets.ts';
import { TooManyAttempts } from './errors.ts';

type Limit = { allowed: number; window: string };

/**
 * How many attempts there are. A mobile network or a clinic puts many people behind one address,
 * so the limits that stop guessing are those per account, and those per address only stop floods.
 */
export const limits = {
  // each code can be answered five times: 25 guesses an hour at one of a million codes
  codePerPerson: { allowed: 5, window: '1 hour' },
  codePerAddress: { allowed: 30, window: '15 minutes' },
  answerPerAddress: { allowed: 60, window: '15 minutes' },
  // only wrong passwords count; whoever can decide or sign is asked for a second factor as well, so that a colleague's
  // address is shut less easily by a stranger
  staffPerEmail: { allowed: 20, window: '15 minutes' },
  staffPerAddress: { allowed: 60, window: '15 minutes' },
  // only wrong codes count; three of a million are right at any time
  factorPerAccount: { allowed: 10, window: '1 hour' },
  // a mailbox is not to be flooded by whoever types its address
  linkPerEmail: { allowed: 5, window: '1 hour' },
  linkPerAddress: { allowed: 30, window: '15 minutes' },
  openPerAddress: { allowed: 60, window: '15 minutes' },
  invitePerAccount: { allowed: 60, window: '1 hour' },
  // only what was not found counts; a check code is one of 2^50
  verifyPerAddress: { allowed: 60, window: '15 minutes' },
  // whose phone is replaced at a counter: only those who were not found count
  channelPerAccount: { allowed: 30, window: '1 hour' },
  channelPerAddressee: { allowed: 5, window: '1 hour' },
  // who stands at a counter: only who did not match counts, and a phone is not to be flooded with codes
  counterPerAccount: { allowed: 60, window: '1 hour' },
  // a parent announces a newborn; certificates are not to be tried one after the other
  newbornPerAccount: { allowed: 10, window: '1 day' },
  consentCodePerPerson: { allowed: 10, window: '1 hour' },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof limits;

/** The key that an attempt is counted under: neither a number nor an address can be read out of it. */
export const keyOf = (limit: LimitName, of: string): Buffer => keyedHash(`limit ${limit}`, of.trim().toLowerCase());

async function take(limit: LimitName, of: string): Promise<Date | null> {
  const { allowed, window } = limits[limit];
  const row = await call<{ opens_at: Date | null }>((sql) =>
    sql`select take_attempt(${keyOf(limit, of)}, ${allowed}, ${window}) as opens_at`);
  return row.opens_at;
}

/** Gives attempts back that turned out to be right, so that only wrong ones count. */
export async function returnAttempts(taken: Partial<Record<LimitName, string>>): Promise<void> {
  for (const [limit, of] of Object.entries(taken))
    await call((sql) => sql`select return_attempt(${keyOf(limit as LimitName, of)})`);
}

/**
 * Counts an attempt under every limit that applies, also when the first is used up, so that the order tells nothing.
 * @param taken what to count by: limit → the number, e-mail or address as it was typed or seen
 * @throws TooManyAttempts with the latest instant at which one of them opens again
 */
export async function takeAttempts(taken: Partial<Record<LimitName, string>>): Promise<void> {
  const closedUntil: Date[] = [];
  for (const [limit, of] of Object.entries(taken)) {
    const opensAt = await take(limit as LimitName, of);
    if (opensAt) closedUntil.push(opensAt);
  }
  if (closedUntil.length > 0) throw new TooManyAttempts(new Date(Math.max(...closedUntil.map(Number))));
}

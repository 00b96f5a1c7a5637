import { call } from '#db/calls.ts';
import type { Locale } from '#lib/kernel/format.ts';
import { keyedHash, newCode, newSecret } from '#lib/kernel/secrets.ts';
import { notify, type Channel } from '#lib/notices/index.ts';
import { takeAttempts } from './limits.ts';
import { bornOn, type Identity } from './schemas.ts';

/** How long a code opens, in minutes: enough for a slow message, short for a phone left on a table. */
export const codeMinutes = 10;

/** What the browser that asked for a code keeps; without it the code opens nothing. */
export type Ticket = { challengeId: string; nonce: string };

/**
 * The hash binds a code to the browser that asked: the challenge's id exists only after its hash is stored,
 * so a random nonce stands in for it, and only that browser has it.
 */
export const codeHash = (nonce: string, code: string): Buffer => keyedHash('code', `${nonce} ${code}`);

type Opened = { challenge_id: string; recipient: string | null; language: Locale | null };

/**
 * Sends a one-time code to a person at the phone or e-mail that the programme has for them.
 * Known or not, the same statements run and the same answer is given.
 *
 * @param later runs work after the answer has been sent, so that delivery makes no difference that could be timed
 * @throws TooManyAttempts
 */
export async function requestCode(
  identity: Identity,
  { address, later }: { address: string; later: (work: () => Promise<void>) => void },
): Promise<Ticket> {
  const { personalNumber, familyName, channel } = identity;
  const born = bornOn(identity);
  // By the number alone, whoever knows it could shut its owner out; by the surname too, its spellings would multiply the limit.
  await takeAttempts({ codePerAddress: address, codePerPerson: `${personalNumber} ${born}` });
  const nonce = newSecret();
  const code = newCode();
  const opened = await call<Opened>((sql) => sql`
    select * from open_challenge(${personalNumber}, ${familyName}, ${born}, ${channel},
      ${codeHash(nonce, code)}, ${`${codeMinutes} minutes`})`);
  later(() => send(opened, channel, code));
  return { challengeId: opened.challenge_id, nonce };
}

async function send({ recipient, language }: Opened, channel: Channel, code: string): Promise<void> {
  if (recipient) await notify({ channel, address: recipient, language: language ?? 'ka' }, 'code', { code, minutes: codeMinutes });
}

import { sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import { returnAttempts, takeAttempts } from '#lib/access/index.ts';
import type { Locale } from '#lib/kernel/format.ts';
import { newCode } from '#lib/kernel/secrets.ts';
import { channelCodeHash, channelCodeMinutes, channelOf, sendCode, type CounterActor, type Later } from './code.ts';
import { PersonNotMatched } from './errors.ts';
import { explained } from './refusals.ts';
import type { ChannelReset } from './schemas.ts';

type Opened = { outcome: 'unmatched' | 'done' | 'code' | 'sent'; language: Locale };

/**
 * Opens the replacement of a lost phone or e-mail: a code goes to the new one. Where the person had none at all it is done at once.
 *
 * @param later runs work after the answer has been sent
 * @returns the replacement's id, which is the form's; the same form again sends no other code
 * @throws PersonNotMatched, ChannelIsTheSame, TooManyAttempts
 */
export async function openChannelReset(actor: CounterActor, form: ChannelReset, later: Later): Promise<{ id: string }> {
  // only what was not found counts against the account; a stranger's phone is not to be flooded with codes
  await takeAttempts({ channelPerAccount: actor.accountId, channelPerAddressee: form.address });
  const code = newCode();
  const { outcome, language } = await explained(() => opened(actor, form, code));
  if (outcome === 'unmatched') throw new PersonNotMatched();
  await returnAttempts({ channelPerAccount: actor.accountId });
  if (outcome === 'code') later(() => sendCode(form.address, language, code));
  return { id: form.requestId };
}

const opened = (actor: CounterActor, form: ChannelReset, code: string): Promise<Opened> => as(actor, async (db) => {
  const [row] = await db.execute<Opened>(sql`
    select * from open_channel_reset(${form.requestId}, ${form.personalNumber}, ${form.familyName}, ${form.bornOn}, ${channelOf(form.address)},
      ${form.address}, ${form.documentType}, ${form.documentNumber}, ${form.reason}, ${channelCodeHash(form.requestId, code)},
      ${`${channelCodeMinutes} minutes`})`);
  return row!;
});

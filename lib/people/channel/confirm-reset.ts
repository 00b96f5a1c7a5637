import { sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import { newCode } from '#lib/kernel/secrets.ts';
import type { Locale } from '#lib/kernel/format.ts';
import { channelCodeHash, channelCodeMinutes, sendCode, type CounterActor, type Later } from './code.ts';
import { ChannelResetOver, WrongChannelCode } from './errors.ts';
import type { ChannelCode } from './schemas.ts';

/**
 * Replaces the phone or e-mail, on the code that the person read out. Their sessions end, and the old one is told.
 * @throws WrongChannelCode, ChannelResetOver
 */
export async function confirmChannelReset(actor: CounterActor, { resetId, code }: ChannelCode): Promise<void> {
  const [row] = await as(actor, (db) => db.execute<{ answer: 'done' | 'wrong' | 'over' }>(
    sql`select confirm_channel_reset(${resetId}, ${channelCodeHash(resetId, code)}) as answer`));
  if (row?.answer === 'wrong') throw new WrongChannelCode();
  if (row?.answer !== 'done') throw new ChannelResetOver();
}

type Renewed = { recipient: string | null; language: Locale };

/**
 * Sends another code, when the first does not arrive; three in all.
 * @throws ChannelResetOver
 */
export async function sendChannelCodeAgain(actor: CounterActor, resetId: string, later: Later): Promise<void> {
  const code = newCode();
  const [row] = await as(actor, (db) => db.execute<Renewed>(
    sql`select * from renew_channel_code(${resetId}, ${channelCodeHash(resetId, code)}, ${`${channelCodeMinutes} minutes`})`));
  const { recipient, language } = row!;
  if (!recipient) throw new ChannelResetOver();
  later(() => sendCode(recipient, language, code));
}

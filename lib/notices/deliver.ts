import { sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import { settings } from '#lib/kernel/settings.ts';
import { sendMail } from './mail.ts';
import { sendText } from './text-message.ts';

export type Channel = 'phone' | 'email';

/**
 * One message, ready to go. `recipient` is an international phone number or an e-mail address.
 * `id` is the same each time that a message is sent anew, so that who passes it on may notice; none for what is sent once.
 */
export type Message = { id?: string; channel: Channel; recipient: string; subject: string; body: string };

/** Sends a message: in a demo to the inbox that everybody sees, else by SMTP or through the SMS gateway. */
export async function deliver(message: Message): Promise<void> {
  const set = settings();
  if (set.ERTI_DEMO) return keepInDemo(message);
  return message.channel === 'email' ? sendMail(set, message) : sendText(set, message);
}

function keepInDemo({ channel, recipient, subject, body }: Message): Promise<void> {
  return as({ kind: 'anyone' }, async (db) => {
    await db.execute(sql`insert into demo_messages (channel, recipient, subject, body)
      values (${channel}, ${recipient}, ${subject}, ${body})`);
  });
}

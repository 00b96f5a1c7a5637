import { createTransport, type Transporter } from 'nodemailer';
import type { Message } from './deliver.ts';

type MailSettings = { SMTP_URL: string; MAIL_FROM: string; NEXTAUTH_URL: string };

const seconds = 1000;
let transport: Transporter | undefined;

/** Sends a message by e-mail. An SMTP server that does not answer is given up on after twenty seconds. */
export async function sendMail({ SMTP_URL, MAIL_FROM, NEXTAUTH_URL }: MailSettings, { id, recipient, subject, body }: Message): Promise<void> {
  transport ??= createTransport({ url: SMTP_URL, connectionTimeout: 20 * seconds, greetingTimeout: 20 * seconds, socketTimeout: 20 * seconds });
  // an address object is taken as it is; a string would be parsed, and could name a second recipient
  await transport.sendMail({
    from: MAIL_FROM, to: { name: '', address: recipient }, subject, text: body,
    ...(id && { messageId: `<${id}@${new URL(NEXTAUTH_URL).hostname}>` }),
    // so that nobody's notice of absence answers
    headers: { 'Auto-Submitted': 'auto-generated' },
  });
}

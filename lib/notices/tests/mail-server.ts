import { SMTPServer, type SMTPServerAddress } from 'smtp-server';

export type Mail = { to: string; raw: string; id: string; subject: string; body: string };
/** What the server does: `at` an address when it is named, or with a whole mail before it says yes. Throw to refuse. */
export type Manners = { onRecipient?: (address: string) => void; onMail?: (mail: Mail) => Promise<void> | void };

/** A real SMTP server on a port of its own, which keeps what it accepted. */
export class MailServer {
  readonly mails: Mail[] = [];
  manners: Manners = {};
  port = 0;
  #server: SMTPServer | undefined;

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** Listens, on the same port as before. */
  async up(): Promise<void> {
    const server = new SMTPServer({
      authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], logger: false,
      onRcptTo: ({ address }: SMTPServerAddress, _session, done) => answer(() => this.manners.onRecipient?.(address), done),
      onData: (stream, { envelope }, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.once('end', () => void answer(async () => {
          const mail = mailOf(Buffer.concat(parts).toString(), envelope.rcptTo[0]?.address ?? '');
          await this.manners.onMail?.(mail);
          this.mails.push(mail);
        }, done));
      },
    });
    server.on('error', () => {});
    await new Promise<void>((resolve) => { server.listen(this.port, '127.0.0.1', resolve); });
    const address = server.server.address();
    this.port = typeof address === 'object' && address ? address.port : 0;
    this.#server = server;
  }

  async down(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    await new Promise<void>((resolve) => { if (server) server.close(resolve); else resolve(); });
  }
}

async function answer(work: () => Promise<void> | void, done: (error?: Error | null) => void): Promise<void> {
  try {
    await work();
    done();
  } catch (error) {
    done(error as Error);
  }
}

/** An answer of the server's own choosing, such as 550. */
export const refusal = (code: number): Error => Object.assign(new Error('not here'), { responseCode: code });

function mailOf(raw: string, to: string): Mail {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const headers = new Map(head.replaceAll(/\r\n\s+/g, ' ').split('\r\n').map((line) => line.split(/: (.*)/s).slice(0, 2) as [string, string]));
  const body = Buffer.from(rest.join('\r\n\r\n'), headers.get('Content-Transfer-Encoding') === 'base64' ? 'base64' : 'utf8').toString();
  return { to, raw, body, id: headers.get('Message-ID') ?? '', subject: decoded(headers.get('Subject') ?? '') };
}

/** RFC 2047: =?UTF-8?B?…?= and =?UTF-8?Q?…?=, of which a long subject has several. */
const decoded = (words: string): string => words.replaceAll(/\?=\s+=\?/g, '?==?').replaceAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, way: string, text: string) =>
  way.toUpperCase() === 'B'
    ? Buffer.from(text, 'base64').toString()
    : decodeURIComponent(text.replaceAll('_', ' ').replaceAll('%', '%25').replaceAll('=', '%')));

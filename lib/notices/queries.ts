import { sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import type { Channel } from './deliver.ts';

export type DemoMessage = { id: number; channel: Channel; recipient: string; subject: string; body: string; sentAt: Date };

/** The latest messages that a demo sent, at most fifty, the newest first; none outside a demo. */
export function demoInbox(): Promise<DemoMessage[]> {
  return as({ kind: 'anyone' }, async (db) => {
    const rows = await db.execute<Omit<DemoMessage, 'sentAt'> & { sent_at: string | Date }>(sql`
      select id, channel, recipient, subject, body, sent_at from demo_messages order by id desc limit 50`);
    return rows.map(({ sent_at, ...message }) => ({ ...message, sentAt: new Date(sent_at) }));
  });
}

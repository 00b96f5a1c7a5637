import { sql } from 'drizzle-orm';
import type { Database } from '#db/as.ts';

/**
 * Writes down, in the transaction that looks, that a member of the agency's staff looked at a person, and for what purpose.
 * @throws RuleViolation purpose_is_stated when none was stated today
 */
export async function noteView(db: Database, personId: string, where: 'search' | 'file'): Promise<void> {
  await db.execute(sql`select note_view(${personId}, ${where})`);
}

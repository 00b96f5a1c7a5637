import { sql } from 'drizzle-orm';
import type { Database } from '#db/as.ts';

/**
 * The version of a declaration that the actor may write in, locked until their transaction ends, so that nobody signs
 * what is changing; null when there is none.
 */
export async function openToWrite(db: Database, declarationId: number): Promise<number | null> {
  const [row] = await db.execute<{ version: number | null }>(sql`select open_to_write(${declarationId}) as version`);
  return row?.version ?? null;
}

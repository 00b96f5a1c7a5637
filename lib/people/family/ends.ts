import { sql } from 'drizzle-orm';
import type { Database } from '#db/as.ts';

/** When a guardianship of the actor's own ended or will: the first day without it, and whether the ward came of age on it. */
export async function endOfGuardianship(db: Database, guardianshipId: string): Promise<{ endsOn: string | null; isOfAge: boolean }> {
  const [row] = await db.execute<{ ends_on: string | null; of_age: boolean | null }>(sql`
    select ends_on::text, of_age from guardianship_ends(${guardianshipId})`);
  return { endsOn: row?.ends_on ?? null, isOfAge: row?.of_age ?? false };
}

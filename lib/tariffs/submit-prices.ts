import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import type { ManagerActor } from '#lib/kernel/actor.ts';
import { PriceFileWithoutDay } from './errors.ts';
import { readPrices } from './read-prices.ts';
import { explained } from './refusals.ts';

/** Characters that the name of a file may have. */
const longestName = 200;

type PriceFile = { facilityId: number; fileName: string; bytes: Uint8Array; from: string | null };

/**
 * Takes every row of a file that can be taken, and keeps of each what it was found to be. The same file for the same day again
 * changes nothing.
 *
 * @returns the id of the file, by which its rows are read
 * @throws PriceFileEmpty, PriceFileTooLong, PriceFileNotUtf8, PriceFileHeaderWrong, PriceFileWithoutDay, PriceNotBeforehand, FacilityNotYours
 */
export async function submitPrices(actor: ManagerActor, { facilityId, fileName, bytes, from }: PriceFile): Promise<string> {
  const rows = readPrices(bytes);
  if (from === null) throw new PriceFileWithoutDay();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const name = fileName.replace(/\p{Cc}/gu, ' ').trim().slice(0, longestName) || 'prices.csv';
  return explained(() => as(actor, async (db) => {
    const [file] = await db.execute<{ id: string }>(sql`
      select submit_price_file(${randomUUID()}, ${facilityId}, ${name}, ${sha256}, ${bytes.length}::bigint, ${from}::date,
        ${JSON.stringify(rows)}::text::jsonb) as id`);
    return file!.id;
  }));
}

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Sql } from 'postgres';
import municipalities from './data/municipalities.json' with { type: 'json' };
import regions from './data/regions.json' with { type: 'json' };

/** The consent text that this release brings, and the first day of its time. */
export const CONSENT_TEXT = { version: '2026-1', inForceFrom: '2020-01-01' } as const;

/**
 * What every deployment needs: Georgia's regions and municipalities, and the text of the consent form.
 * Adds what is missing and changes nothing; safe to run again.
 *
 * @param sql a connection that acts as erti_owner
 */
export async function seedReference(sql: Sql): Promise<void> {
  await sql`insert into regions ${sql(regions, 'code', 'name_ka', 'name_en')} on conflict do nothing`;
  await sql`insert into municipalities ${sql(
    municipalities, 'code', 'region_code', 'name_ka', 'name_en', 'population', 'latitude', 'longitude',
  )} on conflict do nothing`;
  await sql`
    insert into consent_texts (version, body_ka, body_en, in_force)
    values (${CONSENT_TEXT.version}, ${await consentBody('ka')}, ${await consentBody('en')},
            daterange(${CONSENT_TEXT.inForceFrom}, null))
    on conflict do nothing`;
}

async function consentBody(language: 'ka' | 'en'): Promise<string> {
  const body = await readFile(path.join(import.meta.dirname, 'data', `consent-text.${language}.txt`), 'utf8');
  return body.trim();
}

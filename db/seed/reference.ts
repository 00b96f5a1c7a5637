import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Sql } from 'postgres';
import diagnoses from './data/icd10.json' with { type: 'json' };
import municipalities from './data/municipalities.json' with { type: 'json' };
import requirements from './data/programme-terms.requirements.json' with { type: 'json' };
import regions from './data/regions.json' with { type: 'json' };

/** The consent text that this release brings, and the first day of its time. */
export const CONSENT_TEXT = { version: '2026-1', inForceFrom: '2020-01-01' } as const;

/** The terms of the programme that this release brings; a facility says `noticeDays` before it leaves. */
export const PROGRAMME_TERMS = { version: '2026-1', inForceFrom: '2020-01-01', noticeDays: 30 } as const;

/**
 * What every deployment needs: Georgia's regions and municipalities, the text of the consent form, the programme's terms, and the
 * diagnoses that a voucher is asked for by (ICD-10, the categories of neoplasms and those that are planned surgery's).
 * Adds what is missing and changes nothing; safe to run again.
 *
 * @param sql a connection that acts as erti_owner
 */
export async function seedReference(sql: Sql): Promise<void> {
  await sql`insert into regions ${sql(regions, 'code', 'name_ka', 'name_en')} on conflict do nothing`;
  await sql`insert into municipalities ${sql(
    municipalities, 'code', 'region_code', 'name_ka', 'name_en', 'population', 'latitude', 'longitude',
  )} on conflict do nothing`;
  await sql`insert into diagnoses ${sql(diagnoses, 'code', 'name_ka', 'name_en')} on conflict do nothing`;
  await sql`
    insert into consent_texts (version, body_ka, body_en, in_force)
    values (${CONSENT_TEXT.version}, ${await bodyOf('consent-text.ka')}, ${await bodyOf('consent-text.en')},
            daterange(${CONSENT_TEXT.inForceFrom}, null))
    on conflict do nothing`;
  await sql`
    insert into programme_terms (version, body_ka, body_en, requirements, notice_days, in_force)
    values (${PROGRAMME_TERMS.version}, ${await bodyOf('programme-terms.ka')}, ${await bodyOf('programme-terms.en')},
            ${sql.json(requirements)}, ${PROGRAMME_TERMS.noticeDays}, daterange(${PROGRAMME_TERMS.inForceFrom}, null))
    on conflict do nothing`;
}

async function bodyOf(text: string): Promise<string> {
  const body = await readFile(path.join(import.meta.dirname, 'data', `${text}.txt`), 'utf8');
  return body.trim();
}

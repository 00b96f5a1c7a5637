import { desc, eq, sql } from 'drizzle-orm';
import { as, type Database } from '#db/as.ts';
import { RuleViolation } from '#db/violations.ts';
import { consentScans } from '#db/schema/index.ts';
import type { ClinicActor } from '#lib/kernel/actor.ts';
import type { Locale } from '#lib/kernel/format.ts';
import type { FormNumber } from '../forms/form-number.ts';

type InBoth = { ka: string; en: string };

/** One person at the counter, as their registrar sees them. */
export type Visit = {
  id: string;
  personId: string;
  personalNumber: string;
  name: InBoth;
  bornOn: string;
  /** Of the consent text. */
  language: Locale;
  /** A child or a ward; `guardian` is null until they are named. */
  needsGuardian: boolean;
  guardian: InBoth | null;
  /** Where a code goes: the person's own phone, or their guardian's; null for none on record. */
  phone: string | null;
  phoneWasResetHere: boolean;
  /** The number that the form is printed with, once it is. */
  form: FormNumber | null;
  /** The last scan that was added. */
  scan: { id: string; fileName: string } | null;
  today: string;
};

type Row = {
  person_id: string; personal_number: string; name_ka: string; name_en: string; born_on: string; language: Locale; needs_guardian: boolean;
  guardian_ka: string | null; guardian_en: string | null; phone: string | null; phone_was_reset_here: boolean;
  form_series: string | null; form_number: number | null; today: string;
};

/** A visit of the actor's own; null for one that is over, or another's, or none. */
export async function visitOf(actor: ClinicActor, id: string): Promise<Visit | null> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return null;
  return as(actor, (db) => read(db, id)).catch((error: unknown) => {
    if (error instanceof RuleViolation && error.rule === 'visit_is_open') return null;
    throw error;
  });
}

async function read(db: Database, id: string): Promise<Visit | null> {
  const [row] = await db.execute<Row>(sql`select v.*, today() as today from visit_at_counter(${id}) v`);
  if (!row) return null;
  return {
    id, personId: row.person_id, personalNumber: row.personal_number, name: { ka: row.name_ka, en: row.name_en }, bornOn: row.born_on,
    language: row.language, needsGuardian: row.needs_guardian,
    guardian: row.guardian_ka === null ? null : { ka: row.guardian_ka, en: row.guardian_en ?? row.guardian_ka },
    phone: row.phone, phoneWasResetHere: row.phone_was_reset_here,
    form: row.form_series === null ? null : { series: row.form_series, number: row.form_number ?? 0 },
    scan: await lastScan(db, id), today: row.today,
  };
}

async function lastScan(db: Database, visitId: string): Promise<Visit['scan']> {
  const [scan] = await db.select({ id: consentScans.id, fileName: consentScans.fileName }).from(consentScans)
    .where(eq(consentScans.visitId, visitId)).orderBy(desc(consentScans.addedAt)).limit(1);
  return scan ?? null;
}

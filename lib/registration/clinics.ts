import { inArray } from 'drizzle-orm';
import type { Database } from '#db/as.ts';
import { facilities } from '#db/schema/index.ts';
import type { Locale } from '#lib/kernel/format.ts';

/** A clinic as a person's own pages show it, in one language. Opening hours: seven texts, Monday first; null is closed. */
export type Clinic = {
  id: number;
  name: string;
  /** With the place. */
  address: string;
  phone: string;
  openingHours: (string | null)[];
};

const columns = (locale: Locale) => ({
  id: facilities.id,
  name: locale === 'ka' ? facilities.nameKa : facilities.nameEn,
  address: locale === 'ka' ? facilities.addressKa : facilities.addressEn,
  phone: facilities.phone,
  openingHours: facilities.openingHours,
});

/** Several clinics by number. */
export async function clinicsById(db: Database, ids: number[], locale: Locale): Promise<Map<number, Clinic>> {
  if (ids.length === 0) return new Map();
  const rows = await db.select(columns(locale)).from(facilities).where(inArray(facilities.id, ids));
  return new Map(rows.map((clinic) => [clinic.id, clinic]));
}

/** A clinic that a registration points at; the foreign key says that it is there. */
export function known(clinic: Clinic | undefined): Clinic {
  if (!clinic) throw new Error('A registration points at no facility.');
  return clinic;
}

import type { ClinicSearch } from '#lib/facilities/index.ts';
import type { Locale } from '#lib/kernel/format.ts';
import { localPath } from '#lib/kernel/web/locale.ts';

/** The address of a search; what is empty, or the first page, is left out of it. */
export function searchHref(locale: Locale, { page = 1, ...filters }: Partial<ClinicSearch>): string {
  const query = new URLSearchParams(Object.entries(filters).filter(([, value]) => value));
  if (page > 1) query.set('page', String(page));
  return localPath(locale, '/clinics') + (query.size > 0 ? `?${query}` : '');
}

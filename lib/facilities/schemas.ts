import { z } from 'zod/mini';
import { searchWords } from '#lib/kernel/text.ts';

const code = (pattern: RegExp) => z.catch(z.string().check(z.regex(pattern)), '');

/** What a clinic is searched by. A link that was cut or altered is read as far as it makes sense. */
export const clinicSearch = z.object({
  q: searchWords,
  region: code(/^GE-[A-Z]{2}$/),
  municipality: code(/^[a-z-]+$/),
  /** '1': only clinics with free places. */
  free: z.catch(z.enum(['', '1']), ''),
  page: z.catch(z.coerce.number().check(z.int(), z.gte(1), z.lte(1000)), 1),
});

export type ClinicSearch = z.output<typeof clinicSearch>;

/** The number of a facility in an address; null when it cannot be one. */
export const facilityIdOf = (segment: string): number | null => (/^[1-9]\d{0,14}$/.test(segment) ? Number(segment) : null);

export {
  contactsSchema, facilitySchema, factsSchema, languages, providerSchema, type Contacts, type NewFacility, type NewProvider,
} from './provider-schemas.ts';

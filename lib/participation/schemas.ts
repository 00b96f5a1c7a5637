import { z } from 'zod/mini';
import { searchWords } from '#lib/kernel/text.ts';

/** What a facility is to the programme on a day. */
export const participationStates = ['with_primary_care', 'without_primary_care', 'suspended', 'licence_expired', 'later', 'ended', 'never'] as const;
export type ParticipationState = (typeof participationStates)[number];

/** The agency's list of facilities by its address: `?q=&region=&state=&page=`. What makes no sense is left out. */
export const facilitiesQuery = z.object({
  q: searchWords,
  region: z.catch(z.string().check(z.regex(/^GE-[A-Z]{2}$/)), ''),
  state: z.catch(z.union([z.literal(''), z.enum(participationStates)]), ''),
  page: z.catch(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(10_000)), 1),
});
export type FacilitiesQuery = z.output<typeof facilitiesQuery>;

/** A facility's number in an address. */
export const facilityId = z.pipe(z.string().check(z.regex(/^[1-9]\d{0,14}$/)), z.transform(Number));

export * from './declaration-schemas.ts';
export * from './life-schemas.ts';
export * from './review-schemas.ts';

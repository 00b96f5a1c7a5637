import { z } from 'zod/mini';
import { signals } from './signals.ts';

/** Months back from today that the figures may cover. */
export const periods = [1, 3, 6, 12] as const;

const months = z.catch(z.pipe(z.coerce.number(), z.union(periods.map((one) => z.literal(one)))), 6);
const page = z.catch(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(10_000)), 1);

/** The list's address: `?months=&sort=&page=`. What is wrong is what stands there at first. */
export const signalsQuery = z.object({ months, page, sort: z.catch(z.enum(['total', ...signals]), 'contested') });
export type SignalsQuery = z.output<typeof signalsQuery>;

/** One clinic's address: `?months=&rows=&page=`; `rows` is the signal whose rows are opened, '' none. */
export const clinicSignalsQuery = z.object({
  facilityId: z.coerce.number().check(z.int(), z.positive()),
  months,
  page,
  rows: z.catch(z.enum(['', ...signals]), ''),
});
export type ClinicSignalsQuery = z.output<typeof clinicSignalsQuery>;

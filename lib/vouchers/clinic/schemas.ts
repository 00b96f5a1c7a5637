import { z } from 'zod/mini';
import { typedDate } from '#lib/kernel/fields.ts';
import { typedPrice } from '#lib/kernel/money.ts';

const requestId = z.uuid('form.stale');
const voucherId = z.uuid('form.stale');

/** The form that begins an application for whoever stands at the counter. */
export const startVoucherAtClinicSchema = z.object({ requestId, visitId: z.uuid('form.stale') });
export type StartedAtClinic = z.output<typeof startVoucherAtClinicSchema>;

/** The one button by which a facility takes a voucher on. */
export const acceptVoucherSchema = z.object({ requestId, voucherId });
export type AcceptedVoucher = z.output<typeof acceptVoucherSchema>;

/** What a facility reports when the service is done: the day, and the price that it came to. */
export const reportUseSchema = z.object({ requestId, voucherId, usedOn: typedDate('vouchers.usedOn'), actual: typedPrice });
export type ReportedUse = z.output<typeof reportUseSchema>;

/** The parts of a facility's list. */
export const clinicLists = ['awaiting', 'accepted', 'used', 'over', 'applied'] as const;
export type ClinicList = (typeof clinicLists)[number];

/** A facility's vouchers by their address: `?list=&page=`. What makes no sense is left out. */
export const clinicVouchersQuery = z.object({
  list: z.catch(z.enum(clinicLists), 'awaiting'),
  page: z.catch(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(10_000)), 1),
});
export type ClinicVouchersQuery = z.output<typeof clinicVouchersQuery>;

import { z } from 'zod/mini';
import { text } from '#lib/kernel/text.ts';

export * from './counter/schemas.ts';
export * from './forms/schemas.ts';

const requestId = z.uuid('form.stale');

/** The consent form, as a person sends it. `startsOn` and `consentVersion` are what they were shown. */
export const chooseClinicSchema = z.object({
  requestId,
  facilityId: z.coerce.number().check(z.int('form.stale'), z.positive('form.stale')),
  startsOn: z.iso.date('form.stale'),
  consentVersion: text('form.stale').check(z.minLength(1, 'form.stale')),
  accepted: z.literal('on', 'registration.consentNotAccepted'),
});

/** The form that joins the line for a place at a clinic. */
export const joinLineSchema = z.object({
  requestId,
  facilityId: z.coerce.number().check(z.int('form.stale'), z.positive('form.stale')),
});

/** The form that leaves it. */
export const leaveLineSchema = z.object({ requestId, waitingId: z.uuid('form.stale') });

export * from './contests/schemas.ts';

/** The form that ends a registration. */
export const endRegistrationSchema = z.object({
  requestId,
  registrationId: z.uuid('form.stale'),
  confirmed: z.literal('on', 'registration.endNotConfirmed'),
});

import { z } from 'zod/mini';
import { typedDate } from '#lib/kernel/fields.ts';
import { international } from '#lib/kernel/phone.ts';
import { prose, text } from '#lib/kernel/text.ts';

/** What may be shown at the counter instead of the phone that was lost. */
export const documentTypes = ['identity_card', 'passport', 'residence_permit', 'birth_certificate', 'other'] as const;

/** A phone (+995…) or an e-mail address. */
const isAddress = /^(\+[0-9]{8,15}|[^@\s]+@[^@\s]+)$/;

/** One field for both: an address has an @, a phone has none. */
const address = z.string('channel.address').check(
  z.overwrite((typed) => (typed.includes('@') ? typed.trim() : international(typed))),
  z.maxLength(200, 'channel.address'),
  z.regex(isAddress, 'channel.address'),
);

const requestId = z.uuid('form.stale');

/** What is typed at a counter: whose channel it is, what it is now, and on what it is replaced. */
export const channelResetSchema = z.object({
  requestId,
  personalNumber: z.string('people.personalNumber').check(
    z.overwrite((typed) => typed.replace(/\s/g, '')),
    z.regex(/^\d{11}$/, 'people.personalNumber'),
  ),
  familyName: text('access.familyName').check(z.minLength(1, 'access.familyName'), z.maxLength(80, 'access.familyName')),
  bornOn: typedDate('channel.bornOn'),
  address,
  documentType: z.enum(documentTypes, 'channel.documentType'),
  documentNumber: text('channel.documentNumber').check(z.minLength(2, 'channel.documentNumber'), z.maxLength(40, 'channel.documentNumber')),
  reason: prose('channel.reason').check(z.minLength(5, 'channel.reason'), z.maxLength(500, 'channel.reason')),
});
export type ChannelReset = z.output<typeof channelResetSchema>;

/** The code that the person reads out from the new phone or e-mail. */
export const channelCodeSchema = z.object({
  resetId: requestId,
  code: z.string('access.code').check(z.overwrite((typed) => typed.replace(/\s/g, '')), z.regex(/^\d{6}$/, 'access.code')),
});
export type ChannelCode = z.output<typeof channelCodeSchema>;

export const channelAgainSchema = z.object({ resetId: requestId });

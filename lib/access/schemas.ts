import { z } from 'zod/mini';
import { text } from '#lib/kernel/text.ts';

/** Digits as people write them, in groups: the spaces are dropped. */
const digits = (count: number, message: string) =>
  z.string(message).check(z.overwrite((text) => text.replace(/\s/g, '')), z.regex(new RegExp(`^[0-9]{${count}}$`), message));

const whole = (from: number, to: number, message: string) =>
  z.string(message).check(
    z.overwrite((text) => text.trim()),
    z.regex(/^[0-9]{1,4}$/, message),
    z.refine((text) => Number(text) >= from && Number(text) <= to, message),
  );

/** Where to go after the sign-in; `localNext` decides whether it is followed. */
const next = z.optional(text().check(z.maxLength(500)));

type BirthFields = { bornDay: string; bornMonth: string; bornYear: string };

/** 'YYYY-MM-DD' of three fields; null for a day that no calendar has, such as 31 February. */
export function bornOn({ bornDay, bornMonth, bornYear }: BirthFields): string | null {
  const day = new Date(Date.UTC(Number(bornYear), Number(bornMonth) - 1, Number(bornDay)));
  return day.getUTCDate() === Number(bornDay) ? day.toISOString().slice(0, 10) : null;
}

/** How a person says who they are. Three fields for the date: typing is easier than finding 1948 in a calendar. */
export const identitySchema = z.object({
  personalNumber: digits(11, 'access.personalNumber'),
  familyName: text('access.familyName').check(z.minLength(1, 'access.familyName'), z.maxLength(80, 'access.familyName')),
  bornDay: whole(1, 31, 'access.bornDay'),
  bornMonth: whole(1, 12, 'access.bornMonth'),
  bornYear: whole(1900, 2200, 'access.bornYear'),
  channel: z.enum(['phone', 'email'], 'access.channel'),
  next,
}).check(z.refine((fields) => bornOn(fields) !== null, {
  path: ['bornDay'],
  error: 'access.bornOn',
  // only once the three parts can be a date
  when: ({ issues }) => !issues.some(({ path }) => String(path?.[0]).startsWith('born')),
}));

export type Identity = z.output<typeof identitySchema>;

export const codeSchema = z.object({ code: digits(6, 'access.code') });

const email = text('access.email').check(z.maxLength(200, 'access.email'), z.regex(/^[^@\s]+@[^@\s]+$/, 'access.email'));

export const staffSchema = z.object({
  email,
  // argon2 reads every byte it is given: a bound keeps one request from costing more than another
  password: z.string('access.password').check(z.minLength(1, 'access.password'), z.maxLength(200, 'access.password')),
  next,
});

export type StaffCredentials = z.output<typeof staffSchema>;

/** The letters and digits of a recovery code: none that could be taken for another. */
export const recoveryAlphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** A recovery code as it is copied from paper. */
const asPrinted = (typed: string): string =>
  typed.toLowerCase().replace(/[\s-]/g, '').replace(/o/g, '0').replace(/[il]/g, '1');

/** The second proof: six digits of the phone, or a recovery code. */
export const proof = z.string('access.proof').check(
  z.overwrite(asPrinted),
  z.regex(new RegExp(`^([0-9]{6}|[${recoveryAlphabet}]{10})$`), 'access.proof'),
);

export const proofSchema = z.object({ code: proof });

export const emailSchema = z.object({ email });

/** Long is what counts: no demand for signs or capitals, which make passwords worse. */
const newPassword = z.string('access.newPassword').check(z.minLength(12, 'access.newPassword'), z.maxLength(200, 'access.newPassword'));

const token = text('form.stale').check(z.regex(/^[\w-]{43}$/, 'form.stale'));

export const newPasswordSchema = z.object({ token, password: newPassword });
export type NewPassword = z.output<typeof newPasswordSchema>;

export const newAccountSchema = z.object({
  token,
  name: text('access.name').check(z.minLength(2, 'access.name'), z.maxLength(120, 'access.name')),
  password: newPassword,
});
export type NewAccount = z.output<typeof newAccountSchema>;

/** An invitation accepted with an account that is there already. */
export const acceptanceSchema = z.object({
  token,
  password: z.string('access.password').check(z.minLength(1, 'access.password'), z.maxLength(200, 'access.password')),
});
export type Acceptance = z.output<typeof acceptanceSchema>;

export const invitationSchema = z.object({
  email,
  role: z.enum(['registrar', 'manager'], 'access.role'),
  facilityId: z.coerce.number('access.facility').check(z.int('access.facility'), z.positive('access.facility')),
});
export type Invitation = z.output<typeof invitationSchema>;

export const invitationChoiceSchema = z.object({ invitationId: z.uuid() });

export const membershipChoiceSchema = z.object({ membershipId: z.uuid() });

export const newFactorSchema = z.object({ newCode: digits(6, 'access.code') });

export const otherFactorSchema = z.object({ newCode: digits(6, 'access.code'), code: proof });

export const sessionChoiceSchema = z.object({ sessionId: z.uuid() });

export const nothingSchema = z.object({});

export const nextSchema = z.object({ next });

import { z } from 'zod/mini';
import { several } from '#lib/kernel/fields.ts';
import { international } from '#lib/kernel/phone.ts';
import { text } from '#lib/kernel/text.ts';
import { dayOfWeek, weekdays } from './week.ts';

/** The languages in which a facility may say that it speaks: ISO 639-1. */
export const languages = ['ka', 'en', 'ru', 'az', 'hy', 'tr', 'ab', 'os'] as const;
export type Language = (typeof languages)[number];

const within = (most: number, message: string) => text(message).check(z.minLength(2, message), z.maxLength(most, message));

/** Words in Georgian; a brand in Latin letters may stand among them. */
const georgian = (message: string) => within(200, message).check(z.regex(/\p{Script=Georgian}/u, message));

/** The same words in Latin letters. */
const latin = (message: string) =>
  within(200, message).check(z.regex(/\p{Script=Latin}/u, message), z.regex(/^\P{Script=Georgian}*$/u, message));

const phone = z.string('facilities.phone').check(z.overwrite(international), z.regex(/^\+[0-9]{8,15}$/, 'facilities.phone'));

const yesOrNo = (message: string) => z.pipe(z.enum(['yes', 'no'], message), z.transform((answer) => answer === 'yes'));

/** How many people a list takes: empty for as many as come. */
const capacity = z.pipe(
  z.string('facilities.capacity').check(z.overwrite((typed) => typed.replace(/\s/g, '')), z.regex(/^\d{0,7}$/, 'facilities.capacity')),
  z.transform((typed) => (typed === '' ? null : Number(typed))),
);

/** 'latitude, longitude' as a map gives them. Beyond Georgia, it is a slip of the hand. */
const coordinates = z.pipe(
  z.string('facilities.coordinates').check(z.refine((typed) => pointOf(typed) !== null, 'facilities.coordinates')),
  z.transform((typed) => pointOf(typed) ?? { latitude: 0, longitude: 0 }),
);

function pointOf(typed: string): { latitude: number; longitude: number } | null {
  const [, latitude, longitude] = /^\s*(\d{2}\.\d{1,15})[\s,;]+(\d{2}\.\d{1,15})\s*$/.exec(typed) ?? [];
  const point = { latitude: Number(latitude), longitude: Number(longitude) };
  return point.latitude >= 41 && point.latitude <= 44 && point.longitude >= 39 && point.longitude <= 47 ? point : null;
}

const hours = Object.fromEntries(weekdays.map((day) => [day, dayOfWeek(`facilities.hours.${day}`)])) as
  Record<(typeof weekdays)[number], ReturnType<typeof dayOfWeek>>;

// The order of a schema is its page's: so stands what is wrong in the summary.
const requestId = z.uuid('form.stale');

const contacts = {
  requestId,
  addressKa: georgian('facilities.addressKa'),
  addressEn: latin('facilities.addressEn'),
  phone,
  email: text('access.email').check(z.maxLength(200, 'access.email'), z.regex(/^[^@\s]+@[^@\s]+$/, 'access.email')),
};

/** How the agency reaches a provider. */
export const contactsSchema = z.object(contacts);
export type Contacts = z.output<typeof contactsSchema>;

/** A provider as its representative names it. */
export const providerSchema = z.object({
  identificationCode: z.string('facilities.code').check(
    z.overwrite((typed) => typed.replace(/\s/g, '')), z.regex(/^[0-9]{9}$/, 'facilities.code')),
  nameKa: georgian('facilities.providerKa'),
  nameEn: latin('facilities.providerEn'),
  ...contacts,
});
export type NewProvider = z.output<typeof providerSchema>;

const facts = {
  requestId,
  phone,
  ...hours,
  languages: several(languages, 'facilities.languages'),
  stepFree: yesOrNo('facilities.stepFree'),
  capacity,
  takesNew: yesOrNo('facilities.takesNew'),
};

/** What a facility may change of itself without asking. */
export const factsSchema = z.object({
  ...facts,
  facilityId: z.pipe(z.string('form.stale').check(z.regex(/^[1-9]\d{0,14}$/, 'form.stale')), z.transform(Number)),
});
export type ChangedFacts = z.output<typeof factsSchema>;

/** A facility as its provider adds it. */
export const facilitySchema = z.object({
  nameKa: georgian('facilities.nameKa'),
  nameEn: latin('facilities.nameEn'),
  municipality: z.string('facilities.municipality').check(z.regex(/^[a-z][a-z-]*$/, 'facilities.municipality')),
  addressKa: georgian('facilities.addressKa'),
  addressEn: latin('facilities.addressEn'),
  coordinates,
  ...facts,
});
export type NewFacility = z.output<typeof facilitySchema>;

import { z } from 'zod/mini';
import { typedDate } from '#lib/kernel/fields.ts';
import { prose, text } from '#lib/kernel/text.ts';
import { personalNumber } from '../personal-number.ts';
import { type DocumentType, documentsOf, type Scope, scopes } from './rules.ts';

const requestId = z.uuid('form.stale');

const withoutSpaces = (typed: string): string => typed.replace(/\s/g, '').toUpperCase();

/** The number of a birth certificate: letters and digits, in any spacing; never one that could be a personal number. */
const certificate = z.string('family.certificate').check(
  z.overwrite(withoutSpaces),
  z.regex(/^(?!\d{11}$)[0-9A-Z][0-9A-Z/-]{3,19}$/, 'family.certificate'),
);

/** Whoever has no personal number yet is named by the birth certificate. */
const eitherNumber = z.string('family.eitherNumber').check(
  z.overwrite(withoutSpaces),
  z.regex(/^(\d{11}|[0-9A-Z][0-9A-Z/-]{3,19})$/, 'family.eitherNumber'),
);

/** A name as a certificate has it: letters, and what may join two of them. */
const name = (message: string) =>
  text(message).check(z.maxLength(80, message), z.regex(/^\p{L}[\p{L}\p{M}'’ -]*$/u, message));

const familyName = name('access.familyName');
const documentNumber = text('family.documentNumber').check(z.minLength(1, 'family.documentNumber'), z.maxLength(40, 'family.documentNumber'));

/** Three empty fields are no date. */
const lastDay = z.union(
  [z.pipe(z.string().check(z.regex(/^[\s,]*$/)), z.transform(() => null)), typedDate('family.lastDay')],
  'family.lastDay',
);

const documentTypes = Object.values(documentsOf).flat() as [DocumentType, ...DocumentType[]];

/** What the agency types of a paper by which one person acts for another. */
export const recordGuardianshipSchema = z.object({
  requestId,
  guardianNumber: personalNumber,
  guardianFamilyName: familyName,
  guardianBornOn: typedDate('family.bornOn'),
  wardNumber: eitherNumber,
  wardFamilyName: familyName,
  wardBornOn: typedDate('family.bornOn'),
  scope: z.enum(scopes, 'family.scope'),
  documentType: z.enum(documentTypes, 'family.documentType'),
  documentNumber,
  startsOn: typedDate('family.startsOn'),
  lastDay,
}).check(z.refine(({ scope, documentType }) => fits(scope, documentType), { message: 'family.documentFits', path: ['documentType'] }));
export type RecordedGuardianship = z.output<typeof recordGuardianshipSchema>;

const fits = (scope: Scope, documentType: DocumentType): boolean => (documentsOf[scope] as readonly DocumentType[]).includes(documentType);

/** What the agency types to end one. */
export const endGuardianshipSchema = z.object({
  requestId,
  guardianshipId: z.uuid('form.stale'),
  documentNumber,
  reason: prose('family.reason').check(z.minLength(5, 'family.reason'), z.maxLength(500, 'family.reason')),
  confirmed: z.literal('on', 'family.endNotConfirmed'),
});
export type EndedGuardianship = z.output<typeof endGuardianshipSchema>;

/** What a parent types of a newborn's birth certificate. */
export const announceNewbornSchema = z.object({
  requestId,
  certificate,
  givenName: name('family.givenName'),
  familyName,
  bornOn: typedDate('family.bornOn'),
  sex: z.enum(['female', 'male'], 'family.sex'),
  confirmed: z.literal('on', 'family.parentNotConfirmed'),
});
export type AnnouncedNewborn = z.output<typeof announceNewbornSchema>;

/** What the agency types of the paper that gives a newborn its number. */
export const joinNewbornSchema = z.object({
  requestId,
  personId: z.uuid('form.stale'),
  personalNumber,
  familyName,
  bornOn: typedDate('family.bornOn'),
});
export type JoinedNewborn = z.output<typeof joinNewbornSchema>;

const idOf = (segment: string | undefined): string | null => {
  const read = z.uuid().safeParse(segment);
  return read.success ? read.data : null;
};

/** The address of a guardianship; anything else is none. */
export const guardianshipIdOf = idOf;

/** The address of a newborn; anything else is nobody. */
export const newbornIdOf = idOf;

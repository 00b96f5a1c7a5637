import { z } from 'zod/mini';
import { proof } from '#lib/access/schemas.ts';
import { facilitySchema } from '#lib/facilities/schemas.ts';
import { several, typedDate } from '#lib/kernel/fields.ts';
import { text } from '#lib/kernel/text.ts';
import { scopes } from './review-schemas.ts';

/** What a document of a declaration is; a copy of the licence is among them. */
export const documentKinds = ['licence', 'registry_extract', 'authority', 'other'] as const;

const number = z.coerce.number().check(z.int('form.stale'), z.positive('form.stale'));
const requestId = z.uuid('form.stale');
/** Where a form stands; `from` is 'check' when a part is changed from the page that shows the whole. It decides where one goes on. */
const place = { facilityId: number, from: z.catch(z.enum(['', 'check']), '') };
export type PartPlace = { facilityId: number; from: '' | 'check' };
const part = { declarationId: number, ...place };
/** What a part says, without the place of its form. */
type Said<Part extends z.ZodMiniType> = Omit<z.output<Part>, keyof PartPlace>;
const line = (longest: number, message: string) => text(message).check(z.minLength(2, message), z.maxLength(longest, message));

export const startDeclarationSchema = z.object({ requestId, facilityId: number });
export type DeclarationStart = z.output<typeof startDeclarationSchema>;

/** The site, in the words in which a facility names itself. */
export const siteSchema = z.extend(
  z.pick(facilitySchema, { nameKa: true, nameEn: true, municipality: true, addressKa: true, addressEn: true, coordinates: true }), part);
export type DeclaredSite = Said<typeof siteSchema>;

export const scopeSchema = z.object({ ...part, scope: several(scopes, 'declaration.scope') });
export type DeclaredScope = Said<typeof scopeSchema>;

const lastDay = typedDate('declaration.licenceExpiresOn');
const licenceFields = z.object({
  ...part,
  licenceNumber: text('declaration.licenceNumber').check(z.minLength(1, 'declaration.licenceNumber'), z.maxLength(100, 'declaration.licenceNumber')),
  licenceIssuedOn: typedDate('declaration.licenceIssuedOn'),
  term: z.enum(['until', 'unlimited'], 'declaration.licenceTerm'),
  licenceExpiresOn: z.optional(z.string()),
}).check(
  z.refine(({ term, licenceExpiresOn }) => term === 'unlimited' || lastDay.safeParse(licenceExpiresOn).success,
    { path: ['licenceExpiresOn'], error: 'declaration.licenceExpiresOn' }),
  z.refine(({ term, licenceIssuedOn, licenceExpiresOn }) => term === 'unlimited' || (lastDay.safeParse(licenceExpiresOn).data ?? '9') > licenceIssuedOn,
    { path: ['licenceExpiresOn'], error: 'declaration.licenceEndsEarly' }),
);

/** The licence or permit; `licenceExpiresOn` is its last day, null for one without. */
export const licenceSchema = z.pipe(licenceFields, z.transform(({ term, licenceExpiresOn, ...licence }) =>
  ({ ...licence, licenceExpiresOn: term === 'unlimited' ? null : lastDay.parse(licenceExpiresOn) })));
export type DeclaredLicence = Said<typeof licenceSchema>;

/** Every requirement that was shown (`codes`), confirmed, and the version of the terms that was shown with them. */
export const requirementsSchema = z.object({
  ...part,
  termsVersion: text('form.stale').check(z.minLength(1, 'form.stale'), z.maxLength(40, 'form.stale')),
  codes: text('form.stale').check(z.minLength(1, 'form.stale')),
  confirmed: z.string('declaration.confirmed'),
}).check(z.refine(({ codes, confirmed }) => codes.split(',').every((code) => confirmed.split(',').includes(code)),
  { path: ['confirmed'], error: 'declaration.confirmed' }));
export type ConfirmedTerms = Said<typeof requirementsSchema>;

export const signatorySchema = z.object({
  ...part,
  signatoryName: line(120, 'declaration.signatoryName'),
  signatoryPosition: line(120, 'declaration.signatoryPosition'),
  signatoryBasis: line(300, 'declaration.signatoryBasis'),
});
export type DeclaredSignatory = Said<typeof signatorySchema>;

/** `step` and `sha256` are what was shown: a signature is under those words and no others. */
export const signDeclarationSchema = z.object({
  requestId, declarationId: number, step: number,
  sha256: z.string('form.stale').check(z.regex(/^[0-9a-f]{64}$/, 'form.stale')),
  code: proof,
});
export type Signature = z.output<typeof signDeclarationSchema>;

export const withdrawDeclarationSchema = z.object({
  requestId, declarationId: number, step: number, confirmed: z.literal('on', 'declaration.notWithdrawn'),
});
export type DeclarationWithdrawal = z.output<typeof withdrawDeclarationSchema>;

export const takeOutDocumentSchema = z.object({ documentId: z.uuid('form.stale'), facilityId: number });

/** By what an upload may be refused, as its page is told in its address. */
export const uploadRefusals = [
  'documents.tooLarge', 'documents.empty', 'documents.notWhatItSays', 'documents.kindNotTaken', 'documents.kindNotChosen', 'documents.infected',
  'documents.scanNotPossible', 'documents.storeNotReachable', 'participation.declarationUnknown', 'kernel.unavailable',
] as const;

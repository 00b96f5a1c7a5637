import { formatDate, type Locale } from '#lib/kernel/format.ts';
import { translatorFor } from '#lib/messages/translator.ts';
import type { DeclaredVersion } from './declared.ts';
import { declaredFields, type DeclaredField, type FieldValue, valuesOf } from './declared-fields.ts';
import { declarationSections, type DeclarationSection } from './review-schemas.ts';

/** A field in words: what it is called, and what it says, one entry a line; no entry where nothing is said. */
export type FieldInWords = { field: DeclaredField; term: string; lines: string[] };
export type SectionInWords = { section: DeclarationSection; title: string; fields: FieldInWords[] };

/** What a field is called. */
export const fieldLabel = (field: DeclaredField, locale: Locale): string => translatorFor(locale, 'participation')(`fields.${field}`);

/** What stands in a field, in words, one entry a line: the same on the pages and in the PDF. */
export function inWords(value: FieldValue | null, locale: Locale): string[] {
  const t = translatorFor(locale, 'participation');
  if (!value) return [];
  switch (value.as) {
    case 'text': return [value.text];
    case 'date': return [formatDate(locale, value.on)];
    case 'named': return [value.name[locale]];
    case 'unlimited': return [t('unlimited')];
    case 'scope': return value.scope.map((one) => t(`scopes.${one}`));
    case 'documents': return value.documents.map(({ kind, fileName }) => `${t(`documentKinds.${kind}`)}: ${fileName}`);
    case 'requirements': return value.requirements.map((one) => one[locale]);
  }
}

/** A whole version in words, section by section. */
export function versionInWords(declared: DeclaredVersion, locale: Locale): SectionInWords[] {
  const t = translatorFor(locale, 'participation');
  const values = valuesOf(declared);
  const fields = (Object.keys(declaredFields) as DeclaredField[]);
  return declarationSections.map((section) => ({
    section,
    title: t(`sections.${section}`),
    fields: fields.filter((field) => declaredFields[field] === section)
      .map((field) => ({ field, term: t(`fields.${field}`), lines: inWords(values[field], locale) })),
  }));
}

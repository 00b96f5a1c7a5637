import { periodFrom } from '#db/schema/types.ts';
import { formatDate, formatInstant, formatPeriod, type Locale } from '#lib/kernel/format.ts';
import { formatLari } from '#lib/kernel/money.ts';
import { translatorFor } from '#lib/messages/translator.ts';
import { noticeTexts } from '#lib/notices/index.ts';
import type { Change } from './changes.ts';
import type { HeldRows, Value } from './collect.ts';
import { heldIn } from './held.ts';
import type { Look } from './looks.ts';

/** One row of something that is held, as terms and values. */
export type Told = { term: string; value: string }[];
export type HeldInWords = { table: string; title: string; records: Told[] };

/** A text of the `data` namespace by a key that is put together; null where there is none. */
function textOf(locale: Locale, key: string): string | null {
  const t = translatorFor(locale, 'data');
  return t.has(key as never) ? t(key as never) : null;
}

/** What is held of one table, in the reader's words. Nothing is said of what is empty. */
export function heldInWords({ table, rows }: HeldRows, locale: Locale): HeldInWords {
  const shown = Object.entries(heldIn(table).shows);
  const record = (row: Record<string, Value>): Told => shown.flatMap(([column, told]) => {
    const value = valueInWords(row[column] ?? null, told, column, locale);
    return value === null ? [] : [{ term: textOf(locale, `columns.${column}`) ?? column, value }];
  });
  return { table, title: textOf(locale, `tables.${table}`) ?? table, records: rows.map(record) };
}

function valueInWords(value: Value, told: string, column: string, locale: Locale): string | null {
  if (value === null) return null;
  if (typeof value === 'object') return value[locale];
  const text = String(value);
  switch (told) {
    case 'date': return formatDate(locale, text);
    case 'instant': return formatInstant(locale, new Date(text));
    case 'period': return formatPeriod(locale, periodFrom(text));
    case 'money': return formatLari(locale, Number(text));
    case 'code': return textOf(locale, `codes.${column}.${text}`) ?? text;
    case 'notice': return noticeTexts(locale)[text]?.subject ?? text;
    default: return text;
  }
}

/** An act in words, as the agency's own pages have them. */
export function actInWords(act: string, locale: Locale): string {
  const t = translatorFor(locale, 'agency');
  return t.has(`acts.${act}` as never) ? t(`acts.${act}` as never) : t('acts.unnamed');
}

const named = (row: { facility_ka: string | null; facility_en: string | null }, locale: Locale) => (locale === 'ka' ? row.facility_ka : row.facility_en);

/** Whose act it was: an institution, the person, their guardian, or the service itself. */
function byInWords(line: { actor: string; facility_ka: string | null; facility_en: string | null }, locale: Locale): string {
  return named(line, locale) ?? textOf(locale, `by.${line.actor}`) ?? textOf(locale, 'by.system') ?? '';
}

/** Why it was looked: the stated purpose with its words, or what the act itself says. */
function purposeInWords({ purpose, words, reference, act, place, outcome }: Look, locale: Locale): string {
  if (outcome === 'purpose_needed') return textOf(locale, 'looks.nothingTold') ?? '';
  const itself = textOf(locale, `looks.without.${act.replace('.', '_')}`) ?? textOf(locale, `looks.places.${place ?? ''}`) ?? textOf(locale, 'looks.noPurpose');
  const stated = purpose ? textOf(locale, `purposes.${purpose}`) ?? purpose : itself;
  return [stated, words, reference].filter(Boolean).join('. ');
}

/** One look in words. */
export const lookInWords = (look: Look, locale: Locale) => ({
  at: formatInstant(locale, look.at),
  institution: byInWords(look, locale),
  role: (look.role && textOf(locale, `roles.${look.role}`)) ?? textOf(locale, 'roles.unknown') ?? '',
  act: actInWords(look.act, locale),
  purpose: purposeInWords(look, locale),
});

/** One change in words, with the facility that it is about. */
export const changeInWords = (change: Change, locale: Locale) => ({
  at: formatInstant(locale, change.at),
  by: byInWords(change, locale),
  act: [actInWords(change.act, locale), locale === 'ka' ? change.about_ka : change.about_en].filter(Boolean).join(': '),
  number: change.number,
});

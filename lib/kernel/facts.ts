import type { Facts } from './errors.ts';
import { formatDate, formatDateFrom, formatDateOn, type Locale } from './format.ts';

/** Facts as a sentence takes them: a date `xOn` comes in three forms, {xOn} alone, {xOn_from} from that day, {xOn_at} on that day. */
export function factsInWords(facts: Facts, locale: Locale): Facts {
  return Object.fromEntries(Object.entries(facts).flatMap(([name, value]): [string, string | number][] =>
    name.endsWith('On') && typeof value === 'string'
      ? [[name, formatDate(locale, value)], [`${name}_from`, formatDateFrom(locale, value)], [`${name}_at`, formatDateOn(locale, value)]]
      : [[name, value]]));
}

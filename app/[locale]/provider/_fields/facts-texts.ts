import { dayName } from '#app/_ui/opening-hours.tsx';
import { weekdays } from '#lib/facilities/index.ts';
import { languages } from '#lib/facilities/schemas.ts';
import type { Locale } from '#lib/kernel/format.ts';
import { messagesOf } from '#lib/messages/index.ts';
import type { FactsTexts } from './facts-fields.tsx';

/** The words of `FactsFields`. */
export function factsTexts(locale: Locale): FactsTexts {
  const { provider, facilities } = messagesOf(locale);
  return {
    fields: provider.fields,
    days: weekdays.map((name, day) => ({ name, day: dayName(day, locale) })),
    languages: languages.map((value) => ({ value, label: facilities.language[value] })),
  };
}

/** The keys of what can be wrong with them. */
export const factsErrors = [
  'facilities.phone', ...weekdays.map((day) => `facilities.hours.${day}`), 'facilities.languages', 'facilities.stepFree',
  'facilities.capacity', 'facilities.takesNew', 'form.stale',
];

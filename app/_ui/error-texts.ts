import { getTranslations } from 'next-intl/server';
import type { Locale } from '#lib/kernel/format.ts';

/** Sentences of the `errors` namespace for a form in the browser, by the key that its schema gives as a message. */
export async function errorTexts(locale: Locale, ...keys: string[]): Promise<Record<string, string>> {
  const t = await getTranslations({ locale, namespace: 'errors' });
  return Object.fromEntries(['field.wrong', ...keys].map((key) => [key, t(key as never)]));
}

import { getLocale } from 'next-intl/server';
import type { Locale } from '#lib/kernel/format.ts';

export const localeOfRequest = async (): Promise<Locale> => ((await getLocale()) === 'en' ? 'en' : 'ka');

/** A path as it stands in a language: Georgian has no prefix. */
export const localPath = (locale: Locale, path: string): string =>
  locale === 'ka' ? path : `/en${path === '/' ? '' : path}`;

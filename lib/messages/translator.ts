import { createTranslator } from 'use-intl/core';
import type { Locale } from '#lib/kernel/format.ts';
import { messagesOf } from './index.ts';

type Namespace = keyof ReturnType<typeof messagesOf>;

/** Texts of one namespace in a person's language, where there is no page and so no request to take it from. */
export const translatorFor = <N extends Namespace>(locale: Locale, namespace: N) =>
  createTranslator({ locale, namespace, messages: messagesOf(locale), timeZone: 'Asia/Tbilisi' });

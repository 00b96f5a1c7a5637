import { createTranslator } from 'use-intl/core';
import { formatDate, formatDateFrom, formatDateOn } from '#lib/kernel/format.ts';
import { messagesOf } from '#lib/messages/index.ts';

const say = createTranslator({ locale: 'ka', messages: messagesOf('ka'), timeZone: 'Asia/Tbilisi' });

/** The Georgian words of a page, by key: `words('registration.end.submit')`. */
export const words = (key: string, facts: Record<string, string | number> = {}): string => say(key as never, facts as never);

export const inWords = { date: (date: string) => formatDate('ka', date), from: (date: string) => formatDateFrom('ka', date), on: (date: string) => formatDateOn('ka', date) };

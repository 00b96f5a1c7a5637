import { getTranslations } from 'next-intl/server';
import type { Refusal } from '#lib/kernel/errors.ts';
import { factsInWords } from '#lib/kernel/facts.ts';
import type { Locale } from '#lib/kernel/format.ts';

/** A refusal in words: what is refused, why and until when, and what can be done now. */
export type RefusalText = { code: string; title: string; why: string; now: string };

/**
 * The sentences of a refusal. A fact `xOn` is a date, and is offered to them in its three forms:
 * {xOn} as it stands alone, {xOn_from} as the day from which, {xOn_at} as the day on which.
 */
export async function refusalText(refusal: Refusal, locale: Locale): Promise<RefusalText> {
  const t = await getTranslations({ locale, namespace: 'refusals' });
  const values = factsInWords(refusal.facts, locale);
  const sentence = (part: string) => t(`${refusal.code}.${part}` as never, values as never);
  return { code: refusal.code, title: sentence('title'), why: sentence('why'), now: sentence('now') };
}

export { factsInWords };

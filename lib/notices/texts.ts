import { createTranslator } from 'use-intl/core';
import type { Facts } from '#lib/kernel/errors.ts';
import { factsInWords } from '#lib/kernel/facts.ts';
import type { Locale } from '#lib/kernel/format.ts';
import { secretToken } from '#lib/kernel/secret-link.ts';
import { messagesOf } from '#lib/messages/index.ts';
import type { Channel } from './deliver.ts';
import { NoText } from './failures.ts';

type Text = { subject: string; body: string; sms?: string };
type Worded = { kind: string; facts: Facts; language: Locale; channel: Channel };

/** Every kind of notice with its texts in a language. A subject speaks of no facts: it names the kind in the agency's list too. */
export const noticeTexts = (language: Locale): Record<string, Text> => messagesOf(language).notices;

/**
 * A notice in words. Its texts may speak of {x} for the facts xKa and xEn, of a date xOn in its three forms, of {site}, the
 * service's address in the reader's language, and of {xLink}, where the page x is for whom the notice goes to.
 *
 * @param address the service's own, without a slash at the end
 * @throws NoText for a kind without texts, or for a fact that the text speaks of and the notice has not
 */
export function wordsOf({ kind, facts, language, channel }: Worded, address: string): { subject: string; body: string } {
  const texts = noticeTexts(language)[kind];
  if (!texts) throw new NoText(kind);
  const t = createTranslator({
    locale: language, messages: { text: texts }, timeZone: 'Asia/Tbilisi', onError: ({ code }) => { throw new NoText(code); },
  });
  const site = language === 'ka' ? address : `${address}/${language}`;
  const values = factsInWords({ ...withLinks(inLanguage(facts, language), site), site }, language);
  const part = channel === 'phone' && texts.sms ? 'sms' : 'body';
  return { subject: t('text.subject'), body: t(`text.${part}` as 'text.body', values as never) };
}

/** The pair xKa and xEn becomes x, in the reader's language. */
function inLanguage(facts: Facts, language: Locale): Facts {
  const [own, other] = language === 'ka' ? ['Ka', 'En'] : ['En', 'Ka'];
  return Object.fromEntries(Object.entries(facts).filter(([name]) => !name.endsWith(other))
    .map(([name, value]) => [name.endsWith(own) ? name.slice(0, -own.length) : name, value]));
}

/** The id xLink becomes an address that proves itself. It is made as a notice goes out, so that no list of notices has it. */
const withLinks = (facts: Facts, site: string): Facts => Object.fromEntries(Object.entries(facts).map(([name, value]) => {
  const [, page] = /^(.+)Link$/.exec(name) ?? [];
  return [name, page ? `${site}/${page}/${secretToken(page, String(value))}` : value];
}));

import type { DecisionKind } from '#db/schema/declarations.ts';
import type { Locale } from '#lib/kernel/format.ts';
import { translatorFor } from '#lib/messages/translator.ts';
import type { Check } from './decision-pdf.ts';
import { checkCode, verificationAddress } from './verification.ts';

/**
 * How anybody checks that a decision is the agency's: by the picture's address, or by its number and code.
 * @returns null of one about a voucher: nobody but the person is told that there is one
 */
export function decisionCheck({ kind, number }: { kind: DecisionKind; number: string }, locale: Locale): Check | null {
  if (kind.startsWith('voucher_')) return null;
  const t = translatorFor(locale, 'participation');
  const address = verificationAddress('decision', number);
  return {
    address,
    text: [t('decision.check.how', { page: new URL('/verify', address).href }), t('decision.check.code', { number, code: checkCode('decision', number) })],
  };
}

import { formatDateFrom, formatInstant, type Locale } from '#lib/kernel/format.ts';
import { translatorFor } from '#lib/messages/translator.ts';
import type { Receipt } from './receipts.ts';

/** A receipt in words, the same on the page and in the PDF. */
export type ReceiptText = {
  agency: string;
  programme: string;
  title: string;
  rows: { term: string; value: string }[];
  nextTitle: string;
  next: string[];
};

/** Puts a receipt into words. */
export function receiptText(receipt: Receipt, locale: Locale): ReceiptText {
  const { act, from, clinic, nextChoiceOn, annulledAs, isAfterExit, restored } = receipt;
  const t = translatorFor(locale, 'registration');
  const say = (key: string, values?: Record<string, string>): string => t(`receipt.${key}` as never, values as never);
  const wasChanged = act === 'changed';
  return {
    agency: say('agency'),
    programme: say('programme'),
    title: say(`title.${act}`),
    rows: [
      { term: say('number'), value: receipt.number },
      { term: say('person'), value: receipt.person.name },
      { term: say(receipt.person.isCertificate ? 'certificate' : 'personalNumber'), value: receipt.person.maskedNumber },
      { term: say('act'), value: say(`acts.${act}`) },
      ...(from ? [{ term: say('from'), value: from.name }] : []),
      { term: say(wasChanged ? 'to' : 'clinic'), value: clinic.name },
      { term: say('address'), value: clinic.address },
      { term: say(act === 'ended' ? 'endedFrom' : act === 'undone' ? 'hadBegun' : 'validFrom'), value: formatDateFrom(locale, receipt.effectiveOn) },
      ...(restored ? [{ term: say('restored'), value: restored.name }] : []),
      ...(nextChoiceOn ? [{ term: say('nextChoice'), value: formatDateFrom(locale, nextChoiceOn) }] : []),
      { term: say('issuedAt'), value: formatInstant(locale, receipt.issuedAt) },
    ],
    nextTitle: say('nextTitle'),
    next: act === 'undone' ? [
      say('next.neverWas'),
      restored ? say('next.restored', { clinic: restored.name }) : say('next.chooseAgain'),
      say('next.emergency'),
    ] : [
      ...(annulledAs ? [say(annulledAs === 'undo' ? 'undoneLater' : 'annulled')] : []),
      ...(isAfterExit && act !== 'ended' ? [say('next.notCounted')] : []),
      say(act === 'ended' ? 'next.chooseAgain' : 'next.plannedCare', { clinic: clinic.name }),
      say('next.emergency'),
    ],
  };
}


import { formatDate, type Locale } from '#lib/kernel/format.ts';
import { translatorFor } from '#lib/messages/translator.ts';
import { printedNumber, type FormNumber } from '../forms/form-number.ts';
import type { Visit } from './visit.ts';

/** What is printed on a consent form that is to be signed. */
export type ConsentForm = {
  visit: Pick<Visit, 'name' | 'personalNumber' | 'bornOn' | 'guardian' | 'today'>;
  form: FormNumber;
  clinic: { name: string; address: string };
  text: { version: string; body: string };
};

/** A consent form in words. */
export type ConsentFormText = {
  agency: string; programme: string; title: string; rows: { term: string; value: string }[];
  body: { heading: string | null; paragraphs: string[] }[]; signTitle: string; sign: { term: string; value: string }[]; foot: string;
};

const line = '_'.repeat(34);

/** Puts a consent form into the words of the language in which it is read and signed. */
export function consentFormText({ visit, form, clinic, text }: ConsentForm, locale: Locale): ConsentFormText {
  const [t, receipt] = [translatorFor(locale, 'counter'), translatorFor(locale, 'registration')];
  const number = printedNumber(form);
  return {
    agency: receipt('receipt.agency'),
    programme: receipt('receipt.programme'),
    title: t('paper.title', { number }),
    rows: [
      { term: t('paper.person'), value: visit.name[locale] },
      { term: t('paper.personalNumber'), value: visit.personalNumber },
      { term: t('paper.bornOn'), value: formatDate(locale, visit.bornOn) },
      ...(visit.guardian ? [{ term: t('paper.guardian'), value: visit.guardian[locale] }] : []),
      { term: t('paper.clinic'), value: clinic.name },
      { term: t('paper.address'), value: clinic.address },
      { term: t('paper.text'), value: text.version },
    ],
    body: text.body.trim().split(/\n\s*\n/).map(partOf),
    signTitle: t('paper.signTitle'),
    sign: [
      { term: t(visit.guardian ? 'paper.guardianSigns' : 'paper.personSigns'), value: line },
      { term: t('paper.registrarSigns'), value: line },
      { term: t('paper.date'), value: formatDate(locale, visit.today) },
    ],
    foot: t('paper.title', { number }),
  };
}

/** The parts of the text stand between empty lines; a numbered one opens with its heading. */
function partOf(part: string): ConsentFormText['body'][number] {
  const [first = '', ...rest] = part.split('\n');
  return /^\d+\./.test(first) ? { heading: first, paragraphs: [rest.join('\n')] } : { heading: null, paragraphs: [part] };
}

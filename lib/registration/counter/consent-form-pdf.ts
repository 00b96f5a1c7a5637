import type { Locale } from '#lib/kernel/format.ts';
import { pdf } from '#lib/kernel/pdf.ts';
import type { ConsentFormText } from './consent-form-text.ts';

/** A consent form to be printed and signed: numbered, filled in but for the signatures. */
export const consentFormPdf = (text: ConsentFormText, locale: Locale): Promise<Buffer> => pdf({
  from: [text.agency, text.programme],
  title: text.title,
  author: text.agency,
  parts: [
    { rows: text.rows },
    ...text.body.flatMap(({ heading, paragraphs }) => [...(heading === null ? [] : [{ heading }]), { paragraphs }]),
    { heading: text.signTitle },
    { rows: text.sign },
  ],
  foot: text.foot,
}, locale);

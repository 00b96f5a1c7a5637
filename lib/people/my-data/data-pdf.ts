import { formatDate, type Locale } from '#lib/kernel/format.ts';
import { pdf, type PdfPart } from '#lib/kernel/pdf.ts';
import { translatorFor } from '#lib/messages/translator.ts';
import type { WholeData } from './my-data.ts';
import { changeInWords, heldInWords, lookInWords } from './words.ts';

/**
 * Everything on a person as a PDF, in the reader's words.
 *
 * @param ward the name of the person, when who reads acts for them
 */
export function dataPdf({ today, held, changes, looks }: WholeData, locale: Locale, ward?: string): Promise<Buffer> {
  const [t, common] = [translatorFor(locale, 'data'), translatorFor(locale, 'common')];
  return pdf({
    from: [common('agency'), common('programme')],
    title: ward ? t('titleOf', { name: ward }) : t('download.title'),
    author: common('agency'),
    foot: t(ward ? 'download.footOf' : 'download.foot', { day: formatDate(locale, today) }),
    parts: [
      { paragraphs: [...(ward ? [t('download.you', { name: ward })] : []), t('download.lead')] },
      ...held.map((one) => heldInWords(one, locale)).filter(({ records }) => records.length > 0).flatMap(({ title, records }): PdfPart[] => [
        { heading: title },
        // a blank line between one row and the next
        ...records.flatMap((rows, i): PdfPart[] => [...(i > 0 ? [{ paragraphs: [''] }] : []), { rows }]),
      ]),
      ...listed(t('looks.title'), [t('looks.at'), t('looks.institution'), t('looks.role'), t('looks.act'), t('looks.purpose')], [3, 4, 4, 4, 4],
        looks.map((look) => Object.values(lookInWords(look, locale))), t('looks.none')),
      ...listed(t('changes.title'), [t('changes.at'), t('changes.by'), t('changes.act'), t('changes.number')], [3, 4, 5, 3],
        changes.map((change) => Object.values(changeInWords(change, locale)).map((cell) => cell ?? '')), t('changes.none')),
    ],
  }, locale);
}

const listed = (heading: string, headings: string[], widths: number[], rows: string[][], none: string): PdfPart[] =>
  [{ heading }, rows.length === 0 ? { paragraphs: [none] } : { table: { headings, widths, rows } }];

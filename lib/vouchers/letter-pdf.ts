import { formatDate, formatDateFrom } from '#lib/kernel/format.ts';
import { formatLari } from '#lib/kernel/money.ts';
import { pdf } from '#lib/kernel/pdf.ts';
import { translatorFor } from '#lib/messages/translator.ts';
import { checkCode, verificationAddress } from '#lib/participation/index.ts';
import type { Letter } from './letter.ts';

const lari = (tetri: number): string => formatLari('ka', tetri);

/** A letter of guarantee as a tagged A4 PDF in Georgian, with a picture by which anybody can check it. */
export function letterPdf(letter: Letter): Promise<Buffer> {
  const t = translatorFor('ka', 'vouchers');
  const [address, code] = [verificationAddress('voucher', letter.number), checkCode('voucher', letter.number)];
  const { foot, agency, programme } = { foot: t('letter.title', { number: letter.number }), agency: t('letter.agency'), programme: t('letter.programme') };
  return pdf({
    from: [agency, programme], title: t('letter.verified.kind'), author: agency, foot,
    parts: [
      { rows: rowsOf(letter, t) },
      // beside the figures: a cashier needs no second page
      { qr: { content: address, text: [t('letter.check', { page: new URL('/verify', address).href }), t('letter.code', { number: letter.number, code })] } },
      { heading: t('letter.meansTitle') },
      { paragraphs: (['means', 'rest', 'how', 'change'] as const).map((one) => t(`letter.${one}`)) },
    ],
  }, 'ka');
}

function rowsOf({ number, grantedOn, decisionNumber, person, unit, facility, priceTetri, granted }: Letter, t: ReturnType<typeof translatorFor<'vouchers'>>) {
  const { areaMaxTetri, programmeTetri, personTetri, validFrom, validUntil } = granted;
  return [
    { term: t('letter.number'), value: number },
    { term: t('letter.grantedOn'), value: formatDate('ka', grantedOn) },
    { term: t('letter.decision'), value: decisionNumber },
    { term: t('letter.person'), value: person.name },
    { term: t('letter.personalNumber'), value: person.maskedNumber },
    { term: t('letter.service'), value: unit },
    { term: t('letter.facility'), value: `${facility.name.ka}, ${facility.address.ka}` },
    { term: t('letter.price'), value: lari(priceTetri) },
    ...(areaMaxTetri === null ? [] : [{ term: t('letter.area'), value: lari(areaMaxTetri) }]),
    { term: t('letter.programmePays'), value: lari(programmeTetri) },
    { term: t('letter.personPays'), value: lari(personTetri) },
    { term: t('letter.validFrom'), value: formatDateFrom('ka', validFrom) },
    { term: t('letter.validUntil'), value: formatDate('ka', validUntil) },
  ];
}

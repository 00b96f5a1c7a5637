import { getTranslations } from 'next-intl/server';
import { Facts } from '#app/_ui/facts.tsx';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { formatDate, formatDateFrom } from '#lib/kernel/format.ts';
import { formatLari } from '#lib/kernel/money.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import type { VerifiedVoucher } from '#lib/participation/index.ts';

/** A genuine letter of guarantee, as whoever is to be paid by it needs it: whether it can be used, who pays how much, until when. */
export async function VerifiedLetter({ voucher }: { voucher: VerifiedVoucher }) {
  const [t, letter, locale] = [await getTranslations('participation.verify'), await getTranslations('vouchers.letter'), await localeOfRequest()];
  const states = await getTranslations('vouchers.states');
  const isUsable = voucher.state === 'granted' || voucher.state === 'accepted';
  return (
    <>
      <MessageBox kind={isUsable ? 'success' : 'warning'} title={letter(isUsable ? 'verified.usable' : 'verified.notUsable')}>
        <p>{letter(isUsable ? 'verified.usableText' : 'verified.notUsableText')}</p>
      </MessageBox>
      <Facts rows={[
        { term: t('kind'), value: letter('verified.kind') },
        { term: t('number'), value: voucher.number },
        { term: letter('verified.state'), value: states(voucher.state) },
        { term: letter('personalNumber'), value: voucher.maskedNumber },
        { term: letter('service'), value: voucher.unit[locale] },
        { term: letter('facility'), value: voucher.facility[locale] },
        { term: letter('price'), value: formatLari(locale, voucher.priceTetri) },
        { term: letter('programmePays'), value: <strong>{formatLari(locale, voucher.programmeTetri)}</strong> },
        { term: letter('personPays'), value: <strong>{formatLari(locale, voucher.personTetri)}</strong> },
        { term: letter('validFrom'), value: formatDateFrom(locale, voucher.validFrom) },
        { term: letter('validUntil'), value: formatDate(locale, voucher.validUntil) },
      ]} />
      <p><TextLink href={localPath(locale, '/verify')}>{t('again')}</TextLink></p>
    </>
  );
}

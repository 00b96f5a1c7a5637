import { randomUUID } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { voucherLegalBasis } from '#lib/vouchers/index.ts';

type Act = 'return' | 'refuse' | 'grant' | 'extend' | 'transfer' | 'cancel';

/** What every form of an act on a voucher is given; `here` is the page's own question, such as `?facility=1`. */
export async function actForm(voucherId: string, act: Act, here = '') {
  const [t, locale] = [await getTranslations('vouchers.agency'), await localeOfRequest()];
  const back = localPath(locale, `/agency/vouchers/${voucherId}`);
  return {
    requestId: randomUUID(),
    legalBasis: voucherLegalBasis(act),
    backHref: back,
    againHref: `${back}/${act}${here}`,
    texts: {
      legalBasis: t('form.legalBasis'), legalBasisHint: t('form.legalBasisHint'), reasons: t('form.reasons'), reasonsHint: t(`${act}.reasonsHint`),
      submit: t(`${act}.submit`), errorHeading: t(`${act}.errorHeading`), back: t('form.back'), again: t('form.again'),
    },
    errorTexts: await errorTexts(locale, 'form.stale', 'review.legalBasis', 'review.reasons', 'review.tooLong', 'vouchers.validUntil'),
  };
}

/** The names of the parts of a date. */
export async function dateParts() {
  const t = await getTranslations('vouchers.agency.form');
  return { day: t('day'), month: t('month'), year: t('year') };
}

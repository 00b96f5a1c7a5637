import { getTranslations } from 'next-intl/server';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import type { VoucherQuote } from '#lib/vouchers/index.ts';

/** That the package pays for this only by an exception, which the papers have to show. */
export async function ExceptionNote({ quote }: { quote: VoucherQuote }) {
  if (quote.exclusionCode === null || quote.rule !== null) return null;
  const [t, locale] = [await getTranslations('vouchers.exception'), await localeOfRequest()];
  return (
    <MessageBox kind="warning" title={t('title')} level={3}>
      <p>{t('text')}</p>
      <p><a href={localPath(locale, '/coverage/not-covered')}>{t('link')}</a></p>
    </MessageBox>
  );
}

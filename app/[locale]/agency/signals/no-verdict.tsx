import { getTranslations } from 'next-intl/server';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { factsInWords } from '#lib/kernel/facts.ts';

/** What the figures are not, and what they cover. */
export async function NoVerdict({ first, last }: { first: string; last: string }) {
  const [t, locale] = [await getTranslations('signals'), await localeOfRequest()];
  return (
    <>
      <MessageBox kind="info" title={t('noVerdict.title')}><p>{t('noVerdict.text')}</p></MessageBox>
      <p>{t('covers', factsInWords({ firstOn: first, lastOn: last }, locale))}</p>
    </>
  );
}

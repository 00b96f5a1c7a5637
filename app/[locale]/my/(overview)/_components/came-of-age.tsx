import { getTranslations } from 'next-intl/server';
import { MessageBox } from '#app/_ui/message-box.tsx';
import type { Locale } from '#lib/kernel/format.ts';
import { factsInWords } from '#lib/kernel/web/refusals.ts';

/** To one who came of age within a year: nobody acts for them any more. */
export async function CameOfAge({ adultOn, locale }: { adultOn: string; locale: Locale }) {
  const t = await getTranslations('family.ofAge');
  return <MessageBox kind="info" title={t('title')}><p>{t('text', factsInWords({ adultOn }, locale))}</p></MessageBox>;
}

import { getTranslations } from 'next-intl/server';
import { Tag } from '#app/_ui/tag.tsx';
import type { Taking } from '#lib/facilities/index.ts';
import type { Locale } from '#lib/kernel/format.ts';
import { factsInWords } from '#lib/kernel/web/refusals.ts';

type TakingTagProps = { locale: Locale; taking: Taking };

/** Whether a clinic takes new people, with its free places; or why it does not. */
export async function TakingTag({ locale, taking }: TakingTagProps) {
  const t = await getTranslations('facilities.taking');
  switch (taking.state) {
    case 'open':
      return <Tag color="success">{taking.freePlaces === null ? t('open') : t('places', { count: taking.freePlaces })}</Tag>;
    case 'full':
      return <Tag color="warning">{t('full')}, {t('waiting', { count: taking.waiting })}</Tag>;
    case 'leaving':
      return <Tag color="warning">{t('leaving', factsInWords({ leavesOn: taking.leavesOn }, locale))}</Tag>;
    default:
      return <Tag color="warning">{t(taking.state)}</Tag>;
  }
}

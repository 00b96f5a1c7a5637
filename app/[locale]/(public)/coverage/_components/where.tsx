import { getTranslations } from 'next-intl/server';
import { TextLink } from '#app/_ui/text-link.tsx';
import type { Group, Place } from '#lib/coverage/index.ts';
import type { Locale } from '#lib/kernel/format.ts';
import { localPath } from '#lib/kernel/web/locale.ts';

const next: Partial<Record<Place, string>> = { registered_clinic: '/clinics', voucher: '/my/vouchers' };

/** Where a group of services is to be had, in the page's own words too, and the next step. */
export async function Where({ group: { place, words }, locale }: { group: Pick<Group, 'place' | 'words'>; locale: Locale }) {
  const t = await getTranslations('cover.places');
  const href = next[place];
  return (
    <>
      <p>{t(`${place}.text`)}</p>
      {words && <blockquote lang="ka">{words.ka}</blockquote>}
      {words && locale === 'en' && <p className="subtle">{words.en}</p>}
      {href && (place === 'voucher' || place === 'registered_clinic') && <p><TextLink href={localPath(locale, href)}>{t(`${place}.link`)}</TextLink></p>}
    </>
  );
}

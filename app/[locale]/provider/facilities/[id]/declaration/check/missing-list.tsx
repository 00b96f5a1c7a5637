import { getTranslations } from 'next-intl/server';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import type { Missing } from '#lib/participation/index.ts';
import { changeHref } from '../_wizard/steps.ts';

/** What keeps the declaration from being signed, each with the way to its part. */
export async function MissingList({ missing, facilityId }: { missing: Missing[]; facilityId: number }) {
  const [t, locale] = [await getTranslations('participation'), await localeOfRequest()];
  return (
    <MessageBox kind="warning" title={t('wizard.check.missing')}>
      <ul>
        {missing.map(({ section, reason }) => (
          <li key={section + reason}>
            <TextLink href={changeHref(locale, facilityId, section)}>{t(`sections.${section}`)}: {t(`missing.${reason}`)}</TextLink>
          </li>
        ))}
      </ul>
    </MessageBox>
  );
}

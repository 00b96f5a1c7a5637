import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { TextLink } from '#app/_ui/text-link.tsx';
import { requireGuardianOf } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';

type WardLayoutProps = { children: ReactNode; params: Promise<{ guardianshipId: string }> };

/** Over every page about a ward: for whom one acts here. */
export default async function WardLayout({ children, params }: WardLayoutProps) {
  const { ward } = await requireGuardianOf((await params).guardianshipId);
  const [t, locale] = [await getTranslations('family'), await localeOfRequest()];
  return (
    <>
      <aside className="sections bar" aria-label={t('acting.label')}>
        <div className="bar__inner">
          <span className="sections__place">{t('acting.for', { name: ward.name[locale] })}</span>
          <span>{t('acting.you', { name: ward.givenName[locale] })}</span>
          <TextLink href={localPath(locale, '/my/family')}>{t('title')}</TextLink>
        </div>
      </aside>
      {children}
    </>
  );
}

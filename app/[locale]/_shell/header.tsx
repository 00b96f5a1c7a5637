import { getTranslations } from 'next-intl/server';
import type { Actor } from '#lib/kernel/actor.ts';
import type { Locale } from '#lib/kernel/format.ts';
import { localPath } from '#lib/kernel/web/locale.ts';
import { AccountMenu } from './account-menu.tsx';
import { LanguageLink } from './language-link.tsx';
import { isStaff, Sections } from './sections.tsx';

type HeaderProps = { locale: Locale; actor: Actor };

/** The service's name, the language, and whoever is signed in with their pages. */
export async function Header({ locale, actor }: HeaderProps) {
  const t = await getTranslations('common');
  const other = locale === 'ka' ? 'en' : 'ka';
  return (
    <header>
      <div className="header bar">
        <div className="bar__inner">
          <a className="brand" href={localPath(locale, '/')}>
            <span className="brand__name">{t('brand')}</span>
            <span className="brand__programme">{t('programme')}</span>
          </a>
          <nav className="nav" aria-label={t('menu.label')}>
            <a href={localPath(locale, '/clinics')}>{t('menu.clinics')}</a>
            <a href={localPath(locale, '/coverage')}>{t('menu.coverage')}</a>
            {actor.kind === 'anyone'
              ? <a href={localPath(locale, '/sign-in')}>{t('menu.signIn')}</a>
              : <AccountMenu locale={locale} actor={actor} />}
            <LanguageLink to={other}>{t('otherLanguage')}</LanguageLink>
          </nav>
        </div>
      </div>
      {isStaff(actor) && <Sections locale={locale} actor={actor} />}
    </header>
  );
}

import { getTranslations } from 'next-intl/server';
import { TextLink } from '#app/_ui/text-link.tsx';
import type { Locale } from '#lib/kernel/format.ts';
import { localPath } from '#lib/kernel/web/locale.ts';

/** Who runs the service, on what law, and where to ask. */
export async function Footer({ locale }: { locale: Locale }) {
  const t = await getTranslations('common');
  return (
    <footer className="footer bar">
      <div className="bar__inner">
        <div className="footer__about">
          <strong>{t('agency')}</strong>
          <p>{t('footer.law')}</p>
          <p>{t.rich('footer.hotline', { phone: (number) => <TextLink href="tel:1505">{number}</TextLink> })}</p>
        </div>
        <ul className="footer__links">
          <li><TextLink href={localPath(locale, '/accessibility')}>{t('footer.accessibility')}</TextLink></li>
          <li><TextLink href={localPath(locale, '/privacy')}>{t('footer.privacy')}</TextLink></li>
          <li><TextLink href={localPath(locale, '/sign-in/staff')}>{t('footer.staff')}</TextLink></li>
        </ul>
      </div>
    </footer>
  );
}

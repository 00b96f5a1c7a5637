import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import '#app/_ui/styles.ts';
import { locales, type Locale } from '#lib/kernel/format.ts';
import { isDemo } from '#lib/kernel/settings.ts';
import { getActor } from '#lib/kernel/web/get-actor.ts';
import { DemoBar } from './_demo/demo-bar.tsx';
import { Footer } from './_shell/footer.tsx';
import { Header } from './_shell/header.tsx';

type LayoutProps = { children: ReactNode; params: Promise<{ locale: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common');
  return { title: { template: `%s · ${t('brand')}`, default: t('brand') }, description: t('programme') };
}

export default async function LocaleLayout({ children, params }: LayoutProps) {
  const locale = localeOf((await params).locale);
  const [t, actor] = [await getTranslations('common'), await getActor()];
  return (
    <html lang={locale}>
      <body data-reader={actor.kind === 'anyone' || actor.kind === 'person' ? 'person' : 'staff'}>
        <a className="skip aksel-link" href="#main">{t('skip')}</a>
        {isDemo() && <DemoBar locale={locale} actor={actor} />}
        <Header locale={locale} actor={actor} />
        {children}
        <Footer locale={locale} />
      </body>
    </html>
  );
}

function localeOf(segment: string): Locale {
  return locales.find((locale) => locale === segment) ?? notFound();
}

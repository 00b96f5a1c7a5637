import { getTranslations } from 'next-intl/server';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type { Locale } from '#lib/kernel/format.ts';
import type { MyLine } from '#lib/registration/index.ts';
import { Offer } from '../../_components/offer.tsx';
import type { Own } from '../../_own/own.ts';

/** The line in which the person waits: the place that is held for them, or how far it has come. */
export async function Line({ line, home, locale }: { line: MyLine; home: Own['home']; locale: Locale }) {
  const t = await getTranslations('registration.line');
  if (line.heldUntil) return <Offer line={line} home={home} locale={locale} />;
  return (
    <Section title={t('title')}>
      <p>{t('my', { clinic: line.clinic.name, place: line.place, length: line.length })}</p>
      <p><TextLink href={`${home.href}/line`}>{t('toLine')}</TextLink></p>
    </Section>
  );
}

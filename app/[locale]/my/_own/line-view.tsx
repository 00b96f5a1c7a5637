import { getTranslations } from 'next-intl/server';
import { Facts } from '#app/_ui/facts.tsx';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { Page } from '#app/_ui/page.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { formatInstant, formatPhone, type Locale } from '#lib/kernel/format.ts';
import { localPath } from '#lib/kernel/web/locale.ts';
import { factsInWords } from '#lib/kernel/web/refusals.ts';
import { myLine, type MyLine } from '#lib/registration/index.ts';
import { Offer } from '../_components/offer.tsx';
import { HowItWorks } from '../line/how-it-works.tsx';
import type { Own } from './own.ts';

/** The line in which a person waits, and their place in it. */
export async function LineView({ own: { actor, home }, locale }: { own: Own; locale: Locale }) {
  const line = await myLine(actor, locale);
  if (!line) return <NotInLine home={home} locale={locale} />;
  const t = await getTranslations('registration');
  return (
    <Page title={t('line.title')} lead={line.heldUntil ? undefined : t('line.lead')} back={home}>
      <Offer line={line} home={home} locale={locale} />
      <LineFacts line={line} locale={locale} />
      <HowItWorks heldForDays={line.heldForDays} />
      <p><TextLink href={`${home.href}/line/leave`}>{t('line.leave')}</TextLink></p>
    </Page>
  );
}

async function LineFacts({ line: { clinic, place, length, since, heldUntil }, locale }: { line: MyLine; locale: Locale }) {
  const t = await getTranslations('registration');
  return (
    <Facts rows={[
      { term: t('clinic.name'), value: <TextLink href={localPath(locale, `/clinics/${clinic.id}`)}>{clinic.name}</TextLink> },
      { term: t('line.place'), value: t('line.placeValue', { place, length }) },
      { term: t('line.since'), value: formatInstant(locale, since) },
      { term: t('line.held'), value: heldUntil && t('line.heldValue', factsInWords({ untilOn: heldUntil }, locale)) },
      { term: t('clinic.address'), value: clinic.address },
      { term: t('clinic.phone'), value: <TextLink href={`tel:${clinic.phone}`}>{formatPhone(clinic.phone)}</TextLink> },
    ]} />
  );
}

/** The person waits nowhere: how one comes to stand in a line. */
export async function NotInLine({ home, locale }: { home: Own['home']; locale: Locale }) {
  const t = await getTranslations('registration');
  return (
    <Page title={t('line.noneTitle')} lead={t('line.noneText')} back={home}>
      <p><LinkButton href={localPath(locale, '/clinics')}>{t('search')}</LinkButton></p>
    </Page>
  );
}

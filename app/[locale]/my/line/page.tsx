import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Facts } from '#app/_ui/facts.tsx';
import { Page } from '#app/_ui/page.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { formatInstant, formatPhone } from '#lib/kernel/format.ts';
import { requirePerson } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { factsInWords } from '#lib/kernel/web/refusals.ts';
import { myLine } from '#lib/registration/index.ts';
import { Offer } from '../_components/offer.tsx';
import { HowItWorks } from './how-it-works.tsx';
import { NotInLine } from './not-in-line.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('registration.line');
  return { title: t('title') };
}

export default async function LinePage() {
  const actor = await requirePerson();
  const locale = await localeOfRequest();
  const line = await myLine(actor, locale);
  if (!line) return <NotInLine locale={locale} />;
  const t = await getTranslations('registration');
  const { clinic, place, length, since, heldUntil } = line;
  return (
    <Page title={t('line.title')} lead={heldUntil ? undefined : t('line.lead')} back={{ href: localPath(locale, '/my'), text: t('toMy') }}>
      <Offer line={line} locale={locale} />
      <Facts rows={[
        { term: t('clinic.name'), value: <TextLink href={localPath(locale, `/clinics/${clinic.id}`)}>{clinic.name}</TextLink> },
        { term: t('line.place'), value: t('line.placeValue', { place, length }) },
        { term: t('line.since'), value: formatInstant(locale, since) },
        { term: t('line.held'), value: heldUntil && t('line.heldValue', factsInWords({ untilOn: heldUntil }, locale)) },
        { term: t('clinic.address'), value: clinic.address },
        { term: t('clinic.phone'), value: <TextLink href={`tel:${clinic.phone}`}>{formatPhone(clinic.phone)}</TextLink> },
      ]} />
      <HowItWorks heldForDays={line.heldForDays} />
      <p><TextLink href={localPath(locale, '/my/line/leave')}>{t('line.leave')}</TextLink></p>
    </Page>
  );
}

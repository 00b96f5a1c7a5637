import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { Page } from '#app/_ui/page.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { fieldsOfWeek, type OwnFacilityFile } from '#lib/facilities/index.ts';
import { formatPhone } from '#lib/kernel/format.ts';
import { requireManager } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { factsErrors, factsTexts } from '../../../_fields/facts-texts.ts';
import { facilityOfPage } from '../facility-of-page.ts';
import { FactsForm } from './facts-form.tsx';
import '../../../_fields/fields.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('provider.facts');
  return { title: t('title') };
}

export default async function FactsPage({ params }: { params: Promise<{ id: string }> }) {
  const facility = await facilityOfPage(await requireManager(), (await params).id);
  const [t, locale] = [await getTranslations('provider.facts'), await localeOfRequest()];
  const here = localPath(locale, `/provider/facilities/${facility.id}`);
  return (
    <Page title={t('title')} lead={t('lead')} back={{ href: here, text: facility.name[locale] }}>
      <Section title={t('needsAgency')}>
        <p>{t('needsAgencyText')}</p>
        <p><TextLink href={`${here}/declaration`}>{t('newDeclaration')}</TextLink></p>
      </Section>
      {facility.list.taken > 0 && <p>{t('fewer', { taken: facility.list.taken })}</p>}
      <FactsForm requestId={randomUUID()} facilityId={facility.id} texts={{ submit: t('submit'), errorHeading: t('errorHeading') }}
        factsTexts={factsTexts(locale)} defaults={fieldsOf(facility)} errorTexts={await errorTexts(locale, ...factsErrors)} />
    </Page>
  );
}

const fieldsOf = ({ facts, list }: OwnFacilityFile): Record<string, string> => ({
  ...fieldsOfWeek(facts.openingHours),
  phone: formatPhone(facts.phone),
  languages: facts.languages.join(','),
  stepFree: facts.stepFree ? 'yes' : 'no',
  capacity: list.capacity === null ? '' : String(list.capacity),
  takesNew: list.takesNew ? 'yes' : 'no',
});

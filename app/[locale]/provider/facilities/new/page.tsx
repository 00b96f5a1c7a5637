import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { Page } from '#app/_ui/page.tsx';
import { regionsAndMunicipalities } from '#lib/facilities/index.ts';
import type { ProviderActor } from '#lib/kernel/actor.ts';
import type { Locale } from '#lib/kernel/format.ts';
import { requireProvider } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { messagesOf } from '#lib/messages/index.ts';
import { factsErrors, factsTexts } from '../../_fields/facts-texts.ts';
import { FacilityForm } from './facility-form.tsx';
import '../../_fields/fields.css';

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesOf(await localeOfRequest()).provider.newFacility.title };
}

export default async function NewFacilityPage() {
  const actor = await requireProvider();
  const locale = await localeOfRequest();
  const { newFacility, overview } = messagesOf(locale).provider;
  return (
    <Page title={newFacility.title} lead={newFacility.lead} back={{ href: localPath(locale, '/provider'), text: overview.toList }}>
      <FacilityForm requestId={randomUUID()} texts={newFacility} factsTexts={factsTexts(locale)} regions={await regionsFor(actor, locale)}
        errorTexts={await errorTexts(locale, ...siteErrors, ...factsErrors)} />
    </Page>
  );
}

const siteErrors = ['nameKa', 'nameEn', 'municipality', 'addressKa', 'addressEn', 'coordinates'].map((field) => `facilities.${field}`);

async function regionsFor(actor: ProviderActor, locale: Locale) {
  const regions = await regionsAndMunicipalities(actor, locale);
  return regions.map(({ name, municipalities }) => ({
    label: name[locale], options: municipalities.map((one) => ({ value: one.code, label: one.name[locale] })),
  }));
}

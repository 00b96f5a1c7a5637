import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { regionsAndMunicipalities } from '#lib/facilities/index.ts';
import { requireManager } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { messagesOf } from '#lib/messages/index.ts';
import { draftOf, type PartProps } from '../_wizard/draft.ts';
import { formProps } from '../_wizard/form-props.ts';
import { PartPage } from '../_wizard/part-page.tsx';
import { SiteForm } from './site-form.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('participation.wizard.site');
  return { title: t('title') };
}

const errors = ['nameKa', 'nameEn', 'municipality', 'addressKa', 'addressEn', 'coordinates'].map((name) => `facilities.${name}`);

export default async function SitePage(props: PartProps) {
  const actor = await requireManager();
  const draft = await draftOf(actor, props);
  const locale = await localeOfRequest();
  const { nameKa, nameEn, municipality, addressKa, addressEn, latitude, longitude } = draft.declared;
  const coordinates = latitude === null || longitude === null ? '' : `${latitude.toFixed(6)}, ${longitude.toFixed(6)}`;
  const said = { nameKa, nameEn, addressKa, addressEn, municipality: municipality?.code ?? '', coordinates };
  const places = (await regionsAndMunicipalities(actor, locale)).map(({ name, municipalities }) => ({
    label: name[locale], options: municipalities.map((one) => ({ value: one.code, label: one.name[locale] })),
  }));
  const { fields, wizard } = messagesOf(locale).participation;
  return (
    <PartPage section="site" draft={draft}>
      <SiteForm {...await formProps(draft, said, ...errors)} labels={fields} words={wizard.site} places={places} />
    </PartPage>
  );
}

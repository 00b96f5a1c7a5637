'use client';
import { ActionForm, SelectField, TextField, useActionForm } from '#app/_ui/action-form.tsx';
import { Heading } from '#app/_ui/heading.tsx';
import type ka from '#lib/messages/ka/provider.json';
import { FactsFields, type FactsTexts } from '../../_fields/facts-fields.tsx';
import { addFacilityAction } from './action.ts';

type FacilityFormProps = {
  requestId: string;
  texts: (typeof ka)['newFacility'];
  factsTexts: FactsTexts;
  regions: { label: string; options: { value: string; label: string }[] }[];
  errorTexts: Record<string, string>;
};

const schema = async () => (await import('#lib/facilities/schemas.ts')).facilitySchema;

export function FacilityForm({ requestId, texts, factsTexts, regions, errorTexts }: FacilityFormProps) {
  const form = useActionForm({ action: addFacilityAction, schema, errorTexts, defaults: { languages: 'ka' } });
  return (
    <ActionForm form={form} submit={texts.submit} errorHeading={texts.errorHeading} requestId={requestId}>
      <Heading level={2}>{texts.site}</Heading>
      <TextField form={form} name="nameKa" label={texts.nameKa} description={texts.nameKaHint} autoComplete="off" maxLength={200} />
      <TextField form={form} name="nameEn" label={texts.nameEn} autoComplete="off" maxLength={200} />
      <SelectField form={form} name="municipality" label={texts.municipality} empty={texts.chooseMunicipality} options={regions} />
      <TextField form={form} name="addressKa" label={texts.addressKa} description={texts.addressKaHint} autoComplete="off" maxLength={200} />
      <TextField form={form} name="addressEn" label={texts.addressEn} autoComplete="off" maxLength={200} />
      <TextField form={form} name="coordinates" label={texts.coordinates} description={texts.coordinatesHint} autoComplete="off" maxLength={40} />
      <FactsFields form={form} texts={factsTexts} />
    </ActionForm>
  );
}

'use client';
import { TextField } from '#app/_ui/action-form.tsx';
import { SelectField } from '#app/_ui/select-field.tsx';
import type ka from '#lib/messages/ka/participation.json';
import { PartForm, type PartFormProps } from '../_wizard/part-form.tsx';
import { saveSiteAction } from '../action.ts';

type Group = { label: string; options: { value: string; label: string }[] };
type SiteFormProps = PartFormProps & { labels: (typeof ka)['fields']; words: (typeof ka)['wizard']['site']; places: Group[] };

const schema = async () => (await import('#lib/participation/schemas.ts')).siteSchema;

export function SiteForm({ labels, words, places, ...part }: SiteFormProps) {
  return (
    <PartForm {...part} action={saveSiteAction} schema={schema}>
      {(form) => (
        <>
          <TextField form={form} name="nameKa" label={labels.nameKa} maxLength={200} />
          <TextField form={form} name="nameEn" label={labels.nameEn} maxLength={200} />
          <SelectField form={form} name="municipality" label={labels.municipality} empty={words.municipalityEmpty} options={places} />
          <TextField form={form} name="addressKa" label={labels.addressKa} maxLength={200} autoComplete="off" />
          <TextField form={form} name="addressEn" label={labels.addressEn} maxLength={200} autoComplete="off" />
          <TextField form={form} name="coordinates" label={labels.coordinates} description={words.coordinatesHint} maxLength={40} />
        </>
      )}
    </PartForm>
  );
}

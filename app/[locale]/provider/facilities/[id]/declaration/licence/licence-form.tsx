'use client';
import { RadioField, TextField } from '#app/_ui/action-form.tsx';
import { DateField } from '#app/_ui/date-field.tsx';
import type ka from '#lib/messages/ka/participation.json';
import { PartForm, type PartFormProps } from '../_wizard/part-form.tsx';
import { saveLicenceAction } from '../action.ts';

type LicenceFormProps = PartFormProps & { labels: (typeof ka)['fields']; words: (typeof ka)['wizard']['licence'] };

const schema = async () => (await import('#lib/participation/schemas.ts')).licenceSchema;

export function LicenceForm({ labels, words, ...part }: LicenceFormProps) {
  const terms = [{ value: 'until', label: words.until }, { value: 'unlimited', label: words.unlimited }];
  return (
    <PartForm {...part} action={saveLicenceAction} schema={schema}>
      {(form) => (
        <>
          <TextField form={form} name="licenceNumber" label={labels.licenceNumber} description={words.numberHint} maxLength={100} autoComplete="off" />
          <DateField form={form} name="licenceIssuedOn" legend={labels.licenceIssuedOn} description={words.issuedHint} texts={words.date} />
          <RadioField form={form} name="term" legend={words.term} options={terms} />
          <DateField form={form} name="licenceExpiresOn" legend={labels.licenceExpiresOn} description={words.expiresHint} texts={words.date} />
        </>
      )}
    </PartForm>
  );
}

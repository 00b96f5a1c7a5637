'use client';
import { TextField } from '#app/_ui/action-form.tsx';
import type ka from '#lib/messages/ka/participation.json';
import { PartForm, type PartFormProps } from '../_wizard/part-form.tsx';
import { saveSignatoryAction } from '../action.ts';

type SignatoryFormProps = PartFormProps & { labels: (typeof ka)['fields']; words: (typeof ka)['wizard']['signatory'] };

const schema = async () => (await import('#lib/participation/schemas.ts')).signatorySchema;

export function SignatoryForm({ labels, words, ...part }: SignatoryFormProps) {
  return (
    <PartForm {...part} action={saveSignatoryAction} schema={schema}>
      {(form) => (
        <>
          <TextField form={form} name="signatoryName" label={labels.signatoryName} maxLength={120} />
          <TextField form={form} name="signatoryPosition" label={labels.signatoryPosition} description={words.positionHint} maxLength={120} />
          <TextField form={form} name="signatoryBasis" label={labels.signatoryBasis} description={words.basisHint} maxLength={300} />
        </>
      )}
    </PartForm>
  );
}

'use client';
import { CheckGroup } from '#app/_ui/check-group.tsx';
import { PartForm, type PartFormProps } from '../_wizard/part-form.tsx';
import { confirmTermsAction } from '../action.ts';

type RequirementsFormProps = PartFormProps & {
  legend: string;
  termsVersion: string;
  requirements: { value: string; label: string; description: string }[];
};

const schema = async () => (await import('#lib/participation/schemas.ts')).requirementsSchema;

export function RequirementsForm({ legend, termsVersion, requirements, ...part }: RequirementsFormProps) {
  const shown = { termsVersion, codes: requirements.map(({ value }) => value).join(',') };
  return (
    <PartForm {...part} action={confirmTermsAction} schema={schema} hidden={shown}>
      {(form) => <CheckGroup form={form} name="confirmed" legend={legend} options={requirements} />}
    </PartForm>
  );
}

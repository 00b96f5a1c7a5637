'use client';
import { CheckGroup } from '#app/_ui/check-group.tsx';
import type ka from '#lib/messages/ka/participation.json';
import { PartForm, type PartFormProps } from '../_wizard/part-form.tsx';
import { saveScopeAction } from '../action.ts';

type ScopeFormProps = PartFormProps & { words: (typeof ka)['wizard']['scope']; options: { value: string; label: string }[] };

const schema = async () => (await import('#lib/participation/schemas.ts')).scopeSchema;

export function ScopeForm({ words, options, ...part }: ScopeFormProps) {
  return (
    <PartForm {...part} action={saveScopeAction} schema={schema}>
      {(form) => <CheckGroup form={form} name="scope" legend={words.legend} description={words.hint} options={options} />}
    </PartForm>
  );
}

'use client';
import { Button } from '#app/_ui/button.tsx';
import { FormElement } from '#app/_ui/form-element.tsx';
import { RefusalBox } from '#app/_ui/refusal.tsx';
import { useActionForm } from '#app/_ui/use-action-form.ts';
import { resendCodeAction } from './action.ts';

const schema = async () => (await import('#lib/access/schemas.ts')).nothingSchema;

/** One button, which is less than the form's main one. */
export function ResendForm({ submit }: { submit: string }) {
  const form = useActionForm({ action: resendCodeAction, schema, errorTexts: {} });
  return (
    <FormElement form={form}>
      {form.state.refusal && <RefusalBox text={form.state.refusal} />}
      <Button type="submit" variant="secondary" aria-disabled={form.pending}>{submit}</Button>
    </FormElement>
  );
}

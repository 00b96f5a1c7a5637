'use client';
import { Button } from '#app/_ui/button.tsx';
import { FormElement } from '#app/_ui/form-element.tsx';
import { Trouble } from '#app/_ui/trouble.tsx';
import { useActionForm } from '#app/_ui/use-action-form.ts';
import { prepareFormAction, sendCodeAction } from './action.ts';

type ProofFormProps = {
  proof: 'code' | 'form'; visitId: string; submit: string; variant: 'primary' | 'secondary'; errorHeading: string; errorTexts: Record<string, string>;
};

const actions = { code: sendCodeAction, form: prepareFormAction };
const schema = async () => (await import('#lib/registration/schemas.ts')).visitSchema;

/** One way to prove that the person agrees. */
export function ProofForm({ proof, visitId, submit, variant, errorHeading, errorTexts }: ProofFormProps) {
  const form = useActionForm({ action: actions[proof], schema, errorTexts });
  return (
    <FormElement form={form}>
      <Trouble form={form} errorHeading={errorHeading} />
      <input type="hidden" name="visitId" value={visitId} />
      <div className="actions"><Button type="submit" id={`proof-${proof}`} variant={variant} aria-disabled={form.pending}>{submit}</Button></div>
    </FormElement>
  );
}

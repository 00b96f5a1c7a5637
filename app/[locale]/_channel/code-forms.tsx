'use client';
import { ActionForm, TextField, useActionForm } from '#app/_ui/action-form.tsx';
import { Button } from '#app/_ui/button.tsx';
import { FormElement } from '#app/_ui/form-element.tsx';
import { RefusalBox } from '#app/_ui/refusal.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type { FormAction } from '#lib/kernel/web/actions.ts';

type CodeFormProps = {
  action: FormAction;
  resetId: string;
  startHref: string;
  texts: { label: string; hint: string; submit: string; errorHeading: string; startOver: string };
  errorTexts: Record<string, string>;
};

const codeSchema = async () => (await import('#lib/people/schemas.ts')).channelCodeSchema;
const againSchema = async () => (await import('#lib/people/schemas.ts')).channelAgainSchema;

/** The code as the person reads it out. */
export function CodeForm({ action, resetId, startHref, texts, errorTexts }: CodeFormProps) {
  const form = useActionForm({ action, schema: codeSchema, errorTexts });
  const startOver = <TextLink href={startHref}>{texts.startOver}</TextLink>;
  return (
    <ActionForm form={form} submit={texts.submit} errorHeading={texts.errorHeading} hidden={{ resetId }} secondary={startOver}
      refusalActions={startOver}>
      <TextField form={form} name="code" label={texts.label} description={texts.hint} inputMode="numeric" autoComplete="off" maxLength={10} />
    </ActionForm>
  );
}

/** One button, which is less than the form's main one. */
export function AgainForm({ action, resetId, submit }: { action: FormAction; resetId: string; submit: string }) {
  const form = useActionForm({ action, schema: againSchema, errorTexts: {} });
  return (
    <FormElement form={form}>
      {form.state.refusal && <RefusalBox text={form.state.refusal} />}
      <input type="hidden" name="resetId" value={resetId} />
      <Button type="submit" variant="secondary" aria-disabled={form.pending}>{submit}</Button>
    </FormElement>
  );
}

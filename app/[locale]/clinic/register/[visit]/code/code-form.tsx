'use client';
import { ActionForm } from '#app/_ui/action-form-alone.tsx';
import { FirstFocus } from '#app/_ui/first-focus.tsx';
import { TextField } from '#app/_ui/text-field.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { useActionForm } from '#app/_ui/use-action-form.ts';
import type ka from '#lib/messages/ka/counter.json';
import { registerByCodeAction } from '../action.ts';

type CodeFormProps = {
  requestId: string;
  /** What the person was shown. */
  shown: { visitId: string; startsOn: string; consentVersion: string };
  texts: (typeof ka)['code'];
  otherHref: string;
  errorTexts: Record<string, string>;
};

const schema = async () => (await import('#lib/registration/schemas.ts')).registerByCodeSchema;

export function CodeForm({ requestId, shown, texts, otherHref, errorTexts }: CodeFormProps) {
  const form = useActionForm({ action: registerByCodeAction, schema, errorTexts });
  return (
    <ActionForm form={form} submit={texts.submit} errorHeading={texts.errorHeading} requestId={requestId} hidden={shown}
      secondary={<TextLink href={otherHref}>{texts.other}</TextLink>}>
      <FirstFocus id="code" />
      <TextField form={form} name="code" label={texts.label} description={texts.hint} inputMode="numeric" autoComplete="off" maxLength={10} />
    </ActionForm>
  );
}

'use client';
import { ActionForm, TextField, useActionForm } from '#app/_ui/action-form.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type ka from '#lib/messages/ka/participation.json';
import { signAction } from '../action.ts';

type SignFormProps = {
  requestId: string;
  /** What is signed: the declaration, its step, and the hash of the words that stand above. */
  shown: Record<'declarationId' | 'step' | 'sha256', string>;
  words: (typeof ka)['wizard']['check'];
  againHref: string;
  errorTexts: Record<string, string>;
};

const schema = async () => (await import('#lib/participation/schemas.ts')).signDeclarationSchema;

export function SignForm({ requestId, shown, words, againHref, errorTexts }: SignFormProps) {
  const form = useActionForm({ action: signAction, schema, errorTexts });
  return (
    <ActionForm form={form} submit={words.submit} errorHeading={words.errorHeading} requestId={requestId} hidden={shown}
      refusalActions={<TextLink href={againHref}>{words.again}</TextLink>}>
      <TextField form={form} name="code" label={words.code} description={words.codeHint} autoComplete="one-time-code" maxLength={16} />
    </ActionForm>
  );
}

'use client';
import { ActionForm, CheckField, useActionForm } from '#app/_ui/action-form.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type ka from '#lib/messages/ka/participation.json';
import { withdrawAction } from './action.ts';

type WithdrawFormProps = {
  requestId: string;
  shown: Record<'declarationId' | 'step', string>;
  words: (typeof ka)['wizard']['withdraw'];
  keepHref: string;
  errorTexts: Record<string, string>;
};

const schema = async () => (await import('#lib/participation/schemas.ts')).withdrawDeclarationSchema;

export function WithdrawForm({ requestId, shown, words, keepHref, errorTexts }: WithdrawFormProps) {
  const form = useActionForm({ action: withdrawAction, schema, errorTexts });
  const keep = <TextLink href={keepHref}>{words.keep}</TextLink>;
  return (
    <ActionForm form={form} submit={words.submit} submitColor="danger" errorHeading={words.errorHeading} requestId={requestId} hidden={shown}
      secondary={keep} refusalActions={keep}>
      <CheckField form={form} name="confirmed" label={words.confirm} />
    </ActionForm>
  );
}

'use client';
import { ActionForm, useActionForm } from '#app/_ui/action-form.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { removeMemberAction } from '../../action.ts';

type RemoveFormProps = { membershipId: string; texts: { submit: string; errorHeading: string; keep: string }; listHref: string };

const schema = async () => (await import('#lib/access/schemas.ts')).membershipChoiceSchema;

export function RemoveForm({ membershipId, texts, listHref }: RemoveFormProps) {
  const form = useActionForm({ action: removeMemberAction, schema, errorTexts: {} });
  const keep = <TextLink href={listHref}>{texts.keep}</TextLink>;
  return (
    <ActionForm form={form} submit={texts.submit} submitColor="danger" errorHeading={texts.errorHeading} hidden={{ membershipId }}
      secondary={keep} refusalActions={keep} />
  );
}

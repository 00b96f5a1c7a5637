'use client';
import { ActionForm, CheckField, useActionForm } from '#app/_ui/action-form.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type { FormAction } from '#lib/kernel/web/actions.ts';

type UndoFormProps = {
  action: FormAction;
  requestId: string;
  /** The registration that is undone, and whose it is. */
  undone: Record<string, string>;
  texts: { confirm: string; submit: string; errorHeading: string; keep: string; home: string };
  homeHref: string;
  errorTexts: Record<string, string>;
};

const schema = async () => (await import('#lib/registration/schemas.ts')).undoRegistrationSchema;

export function UndoForm({ action, requestId, undone, texts, homeHref, errorTexts }: UndoFormProps) {
  const form = useActionForm({ action, schema, errorTexts });
  return (
    <ActionForm form={form} submit={texts.submit} submitColor="danger" errorHeading={texts.errorHeading} requestId={requestId}
      hidden={undone} secondary={<TextLink href={homeHref}>{texts.keep}</TextLink>}
      refusalActions={<TextLink href={homeHref}>{texts.home}</TextLink>}>
      <CheckField form={form} name="confirmed" label={texts.confirm} />
    </ActionForm>
  );
}

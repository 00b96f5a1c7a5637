'use client';
import { ActionForm, TextArea, useActionForm } from '#app/_ui/action-form.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type { FormAction } from '#lib/kernel/web/actions.ts';

type ContestFormProps = {
  action: FormAction;
  requestId: string;
  /** The registration that is contested, and whose it is. */
  contested: Record<string, string>;
  texts: { statement: string; statementHint: string; submit: string; errorHeading: string; home: string };
  homeHref: string;
  errorTexts: Record<string, string>;
};

const schema = async () => (await import('#lib/registration/schemas.ts')).contestRegistrationSchema;

export function ContestForm({ action, requestId, contested, texts, homeHref, errorTexts }: ContestFormProps) {
  const form = useActionForm({ action, schema, errorTexts });
  return (
    <ActionForm form={form} submit={texts.submit} submitColor="danger" errorHeading={texts.errorHeading} requestId={requestId}
      hidden={contested} secondary={<TextLink href={homeHref}>{texts.home}</TextLink>}
      refusalActions={<TextLink href={homeHref}>{texts.home}</TextLink>}>
      <TextArea form={form} name="statement" label={texts.statement} description={texts.statementHint} rows={4} maxLength={2000} />
    </ActionForm>
  );
}

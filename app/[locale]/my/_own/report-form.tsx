'use client';
import { ActionForm, TextArea, useActionForm } from '#app/_ui/action-form.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type { FormAction } from '#lib/kernel/web/actions.ts';

type ReportFormProps = {
  action: FormAction;
  requestId: string;
  /** The look that is reported, and at whom it was. */
  reported: Record<string, string>;
  back: string;
  texts: { words: string; wordsHint: string; submit: string; errorHeading: string; back: string };
  errorTexts: Record<string, string>;
};

const schema = async () => (await import('#lib/people/schemas.ts')).reportForm;

export function ReportForm({ action, requestId, reported, back, texts, errorTexts }: ReportFormProps) {
  const form = useActionForm({ action, schema, errorTexts });
  return (
    <ActionForm form={form} submit={texts.submit} errorHeading={texts.errorHeading} requestId={requestId} hidden={reported}
      refusalActions={<TextLink href={back}>{texts.back}</TextLink>}>
      <TextArea form={form} name="words" label={texts.words} description={texts.wordsHint} maxLength={1000} />
    </ActionForm>
  );
}

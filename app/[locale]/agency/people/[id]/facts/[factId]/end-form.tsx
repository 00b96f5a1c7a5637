'use client';
import { ActionForm, DateField, useActionForm } from '#app/_ui/action-form.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type { FactFormTexts } from '../act-page.tsx';
import { PaperFields } from '../paper-fields.tsx';
import { endFactAction } from './action.ts';

type EndFormProps = {
  requestId: string;
  hidden: { personId: string; factId: string };
  texts: FactFormTexts & { endOnHint: string; submit: string; errorHeading: string };
  fileHref: string;
  errorTexts: Record<string, string>;
};

const schema = async () => (await import('#lib/coverage/schemas.ts')).endFactSchema;

export function EndForm({ requestId, hidden, texts, fileHref, errorTexts }: EndFormProps) {
  const form = useActionForm({ action: endFactAction, schema, errorTexts });
  const back = <TextLink href={fileHref}>{texts.keep}</TextLink>;
  return (
    <ActionForm form={form} submit={texts.submit} errorHeading={texts.errorHeading} requestId={requestId} hidden={hidden}
      secondary={back} refusalActions={back}>
      <DateField form={form} name="lastOn" legend={texts.lastOn} description={texts.endOnHint} texts={texts.parts} />
      <PaperFields form={form} texts={texts} />
    </ActionForm>
  );
}

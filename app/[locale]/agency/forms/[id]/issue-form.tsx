'use client';
import { ActionForm } from '#app/_ui/action-form-alone.tsx';
import { TextField } from '#app/_ui/text-field.tsx';
import { useActionForm } from '#app/_ui/use-action-form.ts';
import type ka from '#lib/messages/ka/counter.json';
import { issueAction } from './action.ts';

type IssueFormProps = { requestId: string; facilityId: string; texts: (typeof ka)['issue']; errorTexts: Record<string, string> };

const schema = async () => (await import('#lib/registration/schemas.ts')).issueFormsSchema;

export function IssueForm({ requestId, facilityId, texts, errorTexts }: IssueFormProps) {
  const form = useActionForm({ action: issueAction, schema, errorTexts });
  return (
    <ActionForm form={form} submit={texts.submit} errorHeading={texts.errorHeading} requestId={requestId} hidden={{ facilityId }}>
      <TextField form={form} name="series" label={texts.series} description={texts.seriesHint} autoComplete="off" maxLength={2} />
      <TextField form={form} name="from" label={texts.from} inputMode="numeric" autoComplete="off" maxLength={6} />
      <TextField form={form} name="to" label={texts.to} inputMode="numeric" autoComplete="off" maxLength={6} />
    </ActionForm>
  );
}

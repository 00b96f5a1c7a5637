'use client';
import { ActionForm, RadioField, TextArea, useActionForm } from '#app/_ui/action-form.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { decideContestAction } from './action.ts';

type DecideFormProps = {
  requestId: string;
  contestId: string;
  options: { value: string; label: string; description: string }[];
  defaults: Record<string, string>;
  texts: { legend: string; basis: string; basisHint: string; reasons: string; reasonsHint: string; submit: string; errorHeading: string; again: string };
  hereHref: string;
  errorTexts: Record<string, string>;
};

const schema = async () => (await import('#lib/registration/schemas.ts')).decideContestSchema;

export function DecideForm({ requestId, contestId, options, defaults, texts, hereHref, errorTexts }: DecideFormProps) {
  const form = useActionForm({ action: decideContestAction, schema, errorTexts, defaults });
  return (
    <ActionForm form={form} submit={texts.submit} submitColor="danger" errorHeading={texts.errorHeading} requestId={requestId} hidden={{ contestId }}
      refusalActions={<TextLink href={hereHref}>{texts.again}</TextLink>}>
      <RadioField form={form} name="outcome" legend={texts.legend} options={options} />
      <TextArea form={form} name="legalBasis" label={texts.basis} description={texts.basisHint} rows={3} maxLength={4000} />
      <TextArea form={form} name="reasons" label={texts.reasons} description={texts.reasonsHint} rows={5} maxLength={4000} />
    </ActionForm>
  );
}

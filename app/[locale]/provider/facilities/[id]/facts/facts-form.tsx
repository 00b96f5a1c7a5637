'use client';
import { ActionForm, useActionForm } from '#app/_ui/action-form.tsx';
import type ka from '#lib/messages/ka/provider.json';
import { FactsFields, type FactsTexts } from '../../../_fields/facts-fields.tsx';
import { changeFactsAction } from './action.ts';

type FactsFormProps = {
  requestId: string;
  facilityId: number;
  texts: Pick<(typeof ka)['facts'], 'submit' | 'errorHeading'>;
  factsTexts: FactsTexts;
  defaults: Record<string, string>;
  errorTexts: Record<string, string>;
};

const schema = async () => (await import('#lib/facilities/schemas.ts')).factsSchema;

export function FactsForm({ requestId, facilityId, texts, factsTexts, defaults, errorTexts }: FactsFormProps) {
  const form = useActionForm({ action: changeFactsAction, schema, errorTexts, defaults });
  return (
    <ActionForm form={form} submit={texts.submit} errorHeading={texts.errorHeading} requestId={requestId} hidden={{ facilityId: String(facilityId) }}>
      <FactsFields form={form} texts={factsTexts} />
    </ActionForm>
  );
}

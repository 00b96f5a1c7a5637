'use client';
import { ActionForm, useActionForm } from '#app/_ui/action-form.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type { ActTexts } from '../act-texts.ts';
import { DecisionFields } from '../decision-fields.tsx';
import { proposeRefusalAction } from './action.ts';

type RefuseFormProps = {
  requestId: string;
  hidden: Record<string, string>;
  legalBasis: string;
  common: ActTexts;
  texts: { reasonsHint: string; submit: string; errorHeading: string };
  here: string;
  errorTexts: Record<string, string>;
};

const schema = async () => (await import('#lib/participation/schemas.ts')).proposeRefusalSchema;

export function RefuseForm({ requestId, hidden, legalBasis, common, texts, here, errorTexts }: RefuseFormProps) {
  const form = useActionForm({ action: proposeRefusalAction, schema, errorTexts, defaults: { legalBasis } });
  return (
    <ActionForm form={form} submit={texts.submit} submitColor="danger" errorHeading={texts.errorHeading} requestId={requestId} hidden={hidden}
      secondary={<TextLink href={here}>{common.back}</TextLink>} refusalActions={<TextLink href={here}>{common.asItIs}</TextLink>}>
      <DecisionFields form={form} texts={common} reasonsHint={texts.reasonsHint} />
    </ActionForm>
  );
}

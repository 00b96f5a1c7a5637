'use client';
import { ActionForm, RadioField, TextArea, useActionForm } from '#app/_ui/action-form.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type { ActTexts } from '../act-texts.ts';
import { settleRefusalAction } from './action.ts';

type SettleFormProps = {
  requestId: string;
  hidden: Record<string, string>;
  /** Who proposed it can only take it back. */
  isOwn: boolean;
  common: ActTexts;
  texts: { answer: string; confirm: string; object: string; objection: string; objectionHint?: string; submit: string; errorHeading: string };
  here: string;
  errorTexts: Record<string, string>;
};

const schema = async () => (await import('#lib/participation/schemas.ts')).settleRefusalSchema;

export function SettleForm({ requestId, hidden, isOwn, common, texts, here, errorTexts }: SettleFormProps) {
  const form = useActionForm({ action: settleRefusalAction, schema, errorTexts });
  return (
    <ActionForm form={form} submit={texts.submit} errorHeading={texts.errorHeading} requestId={requestId}
      hidden={isOwn ? { ...hidden, answer: 'object' } : hidden}
      secondary={<TextLink href={here}>{common.back}</TextLink>} refusalActions={<TextLink href={here}>{common.asItIs}</TextLink>}>
      {!isOwn && (
        <RadioField form={form} name="answer" legend={texts.answer}
          options={[{ value: 'confirm', label: texts.confirm }, { value: 'object', label: texts.object }]} />
      )}
      <TextArea form={form} name="objection" label={texts.objection} description={texts.objectionHint} maxLength={4000} />
    </ActionForm>
  );
}

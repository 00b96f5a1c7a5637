'use client';
import { ActionForm, TextArea, useActionForm } from '#app/_ui/action-form.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type { ActTexts } from '../act-texts.ts';
import { DecisionFields } from '../decision-fields.tsx';
import { returnAction } from './action.ts';

type ReturnFormProps = {
  requestId: string;
  hidden: Record<string, string>;
  sections: { name: string; label: string; see: string }[];
  legalBasis: string;
  common: ActTexts;
  texts: { seeSection: string; reasonsHint: string; submit: string; errorHeading: string };
  here: string;
  errorTexts: Record<string, string>;
};

const schema = async () => (await import('#lib/participation/schemas.ts')).returnSchema;

export function ReturnForm({ requestId, hidden, sections, legalBasis, common, texts, here, errorTexts }: ReturnFormProps) {
  const form = useActionForm({ action: returnAction, schema, errorTexts, defaults: { legalBasis } });
  return (
    <ActionForm form={form} submit={texts.submit} errorHeading={texts.errorHeading} requestId={requestId} hidden={hidden}
      secondary={<TextLink href={here}>{common.back}</TextLink>} refusalActions={<TextLink href={here}>{common.asItIs}</TextLink>}>
      {sections.map(({ name, label, see }) => (
        <TextArea key={name} form={form} name={name} label={label} rows={2} maxLength={4000}
          description={<TextLink href={see}>{texts.seeSection}</TextLink>} />
      ))}
      <DecisionFields form={form} texts={common} reasonsHint={texts.reasonsHint} />
    </ActionForm>
  );
}

'use client';
import { ActionForm, CheckField, TextArea, useActionForm } from '#app/_ui/action-form.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type ka from '#lib/messages/ka/tariffs.json';
import { putAreaAction } from './action.ts';

export type AreaTexts = Pick<(typeof ka)['agency'], 'legalBasis' | 'legalBasisHint' | 'reasons' | 'reasonsHint' | 'confirm' | 'submit' | 'errorHeading' | 'keep' | 'again'>;
type AreaFormProps = {
  requestId: string;
  /** What is put in force: the figure that is shown, for the day that is shown. */
  hidden: { unitCode: string; from: string; maxTetri: string };
  defaults: Record<string, string>;
  texts: AreaTexts;
  errorTexts: Record<string, string>;
  keepHref: string;
  againHref: string;
};

const schema = async () => (await import('#lib/tariffs/schemas.ts')).areaSchema;
/** Characters that the schema lets a field hold. */
const longest = 4000;

export function AreaForm({ requestId, hidden, defaults, texts, errorTexts, keepHref, againHref }: AreaFormProps) {
  const form = useActionForm({ action: putAreaAction, schema, errorTexts, defaults });
  return (
    <ActionForm form={form} submit={texts.submit} errorHeading={texts.errorHeading} requestId={requestId} hidden={hidden}
      secondary={<TextLink href={keepHref}>{texts.keep}</TextLink>} refusalActions={<TextLink href={againHref}>{texts.again}</TextLink>}>
      <TextArea form={form} name="legalBasis" label={texts.legalBasis} description={texts.legalBasisHint} rows={3} maxLength={longest} />
      <TextArea form={form} name="reasons" label={texts.reasons} description={texts.reasonsHint} rows={4} maxLength={longest} />
      <CheckField form={form} name="confirmed" label={texts.confirm} />
    </ActionForm>
  );
}

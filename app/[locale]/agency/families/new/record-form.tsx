'use client';
import { ActionForm, DateField, RadioField, SelectField, TextField, useActionForm } from '#app/_ui/action-form.tsx';
import type { DatePartTexts } from '#app/_ui/date-field.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { recordGuardianshipAction } from './action.ts';

type Option = { value: string; label: string };
type Text = 'guardian' | 'ward' | 'number' | 'wardNumber' | 'wardNumberHint' | 'familyName' | 'bornOn' | 'scope' | 'documentType' | 'choose'
  | 'documentNumber' | 'startsOn' | 'lastDay' | 'lastDayHint' | 'submit' | 'errorHeading' | 'back';
type RecordFormProps = {
  requestId: string;
  texts: Record<Text, string>;
  scopes: Option[];
  documents: Option[];
  dateParts: DatePartTexts;
  backHref: string;
  errorTexts: Record<string, string>;
};

const schema = async () => (await import('#lib/people/schemas.ts')).recordGuardianshipSchema;

export function RecordForm({ requestId, texts, scopes, documents, dateParts, backHref, errorTexts }: RecordFormProps) {
  const form = useActionForm({ action: recordGuardianshipAction, schema, errorTexts });
  return (
    <ActionForm form={form} submit={texts.submit} errorHeading={texts.errorHeading} requestId={requestId}
      secondary={<TextLink href={backHref}>{texts.back}</TextLink>}>
      <fieldset className="aksel-fieldset section">
        <legend className="aksel-fieldset__legend aksel-heading aksel-heading--small">{texts.guardian}</legend>
        <TextField form={form} name="guardianNumber" label={texts.number} inputMode="numeric" autoComplete="off" maxLength={15} />
        <TextField form={form} name="guardianFamilyName" label={texts.familyName} autoComplete="off" maxLength={80} />
        <DateField form={form} name="guardianBornOn" legend={texts.bornOn} texts={dateParts} />
      </fieldset>
      <fieldset className="aksel-fieldset section">
        <legend className="aksel-fieldset__legend aksel-heading aksel-heading--small">{texts.ward}</legend>
        <TextField form={form} name="wardNumber" label={texts.wardNumber} description={texts.wardNumberHint} autoComplete="off" maxLength={20} />
        <TextField form={form} name="wardFamilyName" label={texts.familyName} autoComplete="off" maxLength={80} />
        <DateField form={form} name="wardBornOn" legend={texts.bornOn} texts={dateParts} />
      </fieldset>
      <RadioField form={form} name="scope" legend={texts.scope} options={scopes} />
      <SelectField form={form} name="documentType" label={texts.documentType} empty={texts.choose} options={documents} />
      <TextField form={form} name="documentNumber" label={texts.documentNumber} autoComplete="off" maxLength={40} />
      <DateField form={form} name="startsOn" legend={texts.startsOn} texts={dateParts} />
      <DateField form={form} name="lastDay" legend={texts.lastDay} description={texts.lastDayHint} texts={dateParts} />
    </ActionForm>
  );
}

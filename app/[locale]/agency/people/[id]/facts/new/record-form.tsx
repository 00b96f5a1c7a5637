'use client';
import { ActionForm, DateField, SelectField, useActionForm } from '#app/_ui/action-form.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type { FactFormTexts } from '../act-page.tsx';
import { PaperFields } from '../paper-fields.tsx';
import { recordFactAction } from './action.ts';

type RecordFormProps = {
  requestId: string;
  personId: string;
  kinds: { label: string; options: { value: string; label: string }[] }[];
  texts: FactFormTexts & { kind: string; chooseKind: string; startsOn: string; lastOnHint: string; submit: string; errorHeading: string };
  fileHref: string;
  errorTexts: Record<string, string>;
};

const schema = async () => (await import('#lib/coverage/schemas.ts')).recordFactSchema;

export function RecordForm({ requestId, personId, kinds, texts, fileHref, errorTexts }: RecordFormProps) {
  const form = useActionForm({ action: recordFactAction, schema, errorTexts });
  const back = <TextLink href={fileHref}>{texts.keep}</TextLink>;
  return (
    <ActionForm form={form} submit={texts.submit} errorHeading={texts.errorHeading} requestId={requestId} hidden={{ personId }}
      secondary={back} refusalActions={back}>
      <SelectField form={form} name="kind" label={texts.kind} empty={texts.chooseKind} options={kinds} />
      <DateField form={form} name="startsOn" legend={texts.startsOn} texts={texts.parts} />
      <DateField form={form} name="lastOn" legend={texts.lastOn} description={texts.lastOnHint} texts={texts.parts} />
      <PaperFields form={form} texts={texts} />
    </ActionForm>
  );
}

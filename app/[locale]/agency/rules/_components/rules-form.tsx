'use client';
import { ActionForm, CheckField, CheckGroup, DateField, SelectField, TextArea, TextField, useActionForm } from '#app/_ui/action-form.tsx';
import type { DatePartTexts } from '#app/_ui/date-field.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type { FormAction } from '#lib/kernel/web/actions.ts';

/** The schemas of lib/coverage by which a form about the rules is checked. */
type RulesSchema = 'prepareRulesSchema' | 'discardRulesSchema' | 'cellSchema' | 'conditionsSchema' | 'limitSchema' | 'footnoteSchema'
  | 'rulesSourceSchema' | 'exclusionSchema' | 'removeExclusionSchema' | 'putInForceSchema' | 'recallRulesSchema';

type Field = { name: string; label: string; hint?: string };
type Option = { value: string; label: string };
export type RulesField = Field & (
  | { kind: 'line'; maxLength: number; isNumber?: boolean } | { kind: 'prose'; rows: number } | { kind: 'date'; parts: DatePartTexts } | { kind: 'check' }
  | { kind: 'boxes'; options: Option[] } | { kind: 'select'; options: Option[]; empty?: string });

export type RulesFormProps = {
  action: FormAction;
  schema: RulesSchema;
  requestId?: string;
  hidden: Record<string, string>;
  fields: RulesField[];
  defaults?: Record<string, string>;
  isFinal?: boolean;
  submit: string;
  errorHeading: string;
  back?: { href: string; text: string };
  errorTexts: Record<string, string>;
};

/** The form of one act on the tables, or of one line in a draft. */
export function RulesForm({ action, schema, requestId, hidden, fields, defaults, isFinal, submit, errorHeading, back, errorTexts }: RulesFormProps) {
  const load = async () => (await import('#lib/coverage/schemas.ts'))[schema];
  const form = useActionForm({ action, schema: load, errorTexts, defaults });
  return (
    <ActionForm form={form} submit={submit} submitColor={isFinal ? 'danger' : undefined} errorHeading={errorHeading} requestId={requestId} hidden={hidden}
      secondary={back && <TextLink href={back.href}>{back.text}</TextLink>} refusalActions={back && <TextLink href={back.href}>{back.text}</TextLink>}>
      {fields.map((field) => <FieldOf key={field.name} form={form} field={field} />)}
    </ActionForm>
  );
}

/** Characters that the schemas let a field of several lines hold. */
const longest = 4000;

function FieldOf({ form, field }: { form: ReturnType<typeof useActionForm>; field: RulesField }) {
  const { name, label, hint } = field;
  switch (field.kind) {
    case 'line': return <TextField form={form} name={name} label={label} description={hint} maxLength={field.maxLength} inputMode={field.isNumber ? 'numeric' : undefined} autoComplete="off" />;
    case 'prose': return <TextArea form={form} name={name} label={label} description={hint} rows={field.rows} maxLength={longest} />;
    case 'date': return <DateField form={form} name={name} legend={label} description={hint} texts={field.parts} />;
    case 'check': return <CheckField form={form} name={name} label={label} />;
    case 'boxes': return <CheckGroup form={form} name={name} legend={label} description={hint} options={field.options} />;
    case 'select': return <SelectField form={form} name={name} label={label} description={hint} empty={field.empty} options={field.options} />;
  }
}

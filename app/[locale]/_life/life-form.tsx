'use client';
import { ActionForm, CheckField, DateField, TextArea, TextField, useActionForm } from '#app/_ui/action-form.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type { FormAction } from '#lib/kernel/web/actions.ts';

/** The schemas of lib/participation/life-schemas.ts that a form can be checked with. */
type LifeSchema = 'suspensionSchema' | 'closeSchema' | 'withdrawSchema' | 'proposeTerminationSchema' | 'confirmTerminationSchema'
  | 'objectTerminationSchema' | 'succeedSchema';

type Field = { name: string; label: string; hint?: string };
type DateTexts = { day: string; month: string; year: string };
export type LifeField =
  | Field & { kind: 'line'; maxLength: number } | Field & { kind: 'prose'; rows: number } | Field & { kind: 'date'; parts: DateTexts } | Field & { kind: 'check' };

type LifeFormProps = {
  action: FormAction;
  schema: LifeSchema;
  requestId: string;
  hidden: Record<string, string>;
  fields: LifeField[];
  defaults?: Record<string, string>;
  /** An act that cannot be taken back. */
  isFinal?: boolean;
  texts: { submit: string; errorHeading: string; keep: string; again: string };
  /** The page that one came from, and this page, to see how things stand now. */
  keepHref: string;
  againHref: string;
  errorTexts: Record<string, string>;
};

/** The form of one act on a facility's participation. */
export function LifeForm({ action, schema, requestId, hidden, fields, defaults, isFinal, texts, keepHref, againHref, errorTexts }: LifeFormProps) {
  const load = async () => (await import('#lib/participation/schemas.ts'))[schema];
  const form = useActionForm({ action, schema: load, errorTexts, defaults });
  return (
    <ActionForm form={form} submit={texts.submit} submitColor={isFinal ? 'danger' : undefined} errorHeading={texts.errorHeading}
      requestId={requestId} hidden={hidden} secondary={<TextLink href={keepHref}>{texts.keep}</TextLink>}
      refusalActions={<TextLink href={againHref}>{texts.again}</TextLink>}>
      {fields.map((field) => <LifeFieldOf key={field.name} form={form} field={field} />)}
    </ActionForm>
  );
}

/** Characters that life-schemas lets a field hold. */
const longest = 4000;

function LifeFieldOf({ form, field }: { form: ReturnType<typeof useActionForm>; field: LifeField }) {
  const { name, label, hint } = field;
  switch (field.kind) {
    case 'line': return <TextField form={form} name={name} label={label} description={hint} maxLength={field.maxLength} autoComplete="off" />;
    case 'prose': return <TextArea form={form} name={name} label={label} description={hint} rows={field.rows} maxLength={longest} />;
    case 'date': return <DateField form={form} name={name} legend={label} description={hint} texts={field.parts} />;
    case 'check': return <CheckField form={form} name={name} label={label} />;
  }
}

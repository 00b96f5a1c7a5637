'use client';
import { ActionForm, RadioField, TextField, useActionForm } from '#app/_ui/action-form.tsx';
import type ka from '#lib/messages/ka/access.json';
import { requestCodeAction } from './action.ts';
import { BirthDate } from './birth-date.tsx';
import type { DemoChoice } from './demo-choices.ts';
import { DemoPeople } from './demo-people.tsx';

type IdentityFormProps = {
  texts: (typeof ka)['person'];
  demoTexts: (typeof ka)['demo'];
  errorTexts: Record<string, string>;
  choices: DemoChoice[];
  next?: string;
};

const schema = async () => (await import('#lib/access/schemas.ts')).identitySchema;

/** Number, surname and birth date together: a mistyped number must not ask for another person's code. */
export function IdentityForm({ texts, demoTexts, errorTexts, choices, next }: IdentityFormProps) {
  const form = useActionForm({ action: requestCodeAction, schema, errorTexts, defaults: { channel: 'phone' } });
  return (
    <>
      {choices.length > 0 && <DemoPeople form={form} texts={demoTexts} choices={choices} />}
      <ActionForm form={form} submit={texts.submit} errorHeading={texts.errorHeading} hidden={next ? { next } : {}}>
        <TextField form={form} name="personalNumber" label={texts.personalNumber} description={texts.personalNumberHint}
          inputMode="numeric" autoComplete="off" maxLength={16} />
        <TextField form={form} name="familyName" label={texts.familyName} description={texts.familyNameHint}
          autoComplete="family-name" maxLength={80} />
        <BirthDate form={form} texts={texts} />
        <RadioField form={form} name="channel" legend={texts.channel} options={[
          { value: 'phone', label: texts.phone, description: texts.phoneHint },
          { value: 'email', label: texts.email, description: texts.emailHint },
        ]} />
      </ActionForm>
    </>
  );
}

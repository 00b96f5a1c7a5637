'use client';
import { ActionForm, RadioField, SelectField, TextField, useActionForm } from '#app/_ui/action-form.tsx';
import type ka from '#lib/messages/ka/access.json';
import { inviteAction } from '../action.ts';

type InviteFormProps = {
  facilities: { value: string; label: string }[];
  texts: (typeof ka)['inviting'];
  errorTexts: Record<string, string>;
};

const schema = async () => (await import('#lib/access/schemas.ts')).invitationSchema;

export function InviteForm({ facilities, texts, errorTexts }: InviteFormProps) {
  const form = useActionForm({ action: inviteAction, schema, errorTexts, defaults: { role: 'registrar' } });
  return (
    <ActionForm form={form} submit={texts.submit} errorHeading={texts.errorHeading}>
      <TextField form={form} name="email" label={texts.email} type="email" inputMode="email" autoComplete="off" maxLength={200} />
      <RadioField form={form} name="role" legend={texts.role} options={[
        { value: 'registrar', label: texts.registrar, description: texts.registrarHint },
        { value: 'manager', label: texts.manager, description: texts.managerHint },
      ]} />
      <SelectField form={form} name="facilityId" label={texts.facility} options={facilities} />
    </ActionForm>
  );
}

'use client';
import { ActionForm, DateField, TextArea, TextField, useActionForm } from '#app/_ui/action-form.tsx';
import type { DatePartTexts } from '#app/_ui/date-field.tsx';
import { Facts } from '#app/_ui/facts.tsx';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { emergencyAction } from './action.ts';
import type { Opened } from './opened.ts';

type EmergencyFormProps = {
  requestId: string;
  /** This page anew, for the next person. */
  again: string;
  texts: {
    personalNumber: string; personalNumberHint: string; familyName: string; bornOn: string; bornOnHint: string; date: DatePartTexts;
    reason: string; reasonHint: string; submit: string; errorHeading: string; opened: string; another: string;
  };
  errorTexts: Record<string, string>;
};

const schema = async () => (await import('#lib/people/schemas.ts')).emergencyForm;

/** Who the patient is and why it cannot wait; then, in the form's place, the least that is needed. */
export function EmergencyForm({ requestId, again, texts, errorTexts }: EmergencyFormProps) {
  const form = useActionForm({ action: emergencyAction, schema, errorTexts });
  if (form.state.result) return <OpenedBox opened={form.state.result} again={again} texts={texts} />;
  return (
    <ActionForm form={form} submit={texts.submit} submitColor="danger" errorHeading={texts.errorHeading} requestId={requestId}>
      <TextField form={form} name="personalNumber" label={texts.personalNumber} description={texts.personalNumberHint}
        inputMode="numeric" autoComplete="off" maxLength={15} />
      <TextField form={form} name="familyName" label={texts.familyName} autoComplete="off" maxLength={100} />
      <DateField form={form} name="bornOn" legend={texts.bornOn} description={texts.bornOnHint} texts={texts.date} />
      <TextArea form={form} name="reason" label={texts.reason} description={texts.reasonHint} maxLength={1000} />
    </ActionForm>
  );
}

function OpenedBox({ opened, again, texts }: { opened: Opened; again: string; texts: { opened: string; another: string } }) {
  return (
    <div role="status" className="form">
      <MessageBox kind="success" title={texts.opened}>
        <Facts rows={opened.facts} />
        <p>{opened.left}</p>
      </MessageBox>
      <p><LinkButton href={again} variant="secondary">{texts.another}</LinkButton></p>
    </div>
  );
}

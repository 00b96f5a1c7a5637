'use client';
import { Button } from '#app/_ui/button.tsx';
import { FormElement } from '#app/_ui/form-element.tsx';
import { RefusalBox } from '#app/_ui/refusal.tsx';
import { useActionForm } from '#app/_ui/use-action-form.ts';
import type { FormAction } from '#lib/kernel/web/actions.ts';

type InvitationActProps = { action: FormAction; invitationId: string; text: string; which: string; color?: 'danger' };

const schema = async () => (await import('#lib/access/schemas.ts')).invitationChoiceSchema;

/** One button for one invitation of the list. */
export function InvitationAct({ action, invitationId, text, which, color }: InvitationActProps) {
  const form = useActionForm({ action, schema, errorTexts: {} });
  return (
    <FormElement form={form}>
      <input type="hidden" name="invitationId" value={invitationId} />
      {form.state.refusal && <RefusalBox text={form.state.refusal} />}
      <Button type="submit" variant="secondary" size="small" color={color} aria-disabled={form.pending}>
        {text}<span className="aksel-sr-only">: {which}</span>
      </Button>
    </FormElement>
  );
}

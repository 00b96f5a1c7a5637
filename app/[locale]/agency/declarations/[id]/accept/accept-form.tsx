'use client';
import { ActionForm, useActionForm } from '#app/_ui/action-form.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type { ActTexts } from '../act-texts.ts';
import { DecisionFields } from '../decision-fields.tsx';
import { acceptAction } from './action.ts';

type AcceptFormProps = {
  requestId: string;
  hidden: Record<string, string>;
  legalBasis: string;
  reasons: string;
  common: ActTexts;
  texts: { submit: string; errorHeading: string; otherDay: string };
  here: string;
  otherDayHref: string;
  errorTexts: Record<string, string>;
};

const schema = async () => (await import('#lib/participation/schemas.ts')).acceptSchema;

export function AcceptForm({ requestId, hidden, legalBasis, reasons, common, texts, here, otherDayHref, errorTexts }: AcceptFormProps) {
  const form = useActionForm({ action: acceptAction, schema, errorTexts, defaults: { legalBasis, reasons } });
  const otherDay = <TextLink href={otherDayHref}>{texts.otherDay}</TextLink>;
  return (
    <ActionForm form={form} submit={texts.submit} errorHeading={texts.errorHeading} requestId={requestId} hidden={hidden} secondary={otherDay}
      refusalActions={<><TextLink href={here}>{common.asItIs}</TextLink>{otherDay}</>}>
      <DecisionFields form={form} texts={common} />
    </ActionForm>
  );
}

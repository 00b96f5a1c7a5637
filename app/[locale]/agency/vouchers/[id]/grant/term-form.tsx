'use client';
import { ActionForm, DateField, useActionForm } from '#app/_ui/action-form.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { chooseTermAction } from './action.ts';

type TermFormProps = {
  voucherId: string;
  /** The day that usually ends it. */
  day: string;
  texts: { until: string; hint: string; submit: string; errorHeading: string; back: string; day: string; month: string; year: string };
  backHref: string;
  errorTexts: Record<string, string>;
};

const schema = async () => (await import('#lib/vouchers/schemas.ts')).chooseTermSchema;

/** The first step of a grant: until when. What is left of the limit depends on the years that the term touches. */
export function TermForm({ voucherId, day, texts, backHref, errorTexts }: TermFormProps) {
  const form = useActionForm({ action: chooseTermAction, schema, errorTexts, defaults: { validUntil: day } });
  return (
    <ActionForm form={form} submit={texts.submit} errorHeading={texts.errorHeading} hidden={{ voucherId }} secondary={<TextLink href={backHref}>{texts.back}</TextLink>}>
      <DateField form={form} name="validUntil" legend={texts.until} description={texts.hint} texts={texts} />
    </ActionForm>
  );
}

'use client';
import { ActionForm, DateField, useActionForm } from '#app/_ui/action-form.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type { ActTexts } from '../act-texts.ts';
import { chooseDayAction } from './action.ts';

type DayFormProps = {
  hidden: Record<string, string>;
  day: string;
  common: ActTexts;
  texts: { from: string; hint: string; submit: string; errorHeading: string; day: string; month: string; year: string };
  here: string;
  errorTexts: Record<string, string>;
};

const schema = async () => (await import('#lib/participation/schemas.ts')).acceptFromSchema;

export function DayForm({ hidden, day, common, texts, here, errorTexts }: DayFormProps) {
  const form = useActionForm({ action: chooseDayAction, schema, errorTexts, defaults: { effectiveOn: day } });
  return (
    <ActionForm form={form} submit={texts.submit} errorHeading={texts.errorHeading} hidden={hidden} secondary={<TextLink href={here}>{common.back}</TextLink>}>
      <DateField form={form} name="effectiveOn" legend={texts.from} description={texts.hint} texts={texts} />
    </ActionForm>
  );
}

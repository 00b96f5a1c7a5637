'use client';
import { ActionForm, RadioField, useActionForm } from '#app/_ui/action-form.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { workAtAction } from './action.ts';

type WorkplaceFormProps = {
  places: { value: string; label: string; description: string }[];
  here: string;
  texts: { label: string; choose: string; errorHeading: string; secondFactor: string };
  secondFactorHref: string;
};

const schema = async () => (await import('#lib/access/schemas.ts')).membershipChoiceSchema;

export function WorkplaceForm({ places, here, texts, secondFactorHref }: WorkplaceFormProps) {
  const form = useActionForm({ action: workAtAction, schema, errorTexts: {}, defaults: { membershipId: here } });
  return (
    <ActionForm form={form} submit={texts.choose} errorHeading={texts.errorHeading}
      refusalActions={<TextLink href={secondFactorHref}>{texts.secondFactor}</TextLink>}>
      <RadioField form={form} name="membershipId" legend={texts.label} options={places} />
    </ActionForm>
  );
}

'use client';
import { ActionForm, DateField, TextField, useActionForm } from '#app/_ui/action-form.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type ka from '#lib/messages/ka/tariffs.json';
import { submitPriceAction } from './action.ts';

export type PriceTexts = Pick<(typeof ka)['price'], 'price' | 'priceHint' | 'from' | 'fromHint' | 'day' | 'month' | 'year' | 'submit' | 'errorHeading' | 'keep'>;
type PriceFormProps = {
  requestId: string;
  hidden: { facilityId: string; unitCode: string };
  defaults: Record<string, string>;
  texts: PriceTexts;
  errorTexts: Record<string, string>;
  keepHref: string;
};

const schema = async () => (await import('#lib/tariffs/schemas.ts')).priceSchema;
/** «999 999,99 ₾» and no more. */
const longestPrice = 12;

export function PriceForm({ requestId, hidden, defaults, texts, errorTexts, keepHref }: PriceFormProps) {
  const form = useActionForm({ action: submitPriceAction, schema, errorTexts, defaults });
  return (
    <ActionForm form={form} submit={texts.submit} errorHeading={texts.errorHeading} requestId={requestId} hidden={hidden}
      secondary={<TextLink href={keepHref}>{texts.keep}</TextLink>}>
      <TextField form={form} name="price" label={texts.price} description={texts.priceHint} maxLength={longestPrice} autoComplete="off" />
      <DateField form={form} name="from" legend={texts.from} description={texts.fromHint} texts={texts} />
    </ActionForm>
  );
}

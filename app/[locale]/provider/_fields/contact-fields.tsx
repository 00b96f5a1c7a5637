'use client';
import { TextField } from '#app/_ui/action-form.tsx';
import type { ActionFormControl } from '#app/_ui/use-action-form.ts';
import type ka from '#lib/messages/ka/provider.json';

/** How the agency reaches a provider. */
export function ContactFields({ form, texts }: { form: ActionFormControl; texts: (typeof ka)['contacts'] }) {
  return (
    <>
      <TextField form={form} name="addressKa" label={texts.addressKa} autoComplete="off" maxLength={200} />
      <TextField form={form} name="addressEn" label={texts.addressEn} autoComplete="off" maxLength={200} />
      <TextField form={form} name="phone" label={texts.phone} description={texts.phoneHint} type="tel" inputMode="tel" autoComplete="tel" maxLength={20} />
      <TextField form={form} name="email" label={texts.email} description={texts.emailHint} type="email" inputMode="email" autoComplete="email"
        maxLength={200} />
    </>
  );
}

'use client';
import type { ReactNode } from 'react';
import type { z } from 'zod/mini';
import { ActionForm, useActionForm } from '#app/_ui/action-form.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type { ActionFormControl } from '#app/_ui/use-action-form.ts';
import type { FormAction } from '#lib/kernel/web/actions.ts';

/** What every part's form is given by its page. */
export type PartFormProps = {
  place: Record<'declarationId' | 'facilityId' | 'from', string>;
  texts: { save: string; errorHeading: string; open: string };
  openHref: string;
  errorTexts: Record<string, string>;
  defaults: Record<string, string>;
};

type Props = PartFormProps & {
  action: FormAction;
  schema: () => Promise<z.ZodMiniType>;
  hidden?: Record<string, string>;
  children: (form: ActionFormControl) => ReactNode;
};

/** The form of one part of a declaration, saved when it is sent. */
export function PartForm({ action, schema, place, hidden, texts, openHref, errorTexts, defaults, children }: Props) {
  const form = useActionForm({ action, schema, errorTexts, defaults });
  return (
    <ActionForm form={form} submit={texts.save} errorHeading={texts.errorHeading} hidden={{ ...place, ...hidden }}
      refusalActions={<TextLink href={openHref}>{texts.open}</TextLink>}>
      {children(form)}
    </ActionForm>
  );
}

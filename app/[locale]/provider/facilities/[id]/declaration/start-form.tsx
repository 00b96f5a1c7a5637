'use client';
import { ActionForm, useActionForm } from '#app/_ui/action-form.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type ka from '#lib/messages/ka/participation.json';
import { startAction } from './action.ts';

type StartFormProps = {
  requestId: string; facilityId: string; words: (typeof ka)['wizard']['overview']; hereHref: string; errorTexts: Record<string, string>;
};

const schema = async () => (await import('#lib/participation/schemas.ts')).startDeclarationSchema;

export function StartForm({ requestId, facilityId, words, hereHref, errorTexts }: StartFormProps) {
  const form = useActionForm({ action: startAction, schema, errorTexts });
  return (
    <ActionForm form={form} submit={words.start} errorHeading={words.startError} requestId={requestId} hidden={{ facilityId }}
      refusalActions={<TextLink href={hereHref}>{words.goOn}</TextLink>} />
  );
}

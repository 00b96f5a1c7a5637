import { errorTexts } from '#app/_ui/error-texts.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { messagesOf } from '#lib/messages/index.ts';
import type { Draft } from './draft.ts';
import type { PartFormProps } from './part-form.tsx';
import { wizardHref } from './steps.ts';

/** What a part's form needs to know of the draft; `keys` are the sentences that its schema may ask for. */
export async function formProps({ file, from }: Draft, defaults: Record<string, string | null>, ...keys: string[]): Promise<PartFormProps> {
  const locale = await localeOfRequest();
  const { save, errorHeading, open } = messagesOf(locale).participation.wizard;
  return {
    place: { declarationId: String(file.id), facilityId: String(file.facility.id), from },
    texts: { save, errorHeading, open },
    openHref: wizardHref(locale, file.facility.id),
    errorTexts: await errorTexts(locale, 'form.stale', ...keys),
    defaults: Object.fromEntries(Object.entries(defaults).map(([name, value]) => [name, value ?? ''])),
  };
}

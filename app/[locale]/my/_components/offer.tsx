import { getTranslations } from 'next-intl/server';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type { Locale } from '#lib/kernel/format.ts';
import { localPath } from '#lib/kernel/web/locale.ts';
import { factsInWords } from '#lib/kernel/web/refusals.ts';
import type { MyLine } from '#lib/registration/index.ts';

type OfferProps = { line: MyLine; locale: Locale };

/** A place that is held for the person: until when, and the way to take it, which is the way of every choice. */
export async function Offer({ line: { clinic, heldUntil }, locale }: OfferProps) {
  if (!heldUntil) return null;
  const t = await getTranslations('registration.line');
  return (
    <MessageBox kind="success" title={t('offerTitle', { clinic: clinic.name })}>
      <p>{t('offerText', factsInWords({ untilOn: heldUntil }, locale))}</p>
      <div className="actions">
        <LinkButton href={localPath(locale, `/my/registration/new/${clinic.id}`)}>{t('take')}</LinkButton>
        <TextLink href={localPath(locale, '/my/line/leave')}>{t('leave')}</TextLink>
      </div>
    </MessageBox>
  );
}

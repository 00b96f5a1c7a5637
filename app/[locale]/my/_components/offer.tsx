import { getTranslations } from 'next-intl/server';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type { Locale } from '#lib/kernel/format.ts';
import { factsInWords } from '#lib/kernel/web/refusals.ts';
import type { MyLine } from '#lib/registration/index.ts';
import type { Own } from '../_own/own.ts';

type OfferProps = { line: MyLine; home: Own['home']; locale: Locale };

/** A place that is held for the person: until when, and the way to take it, which is the way of every choice. */
export async function Offer({ line: { clinic, heldUntil }, home, locale }: OfferProps) {
  if (!heldUntil) return null;
  const t = await getTranslations('registration.line');
  return (
    <MessageBox kind="success" title={t('offerTitle', { clinic: clinic.name })}>
      <p>{t('offerText', factsInWords({ untilOn: heldUntil }, locale))}</p>
      <div className="actions">
        <LinkButton href={`${home.href}/registration/new/${clinic.id}`}>{t('take')}</LinkButton>
        <TextLink href={`${home.href}/line/leave`}>{t('leave')}</TextLink>
      </div>
    </MessageBox>
  );
}

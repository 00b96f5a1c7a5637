import { getTranslations } from 'next-intl/server';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { formatInstant, type Locale } from '#lib/kernel/format.ts';
import type { MyRegistration } from '#lib/registration/index.ts';
import type { Own } from '../../_own/own.ts';

type UndoProps = { mine: MyRegistration; home: Own['home']; locale: Locale };

/** While what another made can be undone: until when, and the way to it. */
export async function Undo({ mine: { current, undoUntil }, home, locale }: UndoProps) {
  if (!current || !undoUntil) return null;
  const [t, acts] = [await getTranslations('contests.undo'), await getTranslations('registration.acts')];
  return (
    <MessageBox kind="warning" title={t('boxTitle')}>
      <p>{t('box', { until: formatInstant(locale, undoUntil) })}</p>
      <div className="actions">
        <LinkButton href={`${home.href}/registration/undo`}>{acts('undo')}</LinkButton>
        <TextLink href={`${home.href}/contest/${current.id}`}>{(await getTranslations('contests.own'))('act')}</TextLink>
      </div>
    </MessageBox>
  );
}

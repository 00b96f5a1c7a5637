import { getTranslations } from 'next-intl/server';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { formatDate, formatPeriod } from '#lib/kernel/format.ts';
import { addressOf, type Shown } from './shown.ts';

/** Says when a page shows the rules of another day than today, or of no day. Nothing on an ordinary visit. */
export async function DayNote({ shown: { on, today, tables, locale, isWrong } }: { shown: Shown }) {
  const t = await getTranslations('cover.day');
  if (isWrong) return <MessageBox kind="warning" title={t('wrong')}><p>{t('wrongText')}</p></MessageBox>;
  if (on === today && tables) return null;
  return (
    <MessageBox kind={tables ? 'info' : 'warning'} title={t(tables ? 'other' : 'none')}>
      <p>{tables ? t('otherText', { on: formatDate(locale, on), period: formatPeriod(locale, tables.inForce) }) : t('noneText')}</p>
      <p><TextLink href={addressOf(locale, '', {})}>{t('today')}</TextLink></p>
    </MessageBox>
  );
}

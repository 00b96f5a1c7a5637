import { getTranslations } from 'next-intl/server';
import { Button } from '#app/_ui/button.tsx';
import { plainAction } from '#app/_ui/plain-action.ts';
import { TextLink } from '#app/_ui/text-link.tsx';
import type { Actor } from '#lib/kernel/actor.ts';
import { formatDate, type Locale } from '#lib/kernel/format.ts';
import { today } from '#lib/kernel/today.ts';
import { localPath } from '#lib/kernel/web/locale.ts';
import { moveTodayAction } from './action.ts';

/** Says that this is a demonstration, and lets a visitor move its date. */
export async function DemoBar({ locale, actor }: { locale: Locale; actor: Actor }) {
  const t = await getTranslations('demo');
  const date = await today(actor);
  return (
    <aside className="demo bar" aria-label={t('label')}>
      <details className="bar__inner">
        <summary>{t('summary', { date: formatDate(locale, date) })}</summary>
        <div className="demo__content">
          <p>{t('explanation')}</p>
          <MoveToday date={date} />
          <p><TextLink href={localPath(locale, '/demo/inbox')}>{t('inbox')}</TextLink></p>
        </div>
      </details>
    </aside>
  );
}

async function MoveToday({ date }: { date: string }) {
  const t = await getTranslations('demo.move');
  return (
    <form action={plainAction(moveTodayAction)}>
      <div className="aksel-form-field">
        <label className="aksel-form-field__label aksel-label" htmlFor="demo-date">{t('label')}</label>
        <input className="aksel-text-field__input" id="demo-date" type="date" name="date" defaultValue={date} required />
      </div>
      <Button size="small" color="neutral" name="move" value="date">{t('date')}</Button>
      <Button size="small" color="neutral" variant="secondary" name="move" value="day">{t('day')}</Button>
      <Button size="small" color="neutral" variant="secondary" name="move" value="months">{t('months')}</Button>
      <Button size="small" color="neutral" variant="tertiary" name="move" value="back">{t('back')}</Button>
    </form>
  );
}

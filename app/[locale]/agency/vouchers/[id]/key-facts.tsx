import { getTranslations } from 'next-intl/server';
import '#app/[locale]/agency/declarations/declaration.css';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import type { VoucherFile } from '#lib/vouchers/index.ts';
import { DueDay } from '../due-day.tsx';
import { VoucherStateTag } from '../state-tag.tsx';

/** What a reviewer must not lose sight of, however far they have read. */
export async function KeyFacts({ file: { voucher: { number, state, unit, dueOn }, person, isOverdue, assignedName } }: { file: VoucherFile }) {
  const [t, states, locale] = [await getTranslations('vouchers.agency'), await getTranslations('vouchers.states'), await localeOfRequest()];
  return (
    <div className="key-facts">
      <span className="key-facts__name">{person.givenName} {person.familyName}</span>
      <span>№{number}</span>
      {unit && <span>{unit.name[locale]}</span>}
      <VoucherStateTag state={state} words={states} />
      <span>{t('due')}: <DueDay on={dueOn} isOverdue={isOverdue} state={state} locale={locale} texts={{ overdue: t('overdue'), answered: t('answered') }} /></span>
      <span>{t('assigned')}: {assignedName ?? t('nobody')}</span>
    </div>
  );
}

import { getTranslations } from 'next-intl/server';
import { TextLink } from '#app/_ui/text-link.tsx';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import type { DeclarationFile, Review } from '#lib/participation/index.ts';
import { DueDay } from '../due-day.tsx';
import { DeclarationStateTag } from '../state-tag.tsx';
import '../declaration.css';

type KeyFactsProps = { file: DeclarationFile; review: Review };

/** What a reviewer must not lose sight of, however far they have read. */
export async function KeyFacts({ file: { facility, number, state, dueOn }, review: { isOverdue, assignedName } }: KeyFactsProps) {
  const [t, locale] = [await getTranslations('agency.declarations'), await localeOfRequest()];
  const states = await getTranslations('participation.states');
  const due = { overdue: t('overdue'), answered: t('answered') };
  return (
    <div className="key-facts">
      <span className="key-facts__name"><TextLink href={localPath(locale, `/agency/facilities/${facility.id}`)}>{facility.name[locale]}</TextLink></span>
      <span>№{number}</span>
      <DeclarationStateTag state={state} words={states} />
      <span>{t('due')}: <DueDay on={dueOn} isOverdue={isOverdue} state={state} locale={locale} texts={due} /></span>
      <span>{t('assigned')}: {assignedName ?? t('nobody')}</span>
    </div>
  );
}

import { getTranslations } from 'next-intl/server';
import { rulesAppealText } from '#lib/coverage/index.ts';

/** What stands in every decision about the rules without being typed. */
export async function DecisionNotes() {
  const t = await getTranslations('rules.form');
  return (
    <div className="section subtle">
      <p>{t('inGeorgian')}</p>
      <p>{t('appeal')} <span lang="ka">{rulesAppealText()}</span></p>
    </div>
  );
}

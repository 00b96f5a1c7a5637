import { getTranslations } from 'next-intl/server';
import { appealText } from '#lib/participation/index.ts';

/** What stands in every decision without being typed, and who reads it. */
export async function DecisionNotes() {
  const t = await getTranslations('agency.declarations.form');
  return (
    <div className="section subtle">
      <p>{t('inGeorgian')} {t('told')}</p>
      <p>{t('appeal')} <span lang="ka">{appealText()}</span></p>
    </div>
  );
}

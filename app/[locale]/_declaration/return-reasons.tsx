import { getTranslations } from 'next-intl/server';
import { MessageBox } from '#app/_ui/message-box.tsx';
import type { DeclarationDecision, DeclarationSection } from '#lib/participation/index.ts';
import { declarationSections } from '#lib/participation/schemas.ts';

/** Why a declaration was returned, and what to mend in each of its parts. */
export async function ReturnReasons({ decision: { reasons, sectionReasons } }: { decision: DeclarationDecision }) {
  const t = await getTranslations('participation');
  const sections = declarationSections.filter((section): section is DeclarationSection => Boolean(sectionReasons[section]));
  return (
    <MessageBox kind="warning" title={t('mend')}>
      <p className="as-written">{reasons}</p>
      <ul>{sections.map((section) => <li key={section} className="as-written">{t(`sections.${section}`)}: {sectionReasons[section]}</li>)}</ul>
    </MessageBox>
  );
}

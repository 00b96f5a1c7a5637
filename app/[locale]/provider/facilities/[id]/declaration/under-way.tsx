import { getTranslations } from 'next-intl/server';
import { ReturnReasons } from '#app/[locale]/_declaration/return-reasons.tsx';
import { Facts } from '#app/_ui/facts.tsx';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { Section } from '#app/_ui/section.tsx';
import { Tag } from '#app/_ui/tag.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { formatDate } from '#lib/kernel/format.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { toMend, type DeclarationFile, type Missing } from '#lib/participation/index.ts';
import { declarationSections } from '#lib/participation/schemas.ts';
import { changeHref, partHref } from './_wizard/steps.ts';

/** The declaration that is under way, and the one thing to do about it. */
export async function UnderWay({ file, missing }: { file: DeclarationFile; missing: Missing[] }) {
  const [t, locale] = [await getTranslations('participation.wizard.overview'), await localeOfRequest()];
  const returned = toMend(file);
  const see = localPath(locale, `/provider/declarations/${file.number}`);
  if (file.state === 'submitted') return (
    <Section title={t('submitted', { number: file.number })}>
      {file.dueOn && <p>{t('submittedText', { dueOn: formatDate(locale, file.dueOn) })}</p>}
      <p><LinkButton href={see}>{t('see')}</LinkButton></p>
    </Section>
  );
  const next = declarationSections.find((section) => returned?.sectionReasons[section]) ?? missing[0]?.section;
  return (
    <Section title={t(returned ? 'returned' : 'drafted', { number: file.number })}>
      {returned && <ReturnReasons decision={returned} />}
      <Parts file={file} missing={missing} />
      <div className="actions">
        <LinkButton href={next ? changeHref(locale, file.facility.id, next) : partHref(locale, file.facility.id, 'check')}>{t('goOn')}</LinkButton>
        <TextLink href={see}>{t('see')}</TextLink>
      </div>
    </Section>
  );
}

/** Each part, with what it still wants. */
async function Parts({ file, missing }: { file: DeclarationFile; missing: Missing[] }) {
  const [t, locale] = [await getTranslations('participation'), await localeOfRequest()];
  return (
    <Facts rows={declarationSections.map((section) => {
      const lacks = missing.find((one) => one.section === section);
      return {
        term: <TextLink href={partHref(locale, file.facility.id, section)}>{t(`sections.${section}`)}</TextLink>,
        value: lacks ? t(`missing.${lacks.reason}`) : <Tag color="success">{t('wizard.overview.filled')}</Tag>,
      };
    })} />
  );
}

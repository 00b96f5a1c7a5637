import { getTranslations } from 'next-intl/server';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { Section } from '#app/_ui/section.tsx';
import type { VersionFile } from '#lib/coverage/index.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';

type ActsProps = { file: VersionFile; isReviewer: boolean };

/** What can be done with a version now; in the place of what cannot, why. */
export async function Acts({ file: { version, differences }, isReviewer }: ActsProps) {
  const [t, locale] = [await getTranslations('rules.acts'), await localeOfRequest()];
  const at = (act: string) => localPath(locale, `/agency/rules/${version.id}/${act}`);
  if (!isReviewer || (version.standing !== 'draft' && version.standing !== 'ahead')) return null;
  if (version.standing === 'ahead') {
    return <Section title={t('title')}><p>{t('aheadText')}</p><div className="actions"><LinkButton href={at('recall')} variant="secondary">{t('recall')}</LinkButton></div></Section>;
  }
  return (
    <Section title={t('title')}>
      <p>{t('draftText')}</p>
      {version.isOwn && <p>{t('own')}</p>}
      {differences.length === 0 && <p>{t('same')}</p>}
      <div className="actions">
        <LinkButton href={at('compare')} variant={version.isOwn ? 'primary' : 'secondary'}>{t('compare')}</LinkButton>
        {!version.isOwn && differences.length > 0 && <LinkButton href={at('in-force')}>{t('inForce')}</LinkButton>}
        <LinkButton href={at('discard')} variant="tertiary">{t('discard')}</LinkButton>
      </div>
    </Section>
  );
}

import { getTranslations } from 'next-intl/server';
import { Facts } from '#app/_ui/facts.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type { VersionFile } from '#lib/coverage/index.ts';
import { formatInstant, formatPeriod } from '#lib/kernel/format.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { StandingTag } from '../_components/standing-tag.tsx';

export type PartProps = { file: VersionFile; canWrite: boolean };

/** What a version is, before what it says. */
export async function VersionFacts({ file: { version, before, differences, hash }, canWrite }: PartProps) {
  const [t, locale] = [await getTranslations('rules.version'), await localeOfRequest()];
  const at = (path: string) => localPath(locale, path);
  const decision = (number: string | null) => number && <TextLink href={at(`/agency/decisions/${number}`)}>№{number}</TextLink>;
  return (
    <Facts rows={[
      { term: t('standing'), value: <StandingTag standing={version.standing} /> },
      { term: t('inForce'), value: version.inForce && formatPeriod(locale, version.inForce) },
      { term: t('preparedBy'), value: version.preparedBy && `${version.preparedBy}, ${formatInstant(locale, version.preparedAt)}` },
      {
        term: t('differences'),
        value: before && <TextLink href={at(`/agency/rules/${version.id}/compare`)}>{t('differencesText', { count: differences.length, name: before.name })}</TextLink>,
      },
      { term: t('decision'), value: decision(version.decision) },
      { term: t('recall'), value: decision(version.recall) },
      { term: t('source'), value: <>{version.source[locale]}{canWrite && <> <TextLink href={at(`/agency/rules/${version.id}/source`)}>{t('changeSource')}</TextLink></>}</> },
      { term: t('hash'), value: <code>{hash}</code> },
    ]} />
  );
}

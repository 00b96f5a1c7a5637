import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type { RulesExclusion } from '#lib/coverage/index.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import type { PartProps } from './version-facts.tsx';

/** What the programme does not pay for. */
export async function Exclusions({ file: { version, content }, canWrite }: PartProps) {
  const [t, packages, locale] = [await getTranslations('rules.exclusions'), await getTranslations('coverage.packages'), await localeOfRequest()];
  const at = (code: string) => localPath(locale, `/agency/rules/${version.id}/exclusions/${code}`);
  return (
    <Section title={t('title')} id="exclusions">
      <DataTable<RulesExclusion> caption={t('title')} rows={content.exclusions} keyOf={({ code }) => code} columns={[
        { heading: t('words'), cell: ({ code, words }) => (canWrite ? <TextLink href={at(code)}>{words[locale]}</TextLink> : words[locale]) },
        { heading: t('exception'), cell: ({ exception }) => exception?.[locale] },
        { heading: t('whom'), cell: (one) => one.packages?.map((code) => packages(code)).join(', ') ?? t('everybody') },
      ]} />
      {canWrite && <div className="actions"><LinkButton href={at('new')} variant="secondary">{t('add')}</LinkButton></div>}
    </Section>
  );
}

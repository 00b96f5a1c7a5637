import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type { RulesContent, RulesLimit } from '#lib/coverage/index.ts';
import { formatLari } from '#lib/kernel/money.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import type { PartProps } from './version-facts.tsx';

type Footnote = RulesContent['footnotes'] extends ReadonlyMap<unknown, infer One> ? One : never;

export async function Limits({ file: { version, content }, canWrite }: PartProps) {
  const [t, locale] = [await getTranslations('rules'), await localeOfRequest()];
  const at = (code: string) => localPath(locale, `/agency/rules/${version.id}/limits/${code}`);
  return (
    <Section title={t('limits.title')} id="limits">
      <DataTable<RulesLimit> caption={t('limits.title')} rows={[...content.limits.values()]} keyOf={({ code }) => code} columns={[
        { heading: t('limits.words'), cell: ({ code, words }) => (canWrite ? <TextLink href={at(code)}>{words[locale]}</TextLink> : words[locale]) },
        { heading: t('limits.amount'), align: 'right', cell: ({ amountTetri }) => formatLari(locale, amountTetri) },
        { heading: t('limits.period'), cell: ({ period, periodStated }) => `${t(`periods.${period}`)}${periodStated ? '' : ` (${t('limits.decided')})`}` },
      ]} />
    </Section>
  );
}

export async function Footnotes({ file: { version, content }, canWrite }: PartProps) {
  const [t, locale] = [await getTranslations('rules'), await localeOfRequest()];
  const at = (area: string) => localPath(locale, `/agency/rules/${version.id}/footnotes/${area}`);
  return (
    <Section title={t('footnotes.title')} id="footnotes">
      <DataTable<Footnote> caption={t('footnotes.title')} rows={[...content.footnotes.values()]} keyOf={({ area }) => area} columns={[
        { heading: t('footnotes.area'), cell: ({ area }) => (canWrite ? <TextLink href={at(area)}>{t(`areas.${area}`)}</TextLink> : t(`areas.${area}`)) },
        { heading: t('footnotes.words'), cell: ({ words }) => words[locale] },
      ]} />
    </Section>
  );
}

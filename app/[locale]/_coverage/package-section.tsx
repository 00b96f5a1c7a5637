import { getTranslations } from 'next-intl/server';
import { Facts } from '#app/_ui/facts.tsx';
import { Section } from '#app/_ui/section.tsx';
import type { Covered, Rule } from '#lib/coverage/index.ts';
import { formatPeriod, type Locale } from '#lib/kernel/format.ts';
import { groundOf } from './words.ts';

type PackageSectionProps = { covered: Covered; isBetter: boolean; locale: Locale };

/** A package, and each rule that gives it: why, by which annex, since when, and in the page's own words. */
export async function PackageSection({ covered, isBetter, locale }: PackageSectionProps) {
  const t = await getTranslations('coverage');
  const name = t(`packages.${covered.package}`);
  return (
    <Section title={isBetter ? `${name} (${t('better')})` : name}>
      {covered.grounds.map((rule) => <Ground key={rule.name} rule={rule} locale={locale} />)}
    </Section>
  );
}

async function Ground({ rule, locale }: { rule: Rule; locale: Locale }) {
  const t = await getTranslations('coverage');
  const { annex, paragraph } = rule;
  return (
    <>
      <Facts rows={[
        { term: t('why'), value: await groundOf(rule) },
        { term: t('annex'), value: paragraph === null ? t('annexOf', { annex }) : t('annexParagraph', { annex, paragraph }) },
        { term: t('inForce'), value: formatPeriod(locale, rule.inForce) },
      ]} />
      <details>
        <summary>{t('words')}</summary>
        <blockquote lang="ka">{rule.words.ka}</blockquote>
        {locale === 'en' && <p>{rule.words.en}</p>}
      </details>
    </>
  );
}

import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { myCoverage } from '#lib/coverage/index.ts';
import type { PersonActor } from '#lib/kernel/actor.ts';
import { formatLari } from '#lib/kernel/money.ts';
import { localPath } from '#lib/kernel/web/locale.ts';
import { walletOf } from '#lib/vouchers/index.ts';
import type { Shown } from './shown.ts';

/** For one who is signed in: their own package today, and what is left of their limits. */
export async function Mine({ actor, shown: { tables, locale, hrefOf } }: { actor: PersonActor; shown: Shown }) {
  const [t, c] = [await getTranslations('cover.mine'), await getTranslations('coverage.packages')];
  const { packages: [best] } = (await myCoverage(actor)).eligibility;
  const wallet = best ? await walletOf(actor, actor.personId) : [];
  return (
    <Section title={t('title')}>
      <p>{best ? t('package', { package: c(best.package) }) : t('none')}</p>
      <ul>
        {best && <li><TextLink href={hrefOf(`/packages/${best.package}`)}>{t('table')}</TextLink></li>}
        <li><TextLink href={localPath(locale, '/my/eligibility')}>{t('why')}</TextLink></li>
      </ul>
      {wallet.length > 0 && (
        <DataTable
          caption={t('limits')}
          rows={wallet}
          keyOf={({ year, limitCode }) => `${year} ${limitCode}`}
          columns={[
            { heading: t('limit'), cell: ({ limitCode }) => tables?.limits.get(limitCode)?.words[locale] ?? limitCode },
            { heading: t('year'), cell: ({ year }) => year },
            { heading: t('left'), align: 'right', cell: ({ leftTetri, limitTetri }) => t('of', { left: formatLari(locale, leftTetri), limit: formatLari(locale, limitTetri) }) },
          ]}
        />
      )}
    </Section>
  );
}

import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { Section } from '#app/_ui/section.tsx';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { formatLari } from '#lib/kernel/money.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { walletOf, type Allowance } from '#lib/vouchers/index.ts';

/** What is left of the person's limits. */
export async function Wallet({ actor, personId }: { actor: AgencyActor; personId: string }) {
  const allowances = await walletOf(actor, personId);
  const [t, limits, locale] = [await getTranslations('vouchers.agency'), await getTranslations('vouchers.limits'), await localeOfRequest()];
  return (
    <Section title={t('wallet')}>
      {allowances.length === 0 ? <p>{t('noWallet')}</p> : (
        <DataTable<Allowance> caption={t('wallet')} rows={allowances} keyOf={({ year, limitCode }) => `${year} ${limitCode}`} columns={[
          { heading: t('limitKind'), cell: ({ limitCode }) => limits(limitCode as 'oncology_year') },
          { heading: t('year'), cell: ({ year }) => String(year) },
          { heading: t('limitAmount'), align: 'right', cell: ({ limitTetri }) => formatLari(locale, limitTetri) },
          { heading: t('reserved'), align: 'right', cell: ({ reservedTetri }) => formatLari(locale, reservedTetri) },
          { heading: t('used'), align: 'right', cell: ({ usedTetri }) => formatLari(locale, usedTetri) },
          { heading: t('left'), align: 'right', cell: ({ leftTetri }) => <strong>{formatLari(locale, leftTetri)}</strong> },
        ]} />
      )}
    </Section>
  );
}

import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { Section } from '#app/_ui/section.tsx';
import type { Locale } from '#lib/kernel/format.ts';
import { formatLari } from '#lib/kernel/money.ts';
import type { Allowance } from '#lib/vouchers/index.ts';

/** What is left of each limit, by year: the limit, what is reserved for letters, what was used. */
export async function Wallet({ wallet, locale }: { wallet: Allowance[]; locale: Locale }) {
  const [t, limits] = [await getTranslations('vouchers.own.wallet'), await getTranslations('vouchers.limits')];
  const nameOf = (code: string) => (limits.has(code as never) ? limits(code as never) : code);
  if (wallet.length === 0) return <Section title={t('title')}><p>{t('none')}</p></Section>;
  return (
    <Section title={t('title')}>
      <p>{t('lead')}</p>
      <DataTable<Allowance>
        caption={t('title')}
        rows={wallet}
        keyOf={({ year, limitCode }) => `${year} ${limitCode}`}
        columns={[
          { heading: t('kind'), cell: ({ year, limitCode }) => t('kindOfYear', { kind: nameOf(limitCode), year: String(year) }) },
          { heading: t('limit'), cell: ({ limitTetri }) => formatLari(locale, limitTetri), align: 'right', isWhole: true },
          { heading: t('reserved'), cell: ({ reservedTetri }) => formatLari(locale, reservedTetri), align: 'right', isWhole: true },
          { heading: t('used'), cell: ({ usedTetri }) => formatLari(locale, usedTetri), align: 'right', isWhole: true },
          { heading: t('left'), cell: ({ leftTetri }) => <strong>{formatLari(locale, leftTetri)}</strong>, align: 'right', isWhole: true },
        ]}
      />
    </Section>
  );
}

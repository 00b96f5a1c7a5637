import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { Tag } from '#app/_ui/tag.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { formatDate } from '#lib/kernel/format.ts';
import { formatLari } from '#lib/kernel/money.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import type { ClinicVoucher } from '#lib/vouchers/index.ts';
import type { ClinicList } from '#lib/vouchers/schemas.ts';

type VouchersTableProps = { vouchers: ClinicVoucher[]; list: ClinicList };

/** One of the facility's lists, without a word of what anybody suffers from. */
export async function VouchersTable({ vouchers, list }: VouchersTableProps) {
  const [t, states, locale] = [await getTranslations('vouchers.clinic'), await getTranslations('vouchers.states'), await localeOfRequest()];
  const lari = (tetri: number | null = null) => (tetri === null ? null : formatLari(locale, tetri));
  const applied = list === 'applied';
  return (
    <DataTable<ClinicVoucher> caption={t(`lists.${list}`)} rows={vouchers} keyOf={({ id }) => id} columns={[
      { heading: t(applied ? 'application' : 'voucher'), isWhole: true,
        cell: ({ id, number }) => <TextLink href={localPath(locale, `/clinic/vouchers/${id}`)}>№{number}</TextLink> },
      { heading: t('patient'), cell: ({ patient }) => patient && <>{patient.name[locale]}<br /><span className="subtle">{patient.maskedNumber}</span></> },
      { heading: t('unit'), cell: ({ unit }) => unit?.name[locale] ?? <span className="subtle">{t('notYet')}</span> },
      ...(applied
        ? [{ heading: t('facility'), cell: ({ facility }: ClinicVoucher) => facility?.name[locale] ?? <span className="subtle">{t('notYet')}</span> }]
        : [{ heading: t('programmePays'), align: 'right' as const, cell: ({ usedTetri, granted }: ClinicVoucher) => lari(usedTetri ?? granted?.programmeTetri) }]),
      { heading: t(list === 'used' ? 'usedOn' : applied ? 'dueOn' : 'term'), cell: (voucher) => {
        const on = list === 'used' ? voucher.usedOn : applied ? voucher.dueOn : voucher.granted?.validUntil;
        return on ? formatDate(locale, on) : null;
      } },
      { heading: t('state'), cell: ({ state }) => <Tag color={state === 'returned' || state === 'granted' ? 'warning' : 'neutral'}>{states(state)}</Tag> },
    ]} />
  );
}

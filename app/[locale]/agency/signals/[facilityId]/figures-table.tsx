import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { signals, type Signal, type SignalsOfClinic } from '#lib/roster/index.ts';
import { figureText } from '../figure-text.ts';

type FiguresTableProps = { figures: SignalsOfClinic['figures']; hrefOf: (signal: Signal) => string };

/** Each signal, what it means, and the way to the rows behind it. */
export async function FiguresTable({ figures, hrefOf }: FiguresTableProps) {
  const [t, locale] = [await getTranslations('signals'), await localeOfRequest()];
  return (
    <DataTable<Signal>
      caption={t('figures')}
      rows={signals}
      keyOf={(signal) => signal}
      columns={[
        { heading: t('signal'), cell: (signal) => t(`names.${signal}`) },
        { heading: t('figure'), isWhole: true, cell: (signal) => figureText(t, locale, figures[signal]) },
        { heading: t('meaning'), cell: (signal) => t(`meanings.${signal}`) },
        { heading: t('open'), cell: (signal) => (figures[signal].shown === 0 ? t('noRows')
          : <TextLink href={hrefOf(signal)}>{t('openOf', { signal: t(`names.${signal}`) })}</TextLink>) },
      ]}
    />
  );
}

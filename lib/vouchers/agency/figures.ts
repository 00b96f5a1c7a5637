import { formatDate, formatDateFrom } from '#lib/kernel/format.ts';
import { formatLari } from '#lib/kernel/money.ts';
import { translatorFor } from '#lib/messages/translator.ts';
import type { Voucher } from '../types.ts';

type Figures = { facility: string; priceTetri: number; programmeTetri: number };

const say = () => translatorFor('ka', 'vouchers');

const amounts = ({ facility, priceTetri, programmeTetri }: Figures) => ({
  facility,
  price: formatLari('ka', priceTetri),
  programme: formatLari('ka', programmeTetri),
  person: formatLari('ka', priceTetri - programmeTetri),
});

/** What a grant fixes, as it is written beneath its reasons: in Georgian, as the agency's acts are. */
export function grantFigures({ unit, facility, priceTetri, today }: Voucher, { programmeTetri, validUntil }: { programmeTetri: number; validUntil: string }): string {
  return say()('agency.figures.grant', {
    unit: unit?.name.ka ?? '', ...amounts({ facility: facility?.name.ka ?? '', priceTetri: priceTetri ?? 0, programmeTetri }),
    from: formatDateFrom('ka', today), until: formatDate('ka', validUntil),
  });
}

/** What a transfer fixes anew. */
export const transferFigures = (figures: Figures): string => say()('agency.figures.transfer', amounts(figures));

/** The term that an extension sets. */
export const extensionFigures = (validUntil: string): string => say()('agency.figures.extend', { until: formatDate('ka', validUntil) });

import type { Locale } from '#lib/kernel/format.ts';
import { typedAs } from '#lib/kernel/money.ts';
import type { OwnPrice } from './own-prices.ts';
import { priceColumns } from './read-prices.ts';

/** A file to fill in: every unit with the price that it has, as a spreadsheet opens it. What is left empty changes nothing. */
export function priceForm(prices: OwnPrice[], locale: Locale): string {
  const [code, price] = priceColumns;
  const lines = prices.map((one) => [one.code, quoted(one[locale]), one.tetri === null ? '' : typedAs(one.tetri)].join(';'));
  return `\uFEFF${[`${code};name;${price}`, ...lines].join('\r\n')}\r\n`;
}

const quoted = (words: string): string => `"${words.replaceAll('"', '""')}"`;

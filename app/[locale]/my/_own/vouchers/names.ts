import type { Own } from '../own.ts';

/** The list of somebody's vouchers, in whose folder each one stands. */
export const vouchersHref = ({ home }: Pick<Own, 'home'>): string => `${home.href}/vouchers`;

/** A page of one voucher. */
export const voucherHref = (own: Pick<Own, 'home'>, id: string, page = ''): string => `${vouchersHref(own)}/${id}${page && `/${page}`}`;

/** What a paper's address says besides, so that it is opened in the ward's name. */
export const guardianshipQuery = ({ named }: Pick<Own, 'named'>, sign: '?' | '&'): string =>
  (named.guardianshipId === undefined ? '' : `${sign}guardianship=${named.guardianshipId}`);

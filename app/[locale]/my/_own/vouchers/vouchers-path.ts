import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';

/** A page under somebody's vouchers, in the language of the request: `home` is '/my', or a ward's page. */
export const vouchersPath = async (home: string, page: string): Promise<string> =>
  localPath(await localeOfRequest(), `${home}/vouchers/${page}`);

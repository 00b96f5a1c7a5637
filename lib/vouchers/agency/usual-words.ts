import { translatorFor } from '#lib/messages/translator.ts';

type Kind = 'return' | 'refuse' | 'grant' | 'extend' | 'transfer' | 'cancel';

/** What a decision about a voucher usually rests on, for its author to keep or change; in Georgian, as the agency's acts are. */
export const voucherLegalBasis = (kind: Kind): string => translatorFor('ka', 'vouchers')(`agency.basis.${kind}`);

/** What a grant usually says as its reasons, likewise. */
export const grantReasons = (): string => translatorFor('ka', 'vouchers')('agency.grantReasons');

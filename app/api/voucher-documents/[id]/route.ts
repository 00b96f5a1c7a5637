import { voucherHandler } from '#lib/kernel/web/handlers.ts';
import { openVoucherDocument } from '#lib/vouchers/index.ts';
import { documentAnswer } from '../../document-answer.ts';

export const GET = voucherHandler((actor, params) => documentAnswer(() => openVoucherDocument(actor, params.id ?? '')));

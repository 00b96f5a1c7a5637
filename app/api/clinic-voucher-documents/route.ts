import type { NextRequest } from 'next/server';
import { readUpload } from '#lib/documents/index.ts';
import { clinicUpload } from '#lib/kernel/web/handlers.ts';
import { localPath } from '#lib/kernel/web/locale.ts';
import { addVoucherDocument, voucherIdOf } from '#lib/vouchers/index.ts';

/** An id and nothing else: it becomes a part of the address that the answer leads to. */
const voucherOf = ({ nextUrl }: NextRequest): string | null => voucherIdOf(nextUrl.searchParams.get('voucher') ?? undefined);

export const POST = clinicUpload(
  (request) => localPath(request.nextUrl.searchParams.get('language') === 'en' ? 'en' : 'ka', `/clinic/vouchers/${voucherOf(request) ?? 'none'}/documents`),
  async (actor, request) => {
    const { fields, fileName, bytes } = await readUpload(request);
    await addVoucherDocument(actor, { voucherId: voucherOf(request), kind: fields.kind ?? '', fileName, bytes });
  },
);

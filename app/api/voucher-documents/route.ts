import type { NextRequest } from 'next/server';
import { readUpload } from '#lib/documents/index.ts';
import { ownUpload } from '#lib/kernel/web/handlers.ts';
import { localPath } from '#lib/kernel/web/locale.ts';
import { addVoucherDocument, voucherIdOf } from '#lib/vouchers/index.ts';

/** An id and nothing else: it becomes a part of the address that the answer leads to. */
const asked = ({ nextUrl }: NextRequest, name: string): string | null => voucherIdOf(nextUrl.searchParams.get(name) ?? undefined);

function pageOf(request: NextRequest): string {
  const [voucherId, guardianshipId] = [asked(request, 'voucher') ?? 'none', asked(request, 'guardianship')];
  const home = guardianshipId ? `/my/family/${guardianshipId}` : '/my';
  return localPath(request.nextUrl.searchParams.get('language') === 'en' ? 'en' : 'ka', `${home}/vouchers/${voucherId}/documents`);
}

export const POST = ownUpload(pageOf, async (actor, request) => {
  const { fields, fileName, bytes } = await readUpload(request);
  await addVoucherDocument(actor, { voucherId: asked(request, 'voucher'), kind: fields.kind ?? '', fileName, bytes });
});

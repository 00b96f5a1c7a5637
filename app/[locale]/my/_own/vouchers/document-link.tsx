import { TextLink } from '#app/_ui/text-link.tsx';
import type { VoucherDocument } from '#lib/vouchers/index.ts';
import type { Applying } from './applying.ts';
import { guardianshipQuery } from './names.ts';

/** A paper, to be opened by its owner or who acts for them. */
export function DocumentLink({ document: { id, fileName }, own }: { document: VoucherDocument; own: Applying }) {
  return <TextLink href={`/api/voucher-documents/${id}${guardianshipQuery(own, '?')}`}>{fileName}</TextLink>;
}

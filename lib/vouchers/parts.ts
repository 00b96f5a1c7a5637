import type { Voucher, VoucherDocument } from './types.ts';

/** What an application consists of, in the order in which it is asked. */
export const voucherParts = ['diagnosis', 'service', 'facility', 'documents'] as const;
export type VoucherPart = (typeof voucherParts)[number];

type Asked = Pick<Voucher, 'diagnosisCode' | 'diagnosisWords' | 'unit' | 'facility' | 'priceTetri'>;

/** Which parts are missing; the database asks the same when it is sent: submit_voucher. */
export function missingParts(voucher: Asked, documents: Pick<VoucherDocument, 'kind'>[]): VoucherPart[] {
  const missing: Record<VoucherPart, boolean> = {
    diagnosis: voucher.diagnosisCode === null || voucher.diagnosisWords === null,
    service: voucher.unit === null,
    facility: voucher.facility === null || voucher.priceTetri === null,
    // the medical form is what a decision rests on
    documents: !documents.some(({ kind }) => kind === 'form_100'),
  };
  return voucherParts.filter((part) => missing[part]);
}

/** Who applied writes: while it is a draft, or was returned. */
export const isWritten = ({ state }: Pick<Voucher, 'state'>): boolean => state === 'draft' || state === 'returned';
/** It may be taken back until it is decided. */
export const isWithdrawable = ({ state }: Pick<Voucher, 'state'>): boolean => state === 'draft' || state === 'submitted' || state === 'returned';
/** There is a letter, and money is reserved. */
export const isHeld = ({ state }: Pick<Voucher, 'state'>): boolean => state === 'granted' || state === 'accepted';

import { notFound } from 'next/navigation';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { isReviewer } from '#lib/kernel/web/guards.ts';
import { voucherFile, voucherIdOf, type VoucherAct, type VoucherFile } from '#lib/vouchers/index.ts';

export type VoucherParams = { params: Promise<{ id: string }> };

/** The voucher of the address with what a reviewer needs beside it, or no such page. */
export async function voucherOf(actor: AgencyActor, params: VoucherParams['params']): Promise<VoucherFile> {
  const id = voucherIdOf((await params).id);
  return (id && await voucherFile(actor, id)) || notFound();
}

/** The same for the page of an act, which does not exist for one who only reads; `isPossible` by the table of moves. */
export async function voucherToAct(actor: AgencyActor, params: VoucherParams['params'], act: VoucherAct): Promise<VoucherFile & { isPossible: boolean }> {
  if (!isReviewer(actor)) notFound();
  const file = await voucherOf(actor, params);
  return { ...file, isPossible: file.moves.includes(act) };
}

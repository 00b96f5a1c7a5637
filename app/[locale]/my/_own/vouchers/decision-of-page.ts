import { notFound } from 'next/navigation';
import { decisionFile } from '#app/[locale]/_decision/decision-file.ts';
import { problem } from '#lib/kernel/web/problem.ts';
import { decisionByNumber, type Decision } from '#lib/participation/index.ts';
import type { Applying } from './applying.ts';

/** The decision of an address about the voucher of the same address; any other does not exist. */
export async function decisionOf({ actor }: Applying, voucherId: string, number: string): Promise<Decision> {
  return (await decisionAbout(actor, voucherId, number)) ?? notFound();
}

/** Its PDF, or 404. */
export async function pdfOfDecision(actor: Applying['actor'], params: Record<string, string>): Promise<Response> {
  return (await decisionAbout(actor, params.id ?? '', params.number ?? '')) ? decisionFile(actor, params) : problem(404);
}

async function decisionAbout(actor: Applying['actor'], voucherId: string, number: string): Promise<Decision | null> {
  const decision = await decisionByNumber(actor, number);
  return decision?.voucher?.id === voucherId ? decision : null;
}

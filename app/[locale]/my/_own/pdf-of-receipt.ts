import type { OwnActor } from '#lib/kernel/actor.ts';
import { problem } from '#lib/kernel/web/problem.ts';
import { receiptByNumber, receiptPdf, receiptText } from '#lib/registration/index.ts';

/** The PDF of a receipt in the language of its address, or 404 when it is nobody's, or somebody else's. */
export async function pdfOfReceipt(actor: OwnActor, params: Record<string, string>): Promise<Response> {
  const locale = params.locale === 'en' ? 'en' : 'ka';
  const receipt = await receiptByNumber(actor, params.number ?? '', locale);
  if (!receipt) return problem(404);
  const pdf = await receiptPdf(receiptText(receipt, locale), locale);
  return new Response(new Uint8Array(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="erti-${receipt.number}.pdf"`,
      'cache-control': 'no-store',
    },
  });
}

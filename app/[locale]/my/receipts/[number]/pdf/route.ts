import { personHandler } from '#lib/kernel/web/handlers.ts';
import { problem } from '#lib/kernel/web/problem.ts';
import { receiptByNumber, receiptPdf, receiptText } from '#lib/registration/index.ts';

export const GET = personHandler(async (actor, params) => {
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
});

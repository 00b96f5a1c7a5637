import type { OwnActor } from '#lib/kernel/actor.ts';
import { problem } from '#lib/kernel/web/problem.ts';
import { letterOf, letterPdf, voucherIdOf } from '#lib/vouchers/index.ts';

/** The letter of guarantee as a PDF, or 404 when there is none: nothing was granted, it is over, or it is somebody else's. */
export async function pdfOfLetter(actor: OwnActor, params: Record<string, string>): Promise<Response> {
  const id = voucherIdOf(params.id);
  const letter = id && await letterOf(actor, id);
  if (!letter) return problem(404);
  return new Response(new Uint8Array(await letterPdf(letter)), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="erti-${letter.number}.pdf"`,
      'cache-control': 'no-store',
    },
  });
}

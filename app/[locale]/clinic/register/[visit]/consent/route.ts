import { clinicHandler } from '#lib/kernel/web/handlers.ts';
import { problem } from '#lib/kernel/web/problem.ts';
import { consentFormOf, consentFormPdf, consentFormText } from '#lib/registration/index.ts';

export const GET = clinicHandler(async (actor, params) => {
  const consent = await consentFormOf(actor, params.visit ?? '');
  if (!consent) return problem(404);
  // the person signs what they can read, whichever language the registrar works in
  const { language } = consent.visit;
  const pdf = await consentFormPdf(consentFormText(consent, language), language);
  return new Response(new Uint8Array(pdf), {
    headers: { 'content-type': 'application/pdf', 'content-disposition': 'inline; filename="erti-consent.pdf"', 'cache-control': 'private, no-store' },
  });
});

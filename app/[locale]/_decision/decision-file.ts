import type { AgencyActor, ClinicActor, ManagerActor, OwnActor } from '#lib/kernel/actor.ts';
import { problem } from '#lib/kernel/web/problem.ts';
import { decisionByNumber, decisionCheck, decisionPdf, decisionText } from '#lib/participation/index.ts';

/** A decision's PDF, for who may see the decision. */
export async function decisionFile(actor: AgencyActor | ManagerActor | ClinicActor | OwnActor, params: Record<string, string>): Promise<Response> {
  const locale = params.locale === 'en' ? 'en' : 'ka';
  const decision = await decisionByNumber(actor, params.number ?? '');
  if (!decision) return problem(404);
  const pdf = await decisionPdf(decisionText(decision, locale), decisionCheck(decision, locale), locale);
  return new Response(new Uint8Array(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="erti-decision-${decision.number}.pdf"`,
      'cache-control': 'no-store',
    },
  });
}

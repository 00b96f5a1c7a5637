'use server';
import { answerStaffCode, proofSchema, SignInOver } from '#lib/access/index.ts';
import { asAnyone } from '#lib/kernel/web/actions.ts';
import { letIn, thisVisit } from '../../let-in.ts';
import { dropHalfWay, keptHalfWay } from '../half-way-cookie.ts';

export const answerStaffCodeAction = asAnyone(proofSchema, async (actor, { code }) => {
  const kept = await keptHalfWay();
  if (!kept) throw new SignInOver();
  const entry = await answerStaffCode(actor, kept.halfWay, code, await thisVisit());
  await dropHalfWay();
  await letIn(entry, kept.next);
});

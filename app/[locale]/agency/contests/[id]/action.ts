'use server';
import { redirect } from 'next/navigation';
import { asAgencyReviewer } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { decideContest } from '#lib/registration/index.ts';
import { decideContestSchema } from '#lib/registration/schemas.ts';

export const decideContestAction = asAgencyReviewer(decideContestSchema, async (actor, decision) => {
  await decideContest(actor, decision);
  redirect(localPath(await localeOfRequest(), `/agency/contests/${decision.contestId}`));
});

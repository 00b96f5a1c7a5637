'use server';
import { redirect } from 'next/navigation';
import { asClinicRegistrar } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { answerContest } from '#lib/registration/index.ts';
import { answerContestSchema } from '#lib/registration/schemas.ts';

export const answerContestAction = asClinicRegistrar(answerContestSchema, async (actor, answer) => {
  await answerContest(actor, answer);
  redirect(localPath(await localeOfRequest(), `/clinic/contests/${answer.contestId}`));
});

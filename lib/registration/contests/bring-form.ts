import { randomUUID } from 'node:crypto';
import type { ClinicActor } from '#lib/kernel/actor.ts';
import { addConsentScan } from '../counter/add-scan.ts';
import { answerContest } from './answer-contest.ts';
import { clinicContest } from './clinic-contests.ts';
import { AnswerTooLate, ContestNotYours, ContestSettled } from './errors.ts';
import { idInAddress } from './schemas.ts';

/**
 * Answers a contest with the scan of a form that the clinic has on paper.
 * @throws ContestNotYours, ContestSettled, AnswerTooLate, and as addConsentScan
 */
export async function bringForm(actor: ClinicActor, contestId: string, file: { fileName: string; bytes: Uint8Array }): Promise<void> {
  const contest = idInAddress.safeParse(contestId).success ? await clinicContest(actor, contestId) : null;
  if (!contest) throw new ContestNotYours();
  if (contest.answer !== null || contest.outcome !== null) throw new ContestSettled();
  // what comes too late is not kept
  if (!contest.mayAnswer) throw new AnswerTooLate({ dueOn: contest.dueOn });
  const { id } = await addConsentScan(actor, { personId: contest.personId, visitId: null }, file);
  await answerContest(actor, { requestId: randomUUID(), contestId, answer: 'form' }, id);
}

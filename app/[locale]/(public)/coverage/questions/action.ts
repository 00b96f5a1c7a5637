'use server';
import { packageByAnswers } from '#lib/coverage/index.ts';
import { questionsForm } from '#lib/coverage/schemas.ts';
import { asAnyone } from '#lib/kernel/web/actions.ts';
import { answerInWords } from './answer.ts';

export const questionsAction = asAnyone(questionsForm, async (actor, answers) => answerInWords(await packageByAnswers(actor, answers)));

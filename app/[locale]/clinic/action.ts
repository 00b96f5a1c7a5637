'use server';
import { checkEligibility, numberForm } from '#lib/people/index.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { asClinicRegistrar } from '#lib/kernel/web/actions.ts';
import { answerInWords } from './answer.ts';

export const checkAction = asClinicRegistrar(numberForm, async (actor, asked) =>
  answerInWords(await localeOfRequest(), asked.personalNumber, await checkEligibility(actor, asked)));

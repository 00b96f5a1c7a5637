'use server';
import { packagesHere } from '#lib/coverage/index.ts';
import { asClinicRegistrar } from '#lib/kernel/web/actions.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { checkEligibility } from '#lib/people/index.ts';
import { checkForm } from '#lib/people/schemas.ts';
import { answerInWords } from './answer.ts';

export const checkAction = asClinicRegistrar(checkForm, async (actor, asked) => {
  const found = await checkEligibility(actor, asked);
  const packages = found.outcome === 'here' ? await packagesHere(actor, asked.personalNumber) : [];
  return answerInWords(await localeOfRequest(), asked.personalNumber, found, packages);
});

'use server';
import { asClinicRegistrar } from '#lib/kernel/web/actions.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { openInEmergency } from '#lib/people/index.ts';
import { emergencyForm } from '#lib/people/schemas.ts';
import { openedInWords } from './opened.ts';

export const emergencyAction = asClinicRegistrar(emergencyForm, async (actor, asked) =>
  openedInWords(await localeOfRequest(), await openInEmergency(actor, asked)));

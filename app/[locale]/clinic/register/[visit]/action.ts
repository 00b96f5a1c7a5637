'use server';
import { redirect } from 'next/navigation';
import { after } from 'next/server';
import { asClinicRegistrar } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { holdForm, nameGuardian, registerByCode, registerByForm, requestConsentCode } from '#lib/registration/index.ts';
import { guardianSchema, registerByCodeSchema, registerByFormSchema, visitSchema } from '#lib/registration/schemas.ts';

export const nameGuardianAction = asClinicRegistrar(guardianSchema, async (actor, named) => {
  await nameGuardian(actor, named);
  redirect(localPath(await localeOfRequest(), `/clinic/register/${named.visitId}`));
});

export const sendCodeAction = asClinicRegistrar(visitSchema, async (actor, { visitId }) => {
  await requestConsentCode(actor, visitId, after);
  redirect(localPath(await localeOfRequest(), `/clinic/register/${visitId}/code`));
});

export const prepareFormAction = asClinicRegistrar(visitSchema, async (actor, { visitId }) => {
  await holdForm(actor, visitId);
  redirect(localPath(await localeOfRequest(), `/clinic/register/${visitId}/form`));
});

export const registerByCodeAction = asClinicRegistrar(registerByCodeSchema, async (actor, sent) => {
  const locale = await localeOfRequest();
  const { number } = await registerByCode(actor, sent, locale);
  redirect(localPath(locale, `/clinic/register/receipts/${number}`));
});

export const registerByFormAction = asClinicRegistrar(registerByFormSchema, async (actor, sent) => {
  const locale = await localeOfRequest();
  const { number } = await registerByForm(actor, sent, locale);
  redirect(localPath(locale, `/clinic/register/receipts/${number}`));
});

'use server';
import { redirect } from 'next/navigation';
import { diagnosisOptions } from '#app/[locale]/my/_own/vouchers/found-diagnoses.ts';
import { vouchersPath } from '#app/[locale]/my/_own/vouchers/vouchers-path.ts';
import { asClinicRegistrar } from '#lib/kernel/web/actions.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { findDiagnoses, saveDiagnosis, saveFacility, saveUnit, submitVoucher, takeOutVoucherDocument } from '#lib/vouchers/index.ts';
import {
  findDiagnosesSchema, removeDocumentSchema, saveDiagnosisSchema, saveFacilitySchema, saveUnitSchema, submitVoucherSchema,
} from '#lib/vouchers/schemas.ts';

export const findDiagnosesAction = asClinicRegistrar(findDiagnosesSchema, async (actor, { words }) =>
  diagnosisOptions(await findDiagnoses(actor, words), await localeOfRequest()));

export const saveDiagnosisAction = asClinicRegistrar(saveDiagnosisSchema, async (actor, sent) => {
  await saveDiagnosis(actor, sent);
  redirect(await vouchersPath('/clinic', `${sent.voucherId}/service`));
});

export const saveUnitAction = asClinicRegistrar(saveUnitSchema, async (actor, sent) => {
  await saveUnit(actor, sent);
  redirect(await vouchersPath('/clinic', `${sent.voucherId}/facility`));
});

export const saveFacilityAction = asClinicRegistrar(saveFacilitySchema, async (actor, sent) => {
  await saveFacility(actor, sent);
  redirect(await vouchersPath('/clinic', `${sent.voucherId}/documents`));
});

export const takeOutDocumentAction = asClinicRegistrar(removeDocumentSchema, async (actor, sent) => {
  await takeOutVoucherDocument(actor, sent.documentId);
  redirect(await vouchersPath('/clinic', `${sent.voucherId}/documents`));
});

export const submitAction = asClinicRegistrar(submitVoucherSchema, async (actor, sent) => {
  await submitVoucher(actor, sent);
  redirect(await vouchersPath('/clinic', `${sent.voucherId}?done=submit`));
});

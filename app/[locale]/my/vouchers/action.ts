'use server';
import { redirect } from 'next/navigation';
import { asPerson } from '#lib/kernel/web/actions.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import {
  findDiagnoses, giveBackVoucher, saveDiagnosis, saveFacility, saveUnit, startVoucher, submitVoucher, takeOutVoucherDocument, withdrawVoucher,
} from '#lib/vouchers/index.ts';
import {
  findDiagnosesSchema, giveBackVoucherSchema, removeDocumentSchema, saveDiagnosisSchema, saveFacilitySchema, saveUnitSchema, startVoucherSchema,
  submitVoucherSchema, withdrawVoucherSchema,
} from '#lib/vouchers/schemas.ts';
import { diagnosisOptions } from '../_own/vouchers/found-diagnoses.ts';
import { vouchersPath } from '../_own/vouchers/vouchers-path.ts';

export const startAction = asPerson(startVoucherSchema, async (actor, sent) => {
  const id = await startVoucher(actor, sent);
  redirect(await vouchersPath('/my', `${id}/diagnosis`));
});

export const findDiagnosesAction = asPerson(findDiagnosesSchema, async (actor, { words }) =>
  diagnosisOptions(await findDiagnoses(actor, words), await localeOfRequest()));

export const saveDiagnosisAction = asPerson(saveDiagnosisSchema, async (actor, sent) => {
  await saveDiagnosis(actor, sent);
  redirect(await vouchersPath('/my', `${sent.voucherId}/service`));
});

export const saveUnitAction = asPerson(saveUnitSchema, async (actor, sent) => {
  await saveUnit(actor, sent);
  redirect(await vouchersPath('/my', `${sent.voucherId}/facility`));
});

export const saveFacilityAction = asPerson(saveFacilitySchema, async (actor, sent) => {
  await saveFacility(actor, sent);
  redirect(await vouchersPath('/my', `${sent.voucherId}/documents`));
});

export const takeOutDocumentAction = asPerson(removeDocumentSchema, async (actor, sent) => {
  await takeOutVoucherDocument(actor, sent.documentId);
  redirect(await vouchersPath('/my', `${sent.voucherId}/documents`));
});

export const submitAction = asPerson(submitVoucherSchema, async (actor, sent) => {
  await submitVoucher(actor, sent);
  redirect(await vouchersPath('/my', sent.voucherId));
});

export const withdrawAction = asPerson(withdrawVoucherSchema, async (actor, sent) => {
  await withdrawVoucher(actor, sent);
  redirect(await vouchersPath('/my', sent.voucherId));
});

export const giveBackAction = asPerson(giveBackVoucherSchema, async (actor, sent) => {
  await giveBackVoucher(actor, sent);
  redirect(await vouchersPath('/my', sent.voucherId));
});

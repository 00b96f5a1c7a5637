'use server';
import { redirect } from 'next/navigation';
import { asGuardian } from '#lib/kernel/web/actions.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import {
  findDiagnoses, giveBackVoucher, saveDiagnosis, saveFacility, saveUnit, startVoucher, submitVoucher, takeOutVoucherDocument, withdrawVoucher,
} from '#lib/vouchers/index.ts';
import {
  findDiagnosesSchema, giveBackVoucherSchema, removeDocumentSchema, saveDiagnosisSchema, saveFacilitySchema, saveUnitSchema, startVoucherSchema,
  submitVoucherSchema, withdrawVoucherSchema,
} from '#lib/vouchers/schemas.ts';
import { diagnosisOptions } from '../../../_own/vouchers/found-diagnoses.ts';
import { vouchersPath } from '../../../_own/vouchers/vouchers-path.ts';

export const startOfWardAction = asGuardian(startVoucherSchema, async ({ actor, guardianshipId }, sent) => {
  const id = await startVoucher(actor, sent);
  redirect(await vouchersPath(`/my/family/${guardianshipId}`, `${id}/diagnosis`));
});

export const findDiagnosesOfWardAction = asGuardian(findDiagnosesSchema, async ({ actor }, { words }) =>
  diagnosisOptions(await findDiagnoses(actor, words), await localeOfRequest()));

export const saveDiagnosisOfWardAction = asGuardian(saveDiagnosisSchema, async ({ actor, guardianshipId }, sent) => {
  await saveDiagnosis(actor, sent);
  redirect(await vouchersPath(`/my/family/${guardianshipId}`, `${sent.voucherId}/service`));
});

export const saveUnitOfWardAction = asGuardian(saveUnitSchema, async ({ actor, guardianshipId }, sent) => {
  await saveUnit(actor, sent);
  redirect(await vouchersPath(`/my/family/${guardianshipId}`, `${sent.voucherId}/facility`));
});

export const saveFacilityOfWardAction = asGuardian(saveFacilitySchema, async ({ actor, guardianshipId }, sent) => {
  await saveFacility(actor, sent);
  redirect(await vouchersPath(`/my/family/${guardianshipId}`, `${sent.voucherId}/documents`));
});

export const takeOutDocumentOfWardAction = asGuardian(removeDocumentSchema, async ({ actor, guardianshipId }, sent) => {
  await takeOutVoucherDocument(actor, sent.documentId);
  redirect(await vouchersPath(`/my/family/${guardianshipId}`, `${sent.voucherId}/documents`));
});

export const submitOfWardAction = asGuardian(submitVoucherSchema, async ({ actor, guardianshipId }, sent) => {
  await submitVoucher(actor, sent);
  redirect(await vouchersPath(`/my/family/${guardianshipId}`, sent.voucherId));
});

export const withdrawOfWardAction = asGuardian(withdrawVoucherSchema, async ({ actor, guardianshipId }, sent) => {
  await withdrawVoucher(actor, sent);
  redirect(await vouchersPath(`/my/family/${guardianshipId}`, sent.voucherId));
});

export const giveBackOfWardAction = asGuardian(giveBackVoucherSchema, async ({ actor, guardianshipId }, sent) => {
  await giveBackVoucher(actor, sent);
  redirect(await vouchersPath(`/my/family/${guardianshipId}`, sent.voucherId));
});

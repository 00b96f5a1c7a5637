export { assignVoucher } from './agency/assign-voucher.ts';
export { cancelVoucher } from './agency/cancel-voucher.ts';
export { extendVoucher } from './agency/extend-voucher.ts';
export { voucherFile, type NamedStep, type VoucherFile, type VoucherPerson } from './agency/file.ts';
export { grantVoucher } from './agency/grant-voucher.ts';
export { vouchersFor, vouchersPageSize, type QueuedVoucher } from './agency/queue.ts';
export { refuseVoucher } from './agency/refuse-voucher.ts';
export { returnVoucher } from './agency/return-voucher.ts';
export { reviewedVoucherStates, type VouchersQuery } from './agency/schemas.ts';
export { transferVoucher } from './agency/transfer-voucher.ts';
export { grantReasons, voucherLegalBasis } from './agency/usual-words.ts';
export { acceptVoucher } from './clinic/accept-voucher.ts';
export {
  clinicVoucher, clinicVouchers, clinicVouchersPageSize, clinicVouchersWaiting, type ClinicVoucher,
} from './clinic/queries.ts';
export { clinicActs } from './clinic/rules.ts';
export { startVoucherAtClinic } from './clinic/start-at-clinic.ts';
export { reportUse } from './clinic/report-use.ts';
export { facilitiesForUnit, facilityForUnit, findDiagnoses, longestChoice, voucherUnits, type PossibleFacility } from './choices.ts';
export { addVoucherDocument, openVoucherDocument, takeOutVoucherDocument, type OpenedVoucherDocument } from './documents.ts';
export { letterOf, type Letter } from './letter.ts';
export { letterPdf } from './letter-pdf.ts';
export { giveBackVoucher, submitVoucher, withdrawVoucher } from './move-voucher.ts';
export { isHeld, isWithdrawable, isWritten, missingParts, voucherParts, type VoucherPart } from './parts.ts';
export { ownVouchers, voucherById, voucherDocuments, voucherSteps, walletOf, type VoucherReader } from './queries.ts';
export { obstacleIn, quoteOf, type VoucherQuote } from './quote.ts';
export { saveDiagnosis, saveFacility, saveUnit } from './save-part.ts';
export { voucherIdOf } from './schemas.ts';
export { startVoucher } from './start-voucher.ts';
export type {
  Allowance, Diagnosis, Granted, Treatment, Voucher, VoucherAct, VoucherDocument, VoucherDocumentKind, VoucherFacility, VoucherState, VoucherStep,
  VoucherUnit,
} from './types.ts';
export { treatments } from './types.ts';

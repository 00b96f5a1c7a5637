export { chooseClinic } from './choose-clinic.ts';
export { endRegistration } from './end-registration.ts';
export { consentTextInForce, myRegistration, planOf, type Entry, type MyRegistration, type Plan } from './queries.ts';
export { receiptByNumber } from './receipts.ts';
export { receiptPdf } from './receipt-pdf.ts';
export { receiptText } from './receipt-text.ts';
export { dayBefore, daysUntil, endOf } from './rules.ts';

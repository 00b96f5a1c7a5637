/** Where a voucher stands. */
export const voucherStates = [
  'draft', 'submitted', 'returned', 'refused', 'withdrawn', 'granted', 'accepted', 'used', 'given_back', 'expired', 'cancelled',
] as const;
export type VoucherState = (typeof voucherStates)[number];

/** What is done to one, as the table of moves has it. */
export type VoucherAct =
  'start' | 'submit' | 'withdraw' | 'return' | 'refuse' | 'grant' | 'accept' | 'use' | 'give_back' | 'extend' | 'transfer' | 'cancel' | 'expire';

/** The papers that go with an application. */
export const documentKinds = ['form_100', 'referral', 'calculation', 'other'] as const;
export type VoucherDocumentKind = (typeof documentKinds)[number];

export const treatments = ['surgery', 'chemotherapy', 'hormone_therapy', 'radiotherapy'] as const;
export type Treatment = (typeof treatments)[number];

type Named = { ka: string; en: string };

/** A diagnosis of the list: its code, as `C50` or `C50.1`, and the name of its category. */
export type Diagnosis = { code: string; name: Named };

/** A unit of service that needs a voucher. */
export type VoucherUnit = { code: string; serviceCode: string; scope: string; treatment: Treatment | null; name: Named };

export type VoucherFacility = { id: number; name: Named; address: Named; phone: string };

/** What a grant fixed: who pays how much, and until when. Amounts in tetri, dates 'YYYY-MM-DD'. */
export type Granted = {
  programmeTetri: number;
  personTetri: number;
  share: number;
  areaMaxTetri: number | null;
  limitCode: string | null;
  validFrom: string;
  /** The last day. */
  validUntil: string;
};

/** A voucher, or the application for one, as its readers see it. Amounts in tetri, dates 'YYYY-MM-DD'. */
export type Voucher = {
  id: string;
  number: string;
  personId: string;
  state: VoucherState;
  step: number;
  diagnosisCode: string | null;
  diagnosisName: Named | null;
  diagnosisWords: string | null;
  unit: VoucherUnit | null;
  facility: VoucherFacility | null;
  /** The facility that applied for its patient. */
  applicant: { id: number; name: Named } | null;
  priceTetri: number | null;
  submittedOn: string | null;
  dueOn: string | null;
  assignedTo: string | null;
  granted: Granted | null;
  usedOn: string | null;
  actualTetri: number | null;
  usedTetri: number | null;
  startedAt: Date;
  today: string;
};

/** One step of a voucher's history. */
export type VoucherStep = {
  step: number;
  act: VoucherAct;
  toState: VoucherState;
  role: string;
  reason: string | null;
  /** Of the decision that the act rests on. */
  decisionNumber: string | null;
  at: Date;
};

export type VoucherDocument = { id: string; kind: VoucherDocumentKind; fileName: string; mediaType: string; size: number; addedAt: Date };

/** What is left of a limit in a year. Amounts in tetri. */
export type Allowance = { year: number; limitCode: string; limitTetri: number; reservedTetri: number; usedTetri: number; leftTetri: number };

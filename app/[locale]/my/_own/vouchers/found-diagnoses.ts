import type { Locale } from '#lib/kernel/format.ts';
import type { Diagnosis } from '#lib/vouchers/index.ts';

/** What a search of diagnoses answers: a few of the list, named in the reader's language. */
export type FoundDiagnoses = { found: { value: string; label: string }[] };

export const diagnosisOptions = (found: Diagnosis[], locale: Locale): FoundDiagnoses =>
  ({ found: found.map(({ code, name }) => ({ value: code, label: `${code} · ${name[locale]}` })) });

import type { Period } from '#db/schema/types.ts';
import type { Shares } from './rules-on.ts';

/** The packages of the programme, by the columns of its tables. */
export const packages = ['basic_u18', 'basic_o18', 'minimum', 'veterans', 'target_group', 'pension_age'] as const;
export type Package = (typeof packages)[number];

/** The documents that the programme names; `other` is none of them. */
export const documentTypes = [
  'citizen', 'neutral_identity_card', 'neutral_travel_document', 'stateless_with_status', 'refugee', 'humanitarian_status', 'asylum_seeker', 'other',
] as const;

/** What the categories II, III and IV ask for. */
export const circumstanceKinds = ['veteran', 'target_group_218', 'student', 'disabled_child', 'severely_disabled'] as const;
export type Circumstance = (typeof circumstanceKinds)[number];

/** What takes a person out of the programme while it lasts; in the order in which the database names one of several. */
export const exclusionReasons = ['budget_insurance', 'imprisonment', 'private_insurance'] as const;
export type Exclusion = (typeof exclusionReasons)[number];

export type FactKind = (typeof documentTypes)[number] | Circumstance | Exclusion;

/** Something that is true of a person from a day to a day; `source` is the paper on which it rests. */
export type DatedFact = { id: string; kind: FactKind; source: string | null; during: Period };

/** All that the rules ask about a person. */
export type PersonFacts = { bornOn: string; sex: 'female' | 'male'; diedOn: string | null; dated: readonly DatedFact[] };

/** From a birthday to the day before another; null: no end. */
type Ages = { from: number; until: number | null };

/** All rules by which a package follows from facts, and what makes one package better than another, each with its time. */
export type ProgrammeRules = { eligibility: readonly Rule[]; shares: readonly { inForce: Period; shares: Shares }[] };

/** A rule of the programme in the time in which it is in force. */
export type Rule = {
  name: string;
  category: 'I' | 'I-min' | 'II' | 'III' | 'IV';
  package: Package;
  annex: string;
  paragraph: number | null;
  circumstance: Circumstance | null;
  /** Asks for a private insurance of 1 July 2013 that has ended (true) or was never there (false); null: does not ask. */
  wasInsured: boolean | null;
  ages: { female: Ages; male: Ages };
  words: { ka: string; en: string };
  inForce: Period;
};

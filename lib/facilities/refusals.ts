import { RuleViolation } from '#db/violations.ts';
import type { Facts, Refusal } from '#lib/kernel/errors.ts';
import { FacilityNotYours, SiteElsewhere } from '#lib/participation/index.ts';
import { CodeTaken, HasWorkplace, NotRepresentative } from './errors.ts';

type Kind = new (facts?: Facts) => Refusal;

/** The rule that the database refused by → the refusal that explains it. A function, as the two nouns import each other. */
const refusalByRule = (): Readonly<Record<string, Kind>> => ({
  provider_identification_code_is_unique: CodeTaken,
  newcomer_belongs_nowhere: HasWorkplace,
  provider_is_ones_own: NotRepresentative,
  site_lies_in_its_region: SiteElsewhere,
  facility_is_ones_own: FacilityNotYours,
});

/** Runs an act; a rule that the database refused becomes the refusal that explains it. */
export async function explained<T>(act: () => Promise<T>, facts: Facts = {}): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const kind = error instanceof RuleViolation ? refusalByRule()[error.rule] : undefined;
    throw kind ? new kind(facts) : error;
  }
}

import type { Facts } from '#lib/kernel/errors.ts';
import { explainedBy, type RefusalByRule } from '#lib/kernel/explained.ts';
import { FacilityNotYours, SiteElsewhere } from '#lib/participation/index.ts';
import { CodeTaken, HasWorkplace, NotRepresentative } from './errors.ts';

/** The rule that the database refused by → the refusal that explains it. A function, as the two nouns import each other. */
const refusalByRule = (): RefusalByRule => ({
  provider_identification_code_is_unique: CodeTaken,
  newcomer_belongs_nowhere: HasWorkplace,
  provider_is_ones_own: NotRepresentative,
  site_lies_in_its_region: SiteElsewhere,
  facility_is_ones_own: FacilityNotYours,
});

/** Runs an act; a rule that the database refused becomes the refusal that explains it. */
export const explained = <T>(act: () => Promise<T>, factsOf?: () => Promise<Facts>): Promise<T> =>
  explainedBy(refusalByRule(), act, factsOf);

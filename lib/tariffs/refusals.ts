import { explainedBy, type RefusalByRule } from '#lib/kernel/explained.ts';
import { FacilityNotYours } from '#lib/participation/index.ts';
import * as told from './errors.ts';

/** The rule that the database refused by → the refusal that explains it. */
export const refusalByRule: RefusalByRule = {
  facility_is_ones_own: FacilityNotYours,
  unit_is_known: told.UnitUnknown,
  price_begins_in_time: told.PriceNotBeforehand,
  facility_takes_part_with_the_scope: told.ScopeMissing,
  price_file_is_short: told.PriceFileTooLong,
  tariff_area_has_enough_prices: told.TooFewPrices,
  tariff_area_is_as_shown: told.AreaMoved,
  tariff_area_follows_the_last: told.AreaBeginsAlready,
  decision_takes_effect_no_sooner: told.AreaDayIsOver,
};

/** Runs an act; a rule that the database refused becomes the refusal that explains it. */
export const explained = <T>(act: () => Promise<T>): Promise<T> => explainedBy(refusalByRule, act);

import { toDay } from './days.ts';
import { between, type Random, weighted } from './random.ts';
import { CONSENT_TEXT } from './reference.ts';
import { type Clinic, clinicNear, type World } from './world.ts';

/** One registration of an invented person; days are counts of days, `until` is the first day after it. */
export type Stay = {
  clinic: Clinic;
  from: number;
  until: number | null;
  basis: 'choice' | 'facility_exit';
  endReason: 'changed' | 'ended_by_person' | 'facility_exit' | 'death' | null;
};

// no two calendar months are longer, so a choice this much later is outside the window of the one before (L2)
const LONGEST_TWO_MONTHS = 62;
const MOST_YEARS_BETWEEN = 2 * 365;
const CONSENTS_SINCE = toDay(CONSENT_TEXT.inForceFrom);

const numberOfStays = weighted([[1, 70], [2, 22], [3, 8]] as const);

/** Where an invented person has been registered, oldest first; none when there was no time or no clinic for it. */
export function historyOf(random: Random, world: World, municipality: string, bornOn: number, diedOn: number | null): Stay[] {
  const earliest = Math.max(bornOn, CONSENTS_SINCE);
  const latest = Math.min(world.today, diedOn ?? world.today) - 1;
  if (earliest > latest) return [];
  const stays = random() < 0.02
    ? exitAndReturn(random, world, municipality, earliest, latest)
    : choices(random, world, municipality, earliest, latest);
  return withLastEnd(random, stays, world.today, diedOn);
}

function choices(random: Random, world: World, municipality: string, earliest: number, latest: number): Stay[] {
  const stays: Stay[] = [];
  const most = numberOfStays(random);
  let from = between(random, earliest, latest);
  while (stays.length < most && from >= earliest) {
    const next = stays[0];
    const clinic = clinicNear(random, world.clinics, municipality, from, next?.clinic);
    if (!clinic) break;
    stays.unshift({ clinic, from, until: next?.from ?? null, basis: 'choice', endReason: next ? 'changed' : null });
    from -= LONGEST_TWO_MONTHS + between(random, 0, MOST_YEARS_BETWEEN);
  }
  return stays;
}

/** The clinic left; most choose another one, which the law does not count as a choice. */
function exitAndReturn(random: Random, world: World, municipality: string, earliest: number, latest: number): Stay[] {
  const left = clinicNear(random, world.formerClinics, municipality, earliest);
  const leftOn = left?.leavesOn;
  if (!left || !leftOn || leftOn > latest || leftOn <= earliest) return [];
  const before: Stay = {
    clinic: left, from: between(random, earliest, leftOn - 1), until: leftOn, basis: 'choice', endReason: 'facility_exit',
  };
  const from = between(random, leftOn, latest);
  const clinic = clinicNear(random, world.clinics, municipality, from);
  if (!clinic || random() < 0.3) return [before];
  return [before, { clinic, from, until: null, basis: 'facility_exit', endReason: null }];
}

function withLastEnd(random: Random, stays: Stay[], today: number, diedOn: number | null): Stay[] {
  const last = stays.at(-1);
  if (!last || last.until !== null) return stays;
  if (diedOn !== null) return [...stays.slice(0, -1), { ...last, until: diedOn, endReason: 'death' }];
  if (random() > 0.03 || last.from + 1 >= today) return stays;
  return [...stays.slice(0, -1), { ...last, until: between(random, last.from + 1, today), endReason: 'ended_by_person' }];
}

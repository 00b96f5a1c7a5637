import names from './data/facility-names.json' with { type: 'json' };
import municipalities from './data/municipalities.json' with { type: 'json' };
import streets from './data/streets.json' with { type: 'json' };
import { apportion } from './apportion.ts';
import { between, pick, type Random, shuffled, weighted } from './random.ts';

type Standing = 'clinic' | 'suspended' | 'hospital' | 'ended' | 'outside';
type Municipality = (typeof municipalities)[number];
export type PlannedFacility = {
  standing: Standing; primaryCare: boolean; identificationCode: string;
  nameKa: string; nameEn: string; providerKa: string; providerEn: string;
  municipality: string; addressKa: string; addressEn: string; phone: string;
  openingHours: (string | null)[]; stepFree: boolean; languages: string[]; latitude: number; longitude: number;
};

const NUMBER_OF: Record<Standing, number> = { clinic: 1000, suspended: 12, hospital: 200, ended: 110, outside: 178 };
const CITIES = new Set(['batumi', 'kutaisi', 'rustavi', 'poti', 'sokhumi-city']);
const SPOKEN: Record<string, [string, number][]> = {
  marneuli: [['az', 0.9]], bolnisi: [['az', 0.8]], dmanisi: [['az', 0.8]], gardabani: [['az', 0.7]],
  akhalkalaki: [['hy', 0.95]], ninotsminda: [['hy', 0.95]], akhaltsikhe: [['hy', 0.5]], tsalka: [['hy', 0.6], ['az', 0.3]],
};
const WEEKS = [
  [...Array<string>(5).fill('09:00-18:00'), '10:00-14:00', null],
  [...Array<string>(5).fill('09:00-17:00'), null, null],
  [...Array<string>(6).fill('09:00-20:00'), null],
  [...Array<string>(5).fill('08:30-19:00'), '09:00-15:00', null],
];
const EVERY_DAY = Array<string>(7).fill('00:00-24:00');

const sizeOfProvider = weighted([[1, 70], [2, 14], [3, 8], [4, 4], [6, 4]] as const);

/**
 * 1,500 invented facilities, spread like the population; the same ones for the same random numbers.
 * Identification codes and telephone numbers begin so that no real ones are meant.
 */
export function planFacilities(random: Random): PlannedFacility[] {
  const sites = shuffled(random, (Object.keys(NUMBER_OF) as Standing[]).flatMap(sitesOf));
  const taken = new Map<string, number>();
  let provider = { left: 0, number: 0, stem: pick(random, names.stems) };
  return sites.map(({ standing, municipality }, index) => {
    if (provider.left === 0)
      provider = { left: sizeOfProvider(random), number: provider.number + 1, stem: pick(random, names.stems) };
    provider.left -= 1;
    const primaryCare = isForPrimaryCare(random, standing);
    const kind = pick(random, kindsFor(primaryCare, municipality));
    const unique = uniqueName(taken, `${kind.ka} „${provider.stem.ka}“`, `${provider.stem.en} ${kind.en}`, municipality);
    return {
      standing, primaryCare, ...unique, ...address(random, municipality),
      identificationCode: `00${String(1000000 + provider.number * 37).padStart(7, '0')}`,
      providerKa: `შპს „${provider.stem.ka} ${provider.number}“`,
      providerEn: `${provider.stem.en} ${provider.number} LLC`,
      phone: `+99500${9_000_000 + index}`,
      openingHours: primaryCare ? pick(random, WEEKS) : EVERY_DAY,
      stepFree: random() < 0.6,
      languages: languagesOf(random, municipality.code),
    };
  });
}

function sitesOf(standing: Standing): { standing: Standing; municipality: Municipality }[] {
  const places = municipalities.map(({ code, population }) => ({ code, weight: population }));
  const shares = apportion(NUMBER_OF[standing], places, standing === 'clinic' ? 1 : 0);
  return municipalities.flatMap((municipality) =>
    Array.from({ length: shares.get(municipality.code) ?? 0 }, () => ({ standing, municipality })));
}

function isForPrimaryCare(random: Random, standing: Standing): boolean {
  if (standing === 'ended') return random() < 0.8;
  return standing === 'outside' ? random() < 0.5 : standing !== 'hospital';
}

function kindsFor(primaryCare: boolean, { code, region_code: region }: Municipality): typeof names.kinds {
  const isCity = region === 'GE-TB' || CITIES.has(code);
  return names.kinds.filter((kind) => kind.primary_care === primaryCare && !(isCity && kind.en.startsWith('Rural')));
}

/** A name that is taken gets its place; one that is still taken gets a number. */
function uniqueName(taken: Map<string, number>, ka: string, en: string, place: Municipality): { nameKa: string; nameEn: string } {
  const times = (key: string) => {
    taken.set(key, (taken.get(key) ?? 0) + 1);
    return taken.get(key) ?? 1;
  };
  if (times(ka) === 1) return { nameKa: ka, nameEn: en };
  const number = times(`${ka}, ${place.code}`);
  const suffix = number === 1 ? '' : ` №${number}`;
  return { nameKa: `${ka}${suffix}, ${place.name_ka}`, nameEn: `${en}${suffix.replace('№', '')}, ${place.name_en}` };
}

function address(random: Random, { code, region_code, name_ka, name_en, latitude, longitude }: Municipality) {
  const street = pick(random, streets);
  const house = between(random, 1, 140);
  const inTbilisi = region_code === 'GE-TB';
  const spread = inTbilisi || CITIES.has(code) ? 0.024 : 0.06;
  const near = (middle: number) => Number((middle + (random() - 0.5) * spread).toFixed(5));
  return {
    municipality: code,
    addressKa: `${street.ka} ${house}, ${name_ka}${inTbilisi ? ', თბილისი' : ''}`,
    addressEn: `${house} ${street.en}, ${name_en}${inTbilisi ? ', Tbilisi' : ''}`,
    latitude: near(latitude),
    longitude: near(longitude),
  };
}

function languagesOf(random: Random, municipality: string): string[] {
  const chances: [string, number][] = [['en', 0.3], ['ru', 0.35], ...(SPOKEN[municipality] ?? [])];
  return ['ka', ...chances.filter(([, chance]) => random() < chance).map(([language]) => language)];
}

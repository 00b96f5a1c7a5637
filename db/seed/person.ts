import { noRows, type Row, type Rows } from './copy.ts';
import { toDate } from './days.ts';
import { historyOf, type Stay } from './history.ts';
import { addFacts, isLeftOut } from './person-facts.ts';
import { between, pickCommon, type Random, randomFrom, weighted } from './random.ts';
import { CONSENT_TEXT } from './reference.ts';
import { home, type World } from './world.ts';

const KINDS = { person: 1, account: 2, registration: 3, consent: 4 } as const;
const REGISTERED_SHARE = 0.86;
const STAYS_AT_MOST = 4;

// share of the population in each band of five years of age, and of women in it, roughly as in the census
const BANDS = [5.7, 7.2, 7.1, 6.1, 5.5, 6, 7.1, 7.3, 6.8, 6.4, 6.2, 6.4, 6.5, 5.8, 4.2, 2.2, 2.2, 1, 0.3];
const WOMEN = [0.48, 0.48, 0.48, 0.48, 0.49, 0.49, 0.5, 0.5, 0.51, 0.51, 0.52, 0.53, 0.55, 0.57, 0.6, 0.63, 0.66, 0.69, 0.72];
const band = weighted(BANDS.map((share, index) => [index, share] as const));
const documentType = weighted([
  ['citizen', 9890], ['neutral_identity_card', 30], ['neutral_travel_document', 5], ['stateless_with_status', 10],
  ['refugee', 15], ['humanitarian_status', 15], ['asylum_seeker', 15], ['other', 20],
] as const);
const exclusion = weighted([
  [null, 9800], ['private_insurance', 150], ['budget_insurance', 35], ['imprisonment', 15],
] as const);

/**
 * The same id for the same thing each time: nothing is made twice when more people are added.
 * The number stands in front, because btree_gist tells uuids apart by their first bits.
 */
export function idOf(kind: keyof typeof KINDS, number: number): string {
  const digits = number.toString(16).padStart(12, '0');
  return `${digits.slice(0, 8)}-${digits.slice(8)}-8000-8000-00000000000${KINDS[kind]}`;
}

/** The number of the person whose id this is. */
export const numberOf = (personId: string): number => Number.parseInt(personId.slice(0, 8) + personId.slice(9, 13), 16);

/** Adds the rows of the invented person with a number (from 0), always the same ones for the same day and facilities. */
function addPerson(rows: Rows, number: number, world: World): void {
  const random = randomFrom(Math.imul(number + 1, 0x9e3779b1));
  const age = band(random);
  const sex = random() < (WOMEN[age] ?? 0.5) ? 'female' : 'male';
  const bornOn = Math.floor(world.today - (age + random()) * 5 * 365.25);
  const diedOn = random() < 0.0004 * age ** 1.5 ? between(random, Math.max(bornOn, world.today - 2000), world.today - 1) : null;
  const given = pickCommon(random, world.names[sex]);
  const family = pickCommon(random, world.names.family);
  const municipality = home(random);
  const papers = documentType(random);
  const excluded = exclusion(random);
  rows.people.push([
    idOf('person', number), personalNumber(number), given.ka, family.ka, toDate(bornOn), sex, municipality,
    random() < 0.85 ? `+99500${String(number % 9_000_000).padStart(7, '0')}` : null,
    random() < 0.45 ? `${given.latin}.${family.latin}.${number}@example.org` : null,
    random() < 0.97 ? 'ka' : 'en', diedOn === null ? null : toDate(diedOn),
  ]);
  addFacts(rows, { id: idOf('person', number), number, bornOn, papers, excluded, today: world.today });
  if (!isLeftOut(excluded, bornOn) && papers !== 'other' && random() < REGISTERED_SHARE)
    addHistory(rows, random, number, historyOf(random, world, municipality, bornOn, diedOn), world);
}

/** Eleven digits that begin with 00, as no real one does, and then with no third 0, as the named demo people's do. */
function personalNumber(number: number): string {
  // the factor has no divisor in common with 900,000,000, so that no two numbers meet
  return `00${100_000_000 + ((number * 370_248_451) % 900_000_000)}`;
}

function addHistory(rows: Rows, random: Random, number: number, stays: Stay[], world: World): void {
  if (stays.length > 0) rows.accounts.push([idOf('account', number), 'person', idOf('person', number)]);
  stays.forEach((stay, index) => {
    const startedAt = officeHour(random, stay.from);
    const own = number * STAYS_AT_MOST + index;
    rows.registrations.push(registration(random, number, own, stay, startedAt, world));
    rows.consents.push([
      idOf('consent', own), idOf('person', number), stay.clinic.id, CONSENT_TEXT.version, 'ka', idOf('account', number),
      startedAt, random() < 0.6 ? 'paper' : 'one_time_code', `demo-${own}`, idOf('registration', own),
    ]);
  });
}

function registration(random: Random, number: number, own: number, stay: Stay, startedAt: string, world: World): Row {
  const account = idOf('account', number);
  const endedByPerson = stay.endReason === 'changed' || stay.endReason === 'ended_by_person';
  return [
    idOf('registration', own), idOf('person', number), stay.clinic.id,
    `[${toDate(stay.from)},${stay.until === null ? '' : toDate(stay.until)})`,
    stay.basis, idOf('consent', own), stay.basis === 'facility_exit' ? idOf('registration', own - 1) : null,
    account, startedAt,
    stay.endReason === null ? null : endedByPerson ? account : world.systemAccount,
    stay.until === null ? null : officeHour(random, stay.until), stay.endReason,
    stay.endReason === 'facility_exit' && stay.until !== null ? toDate(stay.until) : null,
  ];
}

/** An instant between nine and six on a day in Tbilisi. */
function officeHour(random: Random, day: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${toDate(day)} ${two(between(random, 9, 17))}:${two(between(random, 0, 59))}:${two(between(random, 0, 59))}+04`;
}

/** The rows of the people with the numbers from `from` up to, not including, `until`. */
export function peopleRows(from: number, until: number, world: World): Rows {
  const rows = noRows();
  for (let number = from; number < until; number += 1) addPerson(rows, number, world);
  return rows;
}

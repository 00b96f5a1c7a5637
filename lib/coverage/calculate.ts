import { as, type Database } from '#db/as.ts';
import type { Actor } from '#lib/kernel/actor.ts';
import { type Cost, costOf, leftOf } from './cost.ts';
import { coverageIn } from './rules-on.ts';
import {
  type Cell, concerns, type CoveragePackage, type Exclusion, type Footnote, type Group, type Limit, type Row, type Service, serviceOf, type Tables,
} from './tables.ts';
import type { Package } from './types.ts';
import { type AreaInForce, areaOf, type Offer, offersOf, type Unit, unitsOf } from './units.ts';

/** What somebody wants to know the cost of. What is not known yet is null. */
export type CostQuestion = {
  /** Null: today. */
  on: string | null;
  package: Package | null;
  service: string;
  unit: string;
  facilityId: number | null;
  /** A price that was typed; it goes before the facility's own. */
  priceTetri: number | null;
  /** What is gone of a yearly limit by then, reserved or used, in tetri. */
  goneOf: (limit: Limit, year: number) => number;
};

/** What a form offers next, and once all is known, the answer with everything that it rests on. */
export type Calculation = {
  today: string;
  on: string;
  tables: Tables | null;
  about: { group: Group; service: Service } | null;
  units: Unit[];
  unit: Unit | null;
  offers: Offer[];
  offer: Offer | null;
  answer: CostAnswer | null;
};

export type CostAnswer = {
  cost: Cost;
  package: CoveragePackage;
  /** The row of the package's own table; null: it has none. */
  row: Row | null;
  cell: Cell | null;
  limit: Limit | null;
  area: AreaInForce | null;
  /** What the page says of the tariff area, where it applies. */
  footnote: Footnote | null;
  /** What takes the unit out of the package. */
  exclusion: Exclusion | null;
};

/** What a service costs on a day by the rules and the tariff area of that day, and who pays what. */
export const calculate = (actor: Actor, question: CostQuestion): Promise<Calculation> => as(actor, async (db) => {
  const { today, on, tables } = await coverageIn(db, question.on);
  const about = (tables && serviceOf(tables, question.service)) ?? null;
  const units = about ? await unitsOf(db, about.service.code) : [];
  const unit = units.find(({ code }) => code === question.unit) ?? null;
  const offers = unit ? await offersOf(db, unit.code, on, question.facilityId) : [];
  const offer = offers.find(({ facilityId }) => facilityId === question.facilityId) ?? null;
  const priceTetri = question.priceTetri ?? offer?.priceTetri ?? null;
  const answer = tables && about && priceTetri !== null
    ? await answerIn(db, { tables, service: about.service, unit, on, priceTetri }, question) : null;
  return { today, on, tables, about, units, unit, offers, offer, answer };
});

type Known = { tables: Tables; service: Service; unit: Unit | null; on: string; priceTetri: number };

async function answerIn(db: Database, { tables, service, unit, on, priceTetri }: Known, question: CostQuestion): Promise<CostAnswer | null> {
  const covered = tables.packages.find(({ code }) => code === question.package);
  if (!covered) return null;
  const cell = service.cells.get(covered.code) ?? null;
  const limit = tables.limits.get(cell?.limit ?? '') ?? null;
  const area = cell?.tariffArea && unit ? await areaOf(db, unit.code, on) : null;
  const exclusion = tables.exclusions.find((one) => one.code === unit?.exclusion && concerns(one, covered.code)) ?? null;
  const gone = limit?.period === 'year' ? question.goneOf(limit, Number(on.slice(0, 4))) : 0;
  return {
    package: covered, row: service.rows.get(covered.table) ?? null, cell, limit, area, exclusion,
    footnote: (cell?.tariffArea && tables.footnotes.get(unit?.area ?? 'quarter')) || null,
    cost: costOf({
      priceTetri, cell, areaMaxTetri: area?.maxTetri ?? null, leftTetri: limit && leftOf(limit.amountTetri, gone), isExcluded: exclusion !== null,
    }),
  };
}

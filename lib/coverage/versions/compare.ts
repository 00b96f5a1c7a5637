import type { Area } from '#db/schema/rules.ts';
import { type Both, type Cell, type Content, type Exclusion, type Footnote, type Limit, type Service, servicesOf } from '../tables.ts';
import { type Package, packages } from '../types.ts';

/** What one version says otherwise than another; null where one of them says nothing. `touches` are the packages that it concerns. */
export type Difference = { touches: Package[] } & (
  | { of: 'cell'; service: Service; package: Package; before: Cell | null; after: Cell | null }
  | { of: 'conditions'; service: Service; before: string[]; after: string[] }
  | { of: 'limit'; code: string; before: Limit | null; after: Limit | null }
  | { of: 'footnote'; code: Area; before: Footnote | null; after: Footnote | null }
  | { of: 'exclusion'; code: string; before: Exclusion | null; after: Exclusion | null }
  | { of: 'source'; before: Both; after: Both });

type Sourced = Content & { source: Both };

/** Every difference between two versions, cell by cell, in the order of the page. */
export const compared = (before: Sourced, after: Sourced): Difference[] => [
  ...(same(before.source, after.source) ? [] : [{ of: 'source' as const, touches: [], before: before.source, after: after.source }]),
  ...rowsOf(before, after),
  ...both(before.limits, after.limits).map(([code, one, other]) =>
    ({ of: 'limit' as const, code, before: one, after: other, touches: [before, after].flatMap((of) => covering(of, ({ limit }) => limit === code)) })),
  ...both(before.footnotes, after.footnotes).map(([code, one, other]) =>
    ({ of: 'footnote' as const, code, before: one, after: other, touches: [before, after].flatMap((of) => covering(of, ({ tariffArea }) => tariffArea)) })),
  ...both(byCode(before.exclusions), byCode(after.exclusions)).map(([code, one, other]) =>
    ({ of: 'exclusion' as const, code, before: one, after: other, touches: [one, other].flatMap((of) => (of ? of.packages ?? [...packages] : [])) })),
].map((difference) => ({ ...difference, touches: packages.filter((one) => difference.touches.includes(one)) }));

function rowsOf(before: Content, after: Content): Difference[] {
  const were = byCode(servicesOf(before));
  return servicesOf(after).flatMap((service): Difference[] => {
    const was = were.get(service.code);
    const cells = both(was?.cells ?? new Map<Package, Cell>(), service.cells)
      .map(([code, one, other]): Difference => ({ of: 'cell', service, package: code, before: one, after: other, touches: [code] }));
    if (same(was?.conditions, service.conditions)) return cells;
    return [...cells, { of: 'conditions', service, before: was?.conditions ?? [], after: service.conditions, touches: coveredIn(service) }];
  });
}

/** What two maps say otherwise, by the order of the later one; what is only in the earlier one stands last. */
const both = <Key, Value>(before: ReadonlyMap<Key, Value>, after: ReadonlyMap<Key, Value>): [Key, Value | null, Value | null][] =>
  [...new Set([...after.keys(), ...before.keys()])]
    .map((key): [Key, Value | null, Value | null] => [key, before.get(key) ?? null, after.get(key) ?? null])
    .filter(([, one, other]) => !same(one, other));

const byCode = <One extends { code: string }>(ones: One[]): Map<string, One> => new Map(ones.map((one) => [one.code, one]));

const coveredIn = ({ cells }: Service): Package[] => packages.filter((one) => (cells.get(one)?.share ?? null) !== null);

/** The packages of which a cell is so. */
const covering = (content: Content, isSo: (cell: Cell) => boolean): Package[] =>
  servicesOf(content).flatMap(({ cells }) => [...cells].filter(([, cell]) => isSo(cell)).map(([code]) => code));

/** Written alike: both are read by the same function, so that their names stand in one order. */
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

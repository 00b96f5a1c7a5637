import type { Area, Place } from '#db/schema/rules.ts';
import type { Period } from '#db/schema/types.ts';
import type { Package } from './types.ts';

export type { Area, Place };
export type Both = { ka: string; en: string };
export type TableCode = 'I' | 'II' | 'III';

/** What a package says of a service. */
export type Cell = {
  /** The cell as the page has it. */
  raw: string;
  /** What the programme pays, in percent; null: not covered. */
  share: number | null;
  /** False of a childbirth, of which the page states a sum and no percentage. */
  shareStated: boolean;
  tariffArea: boolean;
  limit: string | null;
  mark: string | null;
  note: Both | null;
};

/** A row of one of the page's three tables, word by word. */
export type Row = { words: string; items: Both[] };

export type Service = {
  code: string;
  name: Both;
  conditions: string[];
  rows: ReadonlyMap<TableCode, Row>;
  cells: ReadonlyMap<Package, Cell>;
};

export type Group = { code: string; place: Place; name: Both; words: Both | null; services: Service[] };
export type CoveragePackage = { code: Package; table: TableCode; words: string; annex: string };
export type Limit = { code: string; amountTetri: number; period: 'case' | 'year'; periodStated: boolean; words: Both };
export type Footnote = { area: Area; mark: string; words: Both };
/** Something that the programme does not pay for; `packages` are those that it concerns, null: all. */
export type Exclusion = { code: string; packages: Package[] | null; words: Both; exception: Both | null };

/** All that one version of the tables says. Once it is in force it never changes. */
export type Content = {
  groups: Group[];
  packages: CoveragePackage[];
  limits: ReadonlyMap<string, Limit>;
  footnotes: ReadonlyMap<Area, Footnote>;
  exclusions: Exclusion[];
};

/** A version of the tables in the time in which it is in force. */
export type Tables = Content & { id: number; name: string; inForce: Period; source: Both };

/** Every service, in the order of the page. */
export const servicesOf = ({ groups }: Pick<Content, 'groups'>): Service[] => groups.flatMap(({ services }) => services);

/** A service with its group; undefined when this version has none of this name. */
export function serviceOf({ groups }: Pick<Content, 'groups'>, code: string): { group: Group; service: Service } | undefined {
  const group = groups.find(({ services }) => services.some((service) => service.code === code));
  const service = group?.services.find((one) => one.code === code);
  return group && service && { group, service };
}

/** Whether an exclusion takes something out of a package. */
export const concerns = ({ packages }: Exclusion, of: Package): boolean => packages === null || packages.includes(of);

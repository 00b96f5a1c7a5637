/** Who succeeds a facility: those who live in `municipalities` go there, or, without them, everybody else. */
export type Successor = { facility: number; municipalities: string[] | null };

/** Successors on one order. */
export const mostSuccessors = 5;

/** What the agency has put together so far, as the address of the page carries it. */
export type SuccessionPlan = {
  /** In the order in which they were chosen. */
  chosen: number[];
  /** Where everybody goes who is named by no municipality; null: they are told, and choose. */
  everybodyElse: number | null;
  /** Municipality → successor, where it is not everybody else's. */
  byMunicipality: Map<string, number>;
};

type Query = Record<string, string | string[] | undefined>;

/**
 * Reads `?s=12,15&add=17&without=12&else=15&m-tbilisi=17`: the chosen, one more, one fewer, and who goes where.
 * What makes no sense is left out. A single successor takes everybody, unless the address says otherwise.
 */
export function successionPlan(query: Query): SuccessionPlan {
  const named = [...one(query.s).split(','), one(query.add)].map(numberOf).filter((facility) => facility !== null);
  const chosen = [...new Set(named)].filter((facility) => facility !== numberOf(one(query.without))).slice(0, mostSuccessors);
  const isChosen = (facility: number | null) => facility !== null && chosen.includes(facility);
  const asked = numberOf(one(query.else));
  const first = query.else === undefined ? chosen[0] ?? null : null;
  const everybodyElse = isChosen(asked) ? asked : first;
  const byMunicipality = new Map(Object.keys(query).filter((name) => /^m-[a-z][a-z-]*$/.test(name))
    .map((name): [string, number | null] => [name.slice(2), numberOf(one(query[name]))])
    .filter((pair): pair is [string, number] => isChosen(pair[1]) && pair[1] !== everybodyElse));
  return { chosen, everybodyElse, byMunicipality };
}

/** The order as the database takes it: whoever is given nobody is no successor. */
export function successorsIn({ chosen, everybodyElse, byMunicipality }: SuccessionPlan): Successor[] {
  const municipalitiesOf = (facility: number) => [...byMunicipality].filter(([, to]) => to === facility).map(([code]) => code).sort();
  return chosen.map((facility) => ({ facility, municipalities: facility === everybodyElse ? null : municipalitiesOf(facility) }))
    .filter(({ municipalities }) => municipalities === null || municipalities.length > 0);
}

/** The plan as an address carries it, for a link that changes something about it. */
export const queryOf = ({ chosen, everybodyElse, byMunicipality }: SuccessionPlan): Record<string, string> => ({
  s: chosen.join(','),
  ...(chosen.length > 0 && { else: String(everybodyElse ?? '-') }),
  ...Object.fromEntries([...byMunicipality].map(([code, facility]) => [`m-${code}`, String(facility)])),
});

/** What a form carries from the dry run to the act, read back; null for what nobody was shown. */
export function successorsOf(sent: string): Successor[] | null {
  const parts = sent.split(';').map((part) => /^([1-9]\d{0,14}):(\*|[a-z-]+(?:,[a-z-]+)*)$/.exec(part));
  if (parts.length > mostSuccessors || parts.some((part) => part === null)) return null;
  return parts.map((part) => ({ facility: Number(part?.[1]), municipalities: part?.[2] === '*' ? null : part?.[2]?.split(',') ?? [] }));
}

/** The other way round. */
export const successorsText = (successors: Successor[]): string =>
  successors.map(({ facility, municipalities }) => `${facility}:${municipalities?.join(',') ?? '*'}`).join(';');

const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? '';
const numberOf = (value: string): number | null => (/^[1-9]\d{0,14}$/.test(value) ? Number(value) : null);

import type { WholeData } from './my-data.ts';

/** Everything on a person as JSON: tables and columns by their names, instants in ISO 8601, periods half-open. */
export const dataJson = ({ today, held, changes, looks }: WholeData): string => JSON.stringify({
  service: 'erti',
  takenOn: today,
  held: Object.fromEntries(held.map(({ table, rows }) => [table, rows])),
  looks,
  changes,
}, null, 2);

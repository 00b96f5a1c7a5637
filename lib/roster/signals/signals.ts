/** Each signal, and the column of signal_lines that says of a registration whether it shows: see 0043. */
export const columnOf = {
  contested: 'contested',
  undone: 'undone',
  firstDay: 'first_day',
  sharedPhone: 'shared_phone',
  outOfHours: 'out_of_hours',
  burst: 'burst',
  sameScan: 'same_scan',
} as const;

export type Signal = keyof typeof columnOf;
export const signals = Object.keys(columnOf) as Signal[];

/** Of how many registrations a signal speaks, and in how many it shows. */
export type Figure = { of: number; shown: number };
export type Figures = Record<Signal, Figure>;

/** Under this many, a share would say more than is known: 1 of 3 is not 33 %. */
export const leastForShare = 10;

/** The share, 0 to 1; null where it would say more than is known. */
export const shareOf = ({ of, shown }: Figure): number | null => (of < leastForShare ? null : shown / of);

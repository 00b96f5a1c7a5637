/** The parts of a date as they stand in three fields: day, month, year. */
export function partsOfDate(value: string | undefined): [string, string, string] {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value ?? '') ?? [];
  if (year && month && day) return [String(Number(day)), String(Number(month)), year];
  const [first = '', second = '', ...rest] = (value ?? '').split(',');
  return [first, second, rest.join(',')];
}

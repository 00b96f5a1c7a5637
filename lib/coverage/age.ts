/**
 * The day on which somebody reaches an age. Who was born on 29 February reaches it on 1 March of a year that has no such day,
 * as the database has it (`reaches`).
 */
export function reaches(bornOn: string, years: number): string {
  const [year, month, day] = bornOn.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year + years, month - 1, day)).toISOString().slice(0, 10);
}

const MILLISECONDS = 86_400_000;

/** 'YYYY-MM-DD' as a count of days, so that made-up dates can be reckoned with. */
export function toDay(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / MILLISECONDS);
}

const written = new Map<number, string>();

/** A count of days as 'YYYY-MM-DD'. Few different days are ever asked for, each of them very often. */
export function toDate(day: number): string {
  let date = written.get(day);
  if (!date) {
    date = new Date(day * MILLISECONDS).toISOString().slice(0, 10);
    written.set(day, date);
  }
  return date;
}

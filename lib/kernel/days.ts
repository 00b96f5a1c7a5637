/** The calendar date ('YYYY-MM-DD') so many days after another; before it, when the number is negative. */
export const daysLater = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

/** The last day of a period that ends before a date: what the database says half-open is told with its last day. */
export const dayBefore = (date: string): string => daysLater(date, -1);

import type { Locale } from '#lib/kernel/format.ts';

type OpeningHoursProps = { week: (string | null)[]; locale: Locale; closed: string };

/** A week in a few lines: days that follow each other and are alike share one. */
export function OpeningHours({ week, locale, closed }: OpeningHoursProps) {
  return (
    <>
      {runsOf(week).map(({ first, last, hours }) => (
        <div key={first}>
          {dayName(first, locale)}{last > first && `–${dayName(last, locale)}`}: {hours?.replace('-', '–') ?? closed}
        </div>
      ))}
    </>
  );
}

type Run = { first: number; last: number; hours: string | null };

function runsOf(week: (string | null)[]): Run[] {
  return week.reduce<Run[]>((runs, hours, day) => {
    const run = runs.at(-1);
    return run && run.hours === hours ? [...runs.slice(0, -1), { ...run, last: day }] : [...runs, { first: day, last: day, hours }];
  }, []);
}

/** The name of a day of the week, Monday being 0: 1 January 2024 was one. */
export const dayName = (day: number, locale: Locale): string =>
  new Date(Date.UTC(2024, 0, 1 + day)).toLocaleDateString(locale, { weekday: 'long', timeZone: 'UTC' });

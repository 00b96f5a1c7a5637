import { call } from '#db/calls.ts';
import { log } from '#lib/kernel/log.ts';

/** What a new day brings about by itself; each may be called at any time, by several processes, and does what is due once. */
const due = {
  places: () => call((sql) => sql`select offer_all_places()`),
  licences: () => call((sql) => sql`select tell_of_expiring_licences()`),
  comingsOfAge: () => call((sql) => sql`select tell_who_came_of_age()`),
  vouchers: () => call((sql) => sql`select expire_vouchers()`),
};

/**
 * Offers places whose offer was not taken up, tells of licences that run out and of those who come of age, and ends vouchers whose last
 * day is over, now and while the service runs.
 * A failure is logged and waits for the next time.
 * @param interval in milliseconds between two looks
 */
export function keepCalendar(interval = 600_000): { stop: () => Promise<void> } {
  let looking = look();
  const timer = setInterval(() => { looking = looking.then(look); }, interval);
  return {
    stop: async () => {
      clearInterval(timer);
      await looking;
    },
  };
}

async function look(): Promise<void> {
  for (const [what, does] of Object.entries(due)) {
    await does().catch((error: unknown) =>
      log.error({ what, failure: error instanceof Error ? error.name : 'unknown' }, 'What the day brought was not done'));
  }
}

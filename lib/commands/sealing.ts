import { call } from '#db/calls.ts';
import { closeAppPool } from '#db/pool.ts';
import { log } from '#lib/kernel/log.ts';

/**
 * Seals the journal while the service runs, and once more when it stops. A failure is logged and waits for the next time.
 * @param interval in milliseconds between two seals
 */
export function keepSealing(interval = 60_000): { stop: () => Promise<void> } {
  const timer = setInterval(() => void seal(), interval);
  return {
    stop: async () => {
      clearInterval(timer);
      await seal();
      await closeAppPool();
    },
  };
}

async function seal(): Promise<void> {
  try {
    await call((sql) => sql`select seal_journal()`);
  } catch (error) {
    // an error's own words may repeat a line of the journal
    log.error({ failure: error instanceof Error ? error.name : 'unknown' }, 'The journal was not sealed');
  }
}

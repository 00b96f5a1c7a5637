import { call } from '#db/calls.ts';
import { closeAppPool } from '#db/pool.ts';
import { log } from '#lib/kernel/log.ts';

/**
 * Seals the journal now, for what was written before the last stop, and while the service runs. A failure is logged and
 * waits for the next time. Not at the stop: Ctrl-C in a terminal reaches a PostgreSQL of the demo as well.
 * @param interval in milliseconds between two seals
 */
export function keepSealing(interval = 60_000): { stop: () => Promise<void> } {
  let sealing = seal();
  const timer = setInterval(() => { sealing = seal(); }, interval);
  return {
    stop: async () => {
      clearInterval(timer);
      await sealing;
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

import { keepWorking } from '#db/queue.ts';
import { log } from '#lib/kernel/log.ts';
import { deliverNotice } from '#lib/notices/index.ts';

type Job = { notice: string };

/**
 * Delivers the notices that wait in the queue, four at a time, while the service runs. At the stop those under way are finished.
 * @param pollInterval in milliseconds between two looks for a notice whose next attempt is due; a new one is heard of at once
 */
export const keepDelivering = (pollInterval = 2_000): { stop: () => Promise<void> } => keepWorking({
  url: process.env.DATABASE_APP_URL ?? '',
  tasks: {
    deliver: (job, { job: { attempts, max_attempts } }) => deliverNotice((job as Job).notice, attempts >= max_attempts),
  },
  concurrency: 4,
  pollInterval,
  onLoss: (failure) => log.error({ failure }, 'The queue of notices was lost, and is taken up again'),
  onDetail: (words) => log.debug({ words }, 'The queue of notices'),
});

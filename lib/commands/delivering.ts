import { keepWorking } from '#db/queue.ts';
import { log } from '#lib/kernel/log.ts';
import { deliverNotice } from '#lib/notices/index.ts';
import { applyImport } from '#lib/people/index.ts';

type Delivery = { notice: string };
type Import = { import: string };

/**
 * Works off what waits in the queue, four at a time, while the service runs: notices to deliver, and imports to carry out.
 * At the stop what is under way is finished.
 * @param pollInterval in milliseconds between two looks for a notice whose next attempt is due; a new one is heard of at once
 */
export const keepDelivering = (pollInterval = 2_000): { stop: () => Promise<void> } => keepWorking({
  url: process.env.DATABASE_APP_URL ?? '',
  tasks: {
    deliver: (job, { job: { attempts, max_attempts } }) => deliverNotice((job as Delivery).notice, attempts >= max_attempts),
    import: (job, { job: { attempts, max_attempts } }) => applyImport((job as Import).import, attempts >= max_attempts),
  },
  concurrency: 4,
  pollInterval,
  onLoss: (failure) => log.error({ failure }, 'The queue of notices was lost, and is taken up again'),
  onDetail: (words) => log.debug({ words }, 'The queue of notices'),
});

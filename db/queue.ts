import { EventEmitter } from 'node:events';
import { Logger, run, runMigrations, WorkerPreset, type TaskList, type WorkerEvents } from 'graphile-worker';
import pg from 'pg';
import type { Sql } from 'postgres';
import { connect } from './client.ts';

const schema = 'graphile_worker';
/** How long a stop waits for the jobs under way, in milliseconds. */
const patience = 30_000;
// Not batched, a job's end that cannot be written rejects a promise that nobody holds, and so ends the process; batched, it is
// told as an event, and the queue is taken up anew (graphile-worker 0.18.0).
const preset = { extends: [WorkerPreset], worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } };

/** Makes, or brings up to date, the queue's own schema, which belongs to erti_owner like every table. Safe to run again. */
export async function installQueue(ownerUrl: string): Promise<void> {
  const pgPool = poolOf(ownerUrl, 1, () => {}, { options: '-c role=erti_owner' });
  await runMigrations({ pgPool, schema, logger: loggerFor(() => {}), taskList: {} }).finally(() => pgPool.end());
}

/**
 * A pool of the driver that graphile-worker is written for. One that graphile-worker makes itself hears no errors any more
 * while it closes, and a server that goes just then would end this process.
 */
function poolOf(url: string, max: number, onDetail: (words: string) => void, more: Record<string, string> = {}): pg.Pool {
  const asked = new URL(url);
  // this driver reads sslmode as libpq and our own do only when it is told to
  for (const [name, value] of Object.entries({ uselibpqcompat: 'true', ...more })) asked.searchParams.set(name, value);
  const pool = new pg.Pool({ connectionString: asked.href, max });
  const onError = ({ message }: Error) => onDetail(message);
  return pool.on('error', onError).on('connect', (client) => client.on('error', onError));
}

type QueueOptions = {
  /** The role that the service signs in as. */
  url: string;
  tasks: TaskList;
  /** Jobs at once. */
  concurrency: number;
  /** Told when the queue was lost and is taken up again, with the name of the error; a task tells of its own failures. */
  onLoss: (failure: string) => void;
  /** Told what the queue has to say of itself. */
  onDetail: (words: string) => void;
  /** Milliseconds between two looks for jobs whose time has come, and before a queue that broke is taken up again. */
  pollInterval: number;
};

/**
 * Works the queue off until stopped. Of all processes on a database one does, and the next takes over when it goes:
 * it holds a lock for as long as its connection lives. So what it finds in hand at the start was left behind, and begins anew;
 * by itself the queue would wait four hours for a worker that has died.
 */
export function keepWorking(options: QueueOptions): { stop: () => Promise<void> } {
  const stopping = new AbortController();
  const stopped = new Promise<void>((resolve) => stopping.signal.addEventListener('abort', () => resolve()));
  const working = untilAborted(stopping.signal, async () => {
    const failure = await turn(options, stopped).then(() => 'ConnectionLost', (error: unknown) => (error instanceof Error ? error.name : 'unknown'));
    await Promise.race([stopped, pause(options.pollInterval)]);
    // a database that goes shortly before its service is no loss
    if (!stopping.signal.aborted) options.onLoss(failure);
  });
  return {
    stop: async () => {
      stopping.abort();
      // with a limit: the database may have gone first
      await Promise.race([working, pause(patience)]);
    },
  };
}

async function untilAborted(signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  while (!signal.aborted) await work();
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => { setTimeout(resolve, milliseconds).unref(); });

/** From the lock until the process is stopped or the lock's connection is lost. A job under way is finished. */
async function turn({ url, ...options }: QueueOptions, stopped: Promise<void>): Promise<void> {
  let lose = () => {};
  const lost = new Promise<void>((resolve) => { lose = resolve; });
  const over = Promise.race([stopped, lost]);
  const lock = connect(url, 1, lose);
  try {
    const isMine = await Promise.race([takeOver(lock).then(() => true), over.then(() => false)]);
    if (!isMine) return;
    const pgPool = poolOf(url, options.concurrency + 1, options.onDetail);
    await runUntil(over, lose, { ...options, pgPool }).finally(() => Promise.race([pgPool.end(), pause(patience)]));
  } finally {
    await lock.end({ timeout: 0 });
  }
}

type RunOptions = Omit<QueueOptions, 'url' | 'onLoss'> & { pgPool: pg.Pool };

async function runUntil(over: Promise<void>, lose: () => void, { pgPool, tasks, concurrency, pollInterval, onDetail }: RunOptions): Promise<void> {
  const events: WorkerEvents = new EventEmitter();
  events.once('pool:fatalError', lose);
  const runner = await run({
    pgPool, schema, taskList: tasks, parsedCronItems: [], concurrency, pollInterval, events, preset,
    noHandleSignals: true, logger: loggerFor(onDetail),
  });
  await Promise.race([over, runner.promise.catch(() => {})]);
  await Promise.race([runner.stop().catch(() => {}), pause(patience)]);
}

/** Waits until no other process has the lock, as long as it takes; a connection whose other end is silent is given up in a minute. */
async function takeOver(lock: Sql): Promise<void> {
  await lock`select set_config(name, value, false) from (values ('statement_timeout', '0'), ('lock_timeout', '0'),
    ('tcp_keepalives_idle', '30'), ('tcp_keepalives_interval', '10'), ('tcp_keepalives_count', '3'),
    ('client_connection_check_interval', '10s')) settings (name, value)`;
  await lock`select pg_advisory_lock(hashtext('deliveries'))`;
  await lock`select free_jobs_left_behind()`;
}

/** graphile-worker's own log, without its lines about each job: they would repeat a task's error. */
const loggerFor = (onDetail: QueueOptions['onDetail']) => new Logger(() => (_level, message, meta) => {
  if (!meta?.job) onDetail(message);
});

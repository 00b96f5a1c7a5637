import { isDemo, settings } from '#lib/kernel/settings.ts';
import { build, isBuilt } from './build.ts';
import { keepCalendar } from './calendar.ts';
import { keepDelivering } from './delivering.ts';
import { startDemo } from './demo.ts';
import { prepareService } from './prepare-service.ts';
import { step } from './progress.ts';
import { keepSealing } from './sealing.ts';
import { serve, type Serving } from './serve.ts';
import { untilStopped } from './until-stopped.ts';

const port = Number(process.env.PORT ?? 3000);

/** With DATABASE_URL: that server, and nothing is invented. Without: the demo, whole. */
async function start(): Promise<void> {
  if (process.env.DATABASE_URL) return startProduction(process.env.DATABASE_URL);
  const demo = await startDemo(port);
  try {
    if (!(await isBuilt())) await step('Building the pages', build);
    const serving = await serve(port, false);
    demo.greet(serving.address);
    await untilStopped(serving, keepDelivering(), keepCalendar(), keepSealing(), demo);
  } catch (error) {
    await demo.stop();
    throw error;
  }
}

async function startProduction(ownerUrl: string): Promise<void> {
  const { DATABASE_APP_URL } = settings();
  await step('Migrating the database', () => prepareService(ownerUrl, DATABASE_APP_URL, isDemo()));
  // what serves has no use for the keys to everything
  delete process.env.DATABASE_URL;
  if (!(await isBuilt())) await step('Building the pages', build);
  const serving: Serving = await serve(port, false);
  console.log(`Erti serves ${serving.address}`);
  await untilStopped(serving, keepDelivering(), keepCalendar(), keepSealing());
}

await start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  // not exitCode: the embedded PostgreSQL's own hook would end the process with 0
  process.exit(1);
});

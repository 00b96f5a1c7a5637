import { prepareDatabase } from '#db/prepare.ts';
import { settings } from '#lib/kernel/settings.ts';
import { build, isBuilt } from './build.ts';
import { startDemo } from './demo.ts';
import { step } from './progress.ts';
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
    await untilStopped(serving, demo);
  } catch (error) {
    await demo.stop();
    throw error;
  }
}

async function startProduction(ownerUrl: string): Promise<void> {
  const { DATABASE_APP_URL } = settings();
  await step('Migrating the database', () => prepareDatabase(ownerUrl, DATABASE_APP_URL));
  if (!(await isBuilt())) await step('Building the pages', build);
  const serving: Serving = await serve(port, false);
  console.log(`Erti serves ${serving.address}`);
  await untilStopped(serving);
}

await start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

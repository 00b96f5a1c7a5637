type Stoppable = { stop: () => Promise<void> };

/** Waits for Ctrl-C or a polite kill, then stops everything in the order given. */
export async function untilStopped(...running: Stoppable[]): Promise<void> {
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  console.log('\nStopping …');
  for (const each of running) await each.stop();
  process.exit(0);
}

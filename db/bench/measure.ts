export const connections = 8;
export const seconds = 5;

/** How many times a second `act` ends, eight at a time, for five seconds. It gets a number that never comes again. */
export async function perSecond(act: (n: number) => Promise<unknown>): Promise<number> {
  let done = 0;
  let next = 0;
  const start = performance.now();
  const until = start + seconds * 1000;
  const worker = async () => {
    while (performance.now() < until) {
      await act(next++);
      done++;
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  return done / ((performance.now() - start) / 1000);
}

/** The same for a fixed number of acts, for those that need something prepared first. */
export async function perSecondOf<T>(prepared: T[], act: (one: T) => Promise<unknown>): Promise<number> {
  const waiting = [...prepared];
  const start = performance.now();
  const worker = async () => {
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) await act(one);
  };
  await Promise.all(Array.from({ length: connections }, worker));
  return prepared.length / ((performance.now() - start) / 1000);
}

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

/** The same for acts that need something prepared first; it ends early when nothing prepared is left. */
export async function perSecondOf<T>(prepared: T[], act: (one: T) => Promise<unknown>): Promise<number> {
  const waiting = [...prepared];
  let done = 0;
  const start = performance.now();
  const worker = async () => {
    while (performance.now() < start + seconds * 1000) {
      const one = waiting.pop();
      if (one === undefined) return;
      await act(one);
      done++;
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  return done / ((performance.now() - start) / 1000);
}

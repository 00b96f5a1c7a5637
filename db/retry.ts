import { setTimeout as pause } from 'node:timers/promises';
import { isClash, translated } from './violations.ts';

const attempts = 3;

/**
 * Runs work that is one transaction; when it clashed with another, runs it again from its beginning, three times at most.
 * @throws RuleViolation, Unavailable, DatabaseFailure for any other failure of a query, or the error itself
 */
export async function retrying<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === attempts || !isClash(error)) throw translated(error);
      await pause(Math.random() * 20 * 2 ** attempt);
    }
  }
}

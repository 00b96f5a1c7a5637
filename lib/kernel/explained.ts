import { RuleViolation } from '#db/violations.ts';
import type { Facts, Refusal } from './errors.ts';

/** The rule that the database refuses by → the refusal that explains it. */
export type RefusalByRule = Readonly<Record<string, new (facts?: Facts) => Refusal>>;

/**
 * Runs an act; a rule that the database refused becomes the refusal that explains it.
 * @param factsOf what the refusal's sentences speak of, read only when there is one
 * @throws Refusal, or the error itself when no refusal explains it
 */
export async function explainedBy<T>(refusals: RefusalByRule, act: () => Promise<T>, factsOf: () => Promise<Facts> = async () => ({})): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const kind = error instanceof RuleViolation ? refusals[error.rule] : undefined;
    if (!kind) throw error;
    throw new kind(await factsOf());
  }
}

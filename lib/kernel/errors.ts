const brand = Symbol.for('erti.refusal');

/** What a refusal's sentence speaks of: names, counts, and dates ('YYYY-MM-DD', under a name that ends in `On`). */
export type Facts = Readonly<Record<string, string | number>>;

/**
 * A broken rule, told to a person. One class per rule; its sentences stand under `refusals.<code>` in both languages:
 * what is refused, why, until when, and what can be done now.
 */
export abstract class Refusal extends Error {
  // A bundler may load this class twice, so a refusal is known by its brand and not by instanceof.
  readonly [brand] = true;
  abstract readonly code: string;
  readonly facts: Facts;

  constructor(facts: Facts = {}) {
    super('refused');
    this.facts = facts;
  }
}

/** The service is too busy or unreachable. What was sent may be sent again: a request id is answered once. */
export class ServiceUnavailable extends Refusal {
  override readonly code = 'kernel.unavailable';
}

export const isRefusal = (error: unknown): error is Refusal =>
  typeof error === 'object' && error !== null && brand in error;

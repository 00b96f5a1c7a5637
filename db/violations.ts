import { DrizzleQueryError } from 'drizzle-orm';

/** A rule that PostgreSQL refused by name. The name is a constraint's, or one that `refuse()` was given. */
export class RuleViolation extends Error {
  override readonly name = 'RuleViolation';
  readonly rule: string;

  // PostgreSQL's own message and detail name the person, so neither is kept.
  constructor(rule: string) {
    super(`The database refused: ${rule}`);
    this.rule = rule;
  }
}

const unavailable = Symbol.for('erti.unavailable');

/** The service is too busy or unreachable; the same request may be sent again later. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
  // a bundler may load this class twice, so it is known by its brand and not by instanceof
  readonly [unavailable] = true;
}

export const isUnavailable = (error: unknown): error is Unavailable =>
  typeof error === 'object' && error !== null && unavailable in error;

/** Any other failure of a query. Its code is all that is kept: the message, the detail and the parameters name people. */
export class DatabaseFailure extends Error {
  override readonly name = 'DatabaseFailure';
  readonly code: string;

  constructor(code: string) {
    super(`The database failed (${code})`);
    this.code = code;
  }
}

type PostgresFailure = { code: string; constraint_name?: string };

const violations = new Set(['23514', '23P01', '23505', '23503']);
const clashes = new Set(['40001', '40P01']);
const overloads = new Set([
  '57014', '55P03', '53300', '57P01', '57P03', 'CONNECT_TIMEOUT', 'ECONNREFUSED',
  // the connection went, and with it the answer: a request with an id is safe to send again
  'CONNECTION_CLOSED', 'CONNECTION_DESTROYED', 'CONNECTION_ENDED', 'ECONNRESET', 'EPIPE',
]);

/** An error and what it was caused by, outermost first. */
function* chainOf(error: unknown): Generator<Error> {
  for (let at = error; at instanceof Error; at = at.cause) yield at;
}

/** The failure as the driver threw it, also from under drizzle's wrapping. */
function failureOf(error: unknown): PostgresFailure | undefined {
  for (const at of chainOf(error)) if ('code' in at && typeof at.code === 'string') return at as Error & PostgresFailure;
  return undefined;
}

/** Whether it comes from a query, and not from the work around it: a refusal or a redirect. */
const isOfAQuery = (error: unknown): boolean =>
  [...chainOf(error)].some((at) => at.name === 'PostgresError' || at instanceof DrizzleQueryError);

/** Two transactions that met; the same work may be tried again from its beginning. */
export const isClash = (error: unknown): boolean => clashes.has(failureOf(error)?.code ?? '');

/** What the rest of the service may know of an error that came out of the database. */
export function translated(error: unknown): unknown {
  const failure = failureOf(error);
  const code = failure?.code ?? 'without a code';
  if (violations.has(code) && failure?.constraint_name) return new RuleViolation(failure.constraint_name);
  if (overloads.has(code) || clashes.has(code)) return new Unavailable(`The database is not available (${code})`);
  return isOfAQuery(error) ? new DatabaseFailure(code) : error;
}

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

/** The service is too busy or unreachable; the same request may be sent again later. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
}

type PostgresFailure = { code: string; constraint_name?: string };

const violations = new Set(['23514', '23P01', '23505', '23503']);
const clashes = new Set(['40001', '40P01']);
const overloads = new Set([
  '57014', '55P03', '53300', '57P01', '57P03', 'CONNECT_TIMEOUT', 'ECONNREFUSED',
  // the connection went, and with it the answer: a request with an id is safe to send again
  'CONNECTION_CLOSED', 'CONNECTION_DESTROYED', 'CONNECTION_ENDED', 'ECONNRESET', 'EPIPE',
]);

/** The failure as the driver threw it, also from under drizzle's wrapping. */
function failureOf(error: unknown): PostgresFailure | undefined {
  for (let at = error; at instanceof Error; at = at.cause)
    if ('code' in at && typeof at.code === 'string') return at as Error & PostgresFailure;
  return undefined;
}

/** Two transactions that met; the same work may be tried again from its beginning. */
export const isClash = (error: unknown): boolean => clashes.has(failureOf(error)?.code ?? '');

/** What the rest of the service may know of an error that came out of the database. */
export function translated(error: unknown): unknown {
  const failure = failureOf(error);
  if (!failure) return error;
  if (violations.has(failure.code) && failure.constraint_name) return new RuleViolation(failure.constraint_name);
  if (overloads.has(failure.code) || clashes.has(failure.code)) return new Unavailable(`The database is not available (${failure.code})`);
  return error;
}

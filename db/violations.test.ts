import { DrizzleQueryError } from 'drizzle-orm';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { DatabaseFailure, isClash, isUnavailable, RuleViolation, translated } from './violations.ts';

const number = '00123456789';

/** An error as postgres.js throws it. */
const failure = (code: string, facts: Record<string, string> = {}) =>
  Object.assign(new Error(`invalid input: "${number}"`), { name: 'PostgresError', code, detail: `Key (${number})`, ...facts });
const wrapped = (cause: Error) => new DrizzleQueryError('select $1', [number], cause);

describe('an error out of the database', () => {
  it.each([
    ['of a code that nobody foresaw', failure('22021')],
    ['wrapped by drizzle', wrapped(failure('42501'))],
    ['wrapped by drizzle and without a code', wrapped(new Error(`no connection for ${number}`))],
    ['of a broken rule', wrapped(failure('23505', { constraint_name: 'one_open_registration' }))],
    ['of a broken rule without a name', failure('23514')],
    ['of a clash', wrapped(failure('40001'))],
  ])('%s says nothing of a person', (_, error) => {
    const told = translated(error) as Error;
    expect(inspect(error, { depth: null })).toContain(number);
    expect(`${told.message} ${told.stack} ${inspect(told, { depth: null, showHidden: true })}`).not.toContain(number);
  });

  it('keeps its code, or the name of its rule', () => {
    expect(translated(wrapped(failure('42501')))).toMatchObject({ name: 'DatabaseFailure', code: '42501' });
    expect(translated(wrapped(failure('23505', { constraint_name: 'a_rule' })))).toMatchObject({ name: 'RuleViolation', rule: 'a_rule' });
  });

  it('is a clash, also from under drizzle', () => {
    expect([failure('40P01'), wrapped(failure('40001')), failure('23505')].map(isClash)).toEqual([true, true, false]);
  });

  it.each(['57014', '53300', 'CONNECTION_CLOSED', '40001'])('with the code %s may be sent again', (code) => {
    expect(isUnavailable(translated(wrapped(failure(code))))).toBe(true);
  });
});

describe('any other error', () => {
  it.each([
    ['a refusal', Object.assign(new Error('refused'), { code: 'registration.tooEarly' })],
    ['a redirect', Object.assign(new Error('NEXT_REDIRECT'), { digest: 'NEXT_REDIRECT;replace;/my;307;' })],
    ['a file that is not there', Object.assign(new Error('ENOENT'), { code: 'ENOENT' })],
    ['what was told already', new RuleViolation('a_rule')],
    ['a failure that was told already', new DatabaseFailure('42501')],
    ['no error', 'text'],
  ])('%s passes as it is', (_, error) => {
    expect(translated(error)).toBe(error);
    expect(isUnavailable(error)).toBe(false);
  });
});

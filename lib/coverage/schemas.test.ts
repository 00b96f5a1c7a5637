import { expect, test } from 'vitest';
import { endFactSchema, recordFactSchema } from './schemas.ts';

const id = '0190f0e0-0000-7000-8000-000000000001';
const whole = {
  requestId: id, personId: id, kind: 'veteran', startsOn: '5,11,2026', lastOn: ',,', source: ' მოწმობა 17 ', reason: 'განცხადება\r\nდანართით',
};

test('a fact is read as a form sends it', () => {
  expect(recordFactSchema.parse(whole)).toEqual({ ...whole, startsOn: '2026-11-05', lastOn: null, source: 'მოწმობა 17', reason: 'განცხადება\nდანართით' });
  expect(recordFactSchema.parse({ ...whole, lastOn: '31,12,2027' }).lastOn).toBe('2027-12-31');
});

test.each([
  ['kind', { kind: '' }], ['kind', { kind: 'hero' }], ['startsOn', { startsOn: ',,' }], ['startsOn', { startsOn: '31,2,2026' }],
  ['lastOn', { lastOn: '31,2,2026' }], ['lastOn', { lastOn: '1,,' }], ['source', { source: '  ' }], ['source', { source: 'x'.repeat(201) }],
  ['reason', { reason: '' }], ['reason', { reason: 'x'.repeat(2001) }],
])('a wrong %s is named', (field, wrong) => {
  const { error } = recordFactSchema.safeParse({ ...whole, ...wrong });
  expect(error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([[field, `coverage.${field}`]]);
});

test('an end needs its day', () => {
  const { error } = endFactSchema.safeParse({ ...whole, factId: id });
  expect(error?.issues.map(({ message }) => message)).toEqual(['coverage.lastOn']);
});

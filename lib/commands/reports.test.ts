import { expect, it } from 'vitest';
import { failedBrowserTests, failedTests } from './reports.ts';

it('names each failed test by its file, and a file that broke before its first', () => {
  expect(failedTests({ numPassedTests: 1, testResults: [
    { name: '/there/a.test.ts', status: 'failed', assertionResults: [{ fullName: 'a rule holds', status: 'failed' }, { fullName: 'another', status: 'passed' }] },
    { name: '/there/b.test.ts', status: 'failed', assertionResults: [] },
    { name: '/there/c.test.ts', status: 'passed', assertionResults: [{ fullName: 'c', status: 'passed' }] },
  ] })).toEqual(['a.test.ts: a rule holds', 'b.test.ts: broke off']);
});

it('names each browser test that did not do as expected, however deep it stands', () => {
  const inner = { file: 'a.spec.ts', specs: [{ title: 'a page', ok: false }, { title: 'another', ok: true }] };
  expect(failedBrowserTests({ suites: [{ file: 'a.spec.ts', specs: [{ title: 'outer', ok: false }], suites: [inner] }] }))
    .toEqual(['a.spec.ts: outer', 'a.spec.ts: a page']);
});

import path from 'node:path';

/** What vitest's JSON report says of its tests, as far as it is read here. */
export type TestReport = {
  numPassedTests: number;
  testResults: { name: string; status: string; assertionResults: { fullName: string; status: string }[] }[];
};

type BrowserSuite = { file: string; specs: { title: string; ok: boolean }[]; suites?: BrowserSuite[] };

/** What Playwright's JSON report says of its tests, as far as it is read here. */
export type BrowserReport = { stats: { expected: number }; suites: BrowserSuite[] };

/** The failed tests by file and name; a file that broke before its first test counts as one. */
export function failedTests({ testResults }: TestReport): string[] {
  return testResults.filter(({ status }) => status === 'failed').flatMap(({ name, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName);
    return (failed.length === 0 ? ['broke off'] : failed).map((test) => `${path.basename(name)}: ${test}`);
  });
}

/** The browser tests that did not do as expected, by file and title. */
export function failedBrowserTests({ suites }: Pick<BrowserReport, 'suites'>): string[] {
  return suites.flatMap(({ file, specs, suites: inner }) =>
    [...specs.filter(({ ok }) => !ok).map(({ title }) => `${file}: ${title}`), ...failedBrowserTests({ suites: inner ?? [] })]);
}

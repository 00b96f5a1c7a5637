import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { findChromium } from '#e2e/chromium.ts';
import { run } from './processes.ts';
import { failedBrowserTests, failedTests, type BrowserReport, type TestReport } from './reports.ts';

/** How many passed, and by name what did not. */
type Outcome = { passed: number; failed: string[] };

const root = path.resolve(import.meta.dirname, '../..');
const reports = path.join(root, '.erti/reports');
const bin = (name: string) => path.join(root, 'node_modules/.bin', name);

/** A check that is one thing: it passes or it fails. */
async function single(title: string, command: string, args: string[]): Promise<Outcome> {
  console.log(`\n▸ ${title}`);
  return (await run(command, args)) === 0 ? { passed: 1, failed: [] } : { passed: 0, failed: [title] };
}

/** A runner that counts its tests into a report; one that breaks off without a failure has failed once. */
async function counted(title: string, args: string[], report: string, count: (report: never) => Outcome): Promise<Outcome> {
  console.log(`\n▸ ${title}`);
  const code = await run(bin(args[0] ?? ''), args.slice(1), { PLAYWRIGHT_JSON_OUTPUT_NAME: report });
  const text = await readFile(report, 'utf8').catch(() => null);
  const { passed, failed } = text ? count(JSON.parse(text) as never) : { passed: 0, failed: [] };
  return { passed, failed: code !== 0 && failed.length === 0 ? [`${title}: broke off`] : failed };
}

const vitestReport = path.join(reports, 'vitest.json');
const playwrightReport = path.join(reports, 'playwright.json');

const checks: (() => Promise<Outcome>)[] = [
  () => single('lint', bin('eslint'), ['--config', 'lib/commands/eslint.config.js', '--max-warnings', '0', '.']),
  () => single('types: routes', bin('next'), ['typegen']),
  () => single('types', bin('tsc'), []),
  () => single('unused code', bin('knip'), ['--config', 'lib/commands/knip.json']),
  () => counted('unit and database tests',
    ['vitest', 'run', '--config', 'db/tests/vitest.config.ts', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`],
    vitestReport, (report: TestReport) => ({ passed: report.numPassedTests, failed: failedTests(report) })),
  () => single('build', bin('next'), ['build']),
  () => counted('browser tests', ['playwright', 'test', '--config', 'e2e/playwright.config.ts'],
    playwrightReport, (report: BrowserReport) => ({ passed: report.stats.expected, failed: failedBrowserTests(report) })),
];

await rm(reports, { recursive: true, force: true });
await mkdir(reports, { recursive: true });
process.env.ERTI_CHROMIUM = await findChromium();
const total: Outcome = { passed: 0, failed: [] };
for (const check of checks) {
  const { passed, failed } = await check();
  total.passed += passed;
  total.failed.push(...failed);
}
// Last, because a log that is cut keeps its end.
for (const name of total.failed) console.log(`✗ ${name}`);
console.log(`\n${total.passed} passed, ${total.failed.length} failed`);
process.exitCode = total.failed.length === 0 ? 0 : 1;

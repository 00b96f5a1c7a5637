import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { findChromium } from '#e2e/chromium.ts';
import { run } from './processes.ts';

type Outcome = { passed: number; failed: number };

const root = path.resolve(import.meta.dirname, '../..');
const reports = path.join(root, '.erti/reports');
const bin = (name: string) => path.join(root, 'node_modules/.bin', name);

/** A check that is one thing: it passes or it fails. */
async function single(title: string, command: string, args: string[]): Promise<Outcome> {
  console.log(`\n▸ ${title}`);
  return (await run(command, args)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A runner that counts its tests into a report; one that breaks off without a failure has failed once. */
async function counted(title: string, args: string[], report: string, count: (report: never) => Outcome): Promise<Outcome> {
  console.log(`\n▸ ${title}`);
  const code = await run(bin(args[0] ?? ''), args.slice(1), { PLAYWRIGHT_JSON_OUTPUT_NAME: report });
  const text = await readFile(report, 'utf8').catch(() => null);
  const outcome = text ? count(JSON.parse(text) as never) : { passed: 0, failed: 1 };
  return { ...outcome, failed: code === 0 ? outcome.failed : Math.max(outcome.failed, 1) };
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
    vitestReport, (report: { numPassedTests: number; numFailedTests: number }) =>
      ({ passed: report.numPassedTests, failed: report.numFailedTests })),
  () => single('build', bin('next'), ['build']),
  () => counted('browser tests', ['playwright', 'test', '--config', 'e2e/playwright.config.ts'],
    playwrightReport, ({ stats }: { stats: { expected: number; unexpected: number; flaky: number } }) =>
      ({ passed: stats.expected, failed: stats.unexpected + stats.flaky })),
];

await rm(reports, { recursive: true, force: true });
await mkdir(reports, { recursive: true });
process.env.ERTI_CHROMIUM = await findChromium();
const total: Outcome = { passed: 0, failed: 0 };
for (const check of checks) {
  const { passed, failed } = await check();
  total.passed += passed;
  total.failed += failed;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

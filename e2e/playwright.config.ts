import { defineConfig } from '@playwright/test';

const chromium = process.env.ERTI_CHROMIUM ?? '/usr/bin/chromium';
// Without these, a browser in a closed network keeps asking for the outside, and slows everything down.
const args = ['--disable-background-networking', '--disable-component-update', '--no-first-run', '--disable-sync', '--disable-quic'];

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  globalSetup: './global-setup.ts',
  outputDir: '../.erti/e2e',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [['list'], ['json']],
  use: {
    locale: 'ka-GE',
    timezoneId: 'America/Los_Angeles',
    viewport: { width: 1280, height: 900 },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: chromium,
      args: process.getuid?.() === 0 ? [...args, '--no-sandbox'] : args,
    },
  },
});

import { spawnSync } from 'node:child_process';
import { accessSync } from 'node:fs';
import { chromium } from '@playwright/test';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

/**
 * The browser of the tests: one that is installed, else Playwright's own, else the system's package.
 * @throws Error when none of the three can be had
 */
export async function findChromium(): Promise<string> {
  const found = installed() ?? playwrights() ?? fetched('npx', ['playwright', 'install', 'chromium'], playwrights)
    ?? fetched('sh', ['-c', 'apt-get update -qq && apt-get install -y -qq chromium'], installed);
  if (!found) throw new Error('No Chromium: install one, or put its path into ERTI_CHROMIUM.');
  return found;
}

function installed(): string | undefined {
  if (process.env.ERTI_CHROMIUM) return process.env.ERTI_CHROMIUM;
  return names.map((name) => spawnSync('which', [name], { encoding: 'utf8' }).stdout.trim()).find(Boolean);
}

function playwrights(): string | undefined {
  const file = chromium.executablePath();
  try {
    accessSync(file);
    return file;
  } catch {
    return undefined;
  }
}

function fetched(command: string, args: string[], look: () => string | undefined): string | undefined {
  console.log(`Installing Chromium: ${command} ${args.join(' ')}`);
  spawnSync(command, args, { stdio: 'inherit', timeout: 300_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  return look();
}

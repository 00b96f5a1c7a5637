import { spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const sources = ['app', 'db', 'lib', 'proxy.ts', 'next.config.js', 'package-lock.json'];
const isNoSource = (name: string) => ['tests', 'bench', 'embedded'].includes(name) || /\.test\.tsx?$/.test(name);
const buildId = path.join(root, '.next', 'BUILD_ID');

/** Whether the built pages are as new as everything they are made of. */
export async function isBuilt(): Promise<boolean> {
  const built = await stat(buildId).catch(() => null);
  return built !== null && built.mtimeMs > Math.max(...await Promise.all(sources.map((name) => newest(path.join(root, name)))));
}

async function newest(file: string): Promise<number> {
  const about = await stat(file);
  if (!about.isDirectory()) return about.mtimeMs;
  const inside = (await readdir(file)).filter((name) => !isNoSource(name));
  return Math.max(about.mtimeMs, ...await Promise.all(inside.map((name) => newest(path.join(file, name)))));
}

/** Builds the pages for production; their log is shown only when it fails. */
export async function build(): Promise<void> {
  await runQuietly(['node_modules/next/dist/bin/next', 'build']);
}

/** @throws Error with the program's whole output when it does not end well */
function runQuietly(args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } });
    const output: string[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => output.push(data.toString()));
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(output.join('')))));
  });
}

import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

/** The production build, served by a process of its own on a free port, with only the environment given. */
export async function startServer(env: Record<string, string>): Promise<{ address: string; stop: () => Promise<void> }> {
  const child = spawn(process.execPath, ['e2e/serve.ts'], {
    cwd: root,
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { address: await addressSaid(child), stop: () => stopped(child) };
}

function addressSaid(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (data: Buffer) => {
      const said = /serving (\S+)/.exec(data.toString())?.[1];
      if (said) resolve(said);
    });
    child.once('exit', () => reject(new Error('The server ended before it served.')));
  });
}

function stopped(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.removeAllListeners('exit');
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

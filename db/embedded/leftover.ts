import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import path from 'node:path';

const patience = { polls: 200, every: 50 };

/**
 * Takes a data folder for this process. A server that was left over by one that died is stopped first.
 * @throws Error when a process that lives is using the folder
 */
export async function takeFolder(folder: string): Promise<void> {
  const owner = await pidIn(`${folder}.pid`);
  if (owner && owner !== process.pid && isAlive(owner))
    throw new Error(`Erti is already running here, as process ${owner}. Stop that one first.`);
  const leftover = await pidIn(pidFile(folder));
  if (leftover && isAlive(leftover)) {
    process.kill(leftover, 'SIGINT');
    await serverGone(folder);
  }
  await writeFile(`${folder}.pid`, String(process.pid));
}

export const releaseFolder = (folder: string): Promise<void> => rm(`${folder}.pid`, { force: true });

/** Settles when the server of a folder has shut down to the end. */
export async function serverGone(folder: string): Promise<void> {
  for (let poll = 0; existsSync(pidFile(folder)) && poll < patience.polls; poll++) await pause(patience.every);
}

const pidFile = (folder: string) => path.join(folder, 'postmaster.pid');

async function pidIn(file: string): Promise<number | null> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return Number.parseInt(text, 10) || null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

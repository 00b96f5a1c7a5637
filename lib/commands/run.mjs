// The door of every npm script: plain JavaScript for the Node that the machine has (20 or newer).
// It installs what is missing, then hands over to the Node that the project brings.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const node = path.join(root, 'node_modules/.bin/node');
const [command, ...rest] = process.argv.slice(2);

function isInstalled() {
  const marker = path.join(root, 'node_modules/.package-lock.json');
  const isFresh = existsSync(marker) && statSync(marker).mtimeMs >= statSync(path.join(root, 'package-lock.json')).mtimeMs;
  return isFresh && existsSync(node);
}

if (!isInstalled()) {
  console.log('Installing packages (a few minutes the first time) …');
  const { status } = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

const child = spawn(node, [path.join(root, 'lib/commands', `${command}.ts`), ...rest], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}` },
});
// A terminal sends Ctrl-C to both; this one waits until the other has stopped cleanly.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));

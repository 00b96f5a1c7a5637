import type { Page, Request } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const built = path.resolve(import.meta.dirname, '../../.next');
const kilobytes = (body: Buffer): number => gzipSync(body, { level: 9 }).length / 1024;

const weights = new Map<string, Promise<number>>();

/** The weight of a script that the server serves from the build, by its address; every page loads much the same ones. */
function builtWeight(url: string): Promise<number> {
  const file = path.join(built, new URL(url).pathname.replace(/^\/_next\//, ''));
  const weight = weights.get(file) ?? readFile(file).then(kilobytes);
  weights.set(file, weight);
  return weight;
}

/** Counts, from now to the call of what it returns, the JavaScript that a page loads: kilobytes, gzip. */
export function scriptWeight(page: Page): () => Promise<number> {
  const scripts = new Set<string>();
  const note = (request: Request) => {
    if (request.resourceType() === 'script') scripts.add(request.url());
  };
  page.on('request', note);
  return async () => {
    page.off('request', note);
    const sizes = await Promise.all([...scripts].map(builtWeight));
    return sizes.reduce((sum, size) => sum + size, 0);
  };
}

/** 1.3 times bare Next and React: what this build loads on every page before the page's own code. */
export async function weightLimit(): Promise<number> {
  const { rootMainFiles } = JSON.parse(await readFile(path.join(built, 'build-manifest.json'), 'utf8')) as { rootMainFiles: string[] };
  const bare = await Promise.all(rootMainFiles.map(async (file) => kilobytes(await readFile(path.join(built, file)))));
  return 1.3 * bare.reduce((sum, size) => sum + size, 0);
}

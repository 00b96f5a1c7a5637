import type { Page, Response } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const built = path.resolve(import.meta.dirname, '../../.next');
const kilobytes = (body: Buffer): number => gzipSync(body, { level: 9 }).length / 1024;

/** Counts, from now to the call of what it returns, the JavaScript that a page loads: kilobytes, gzip. */
export function scriptWeight(page: Page): () => Promise<number> {
  const scripts = new Map<string, Promise<Buffer>>();
  const note = (response: Response) => {
    if (response.request().resourceType() === 'script') scripts.set(response.url(), response.body());
  };
  page.on('response', note);
  return async () => {
    page.off('response', note);
    const bodies = await Promise.all(scripts.values());
    return bodies.reduce((sum, body) => sum + kilobytes(body), 0);
  };
}

/** 1.3 times bare Next and React: what this build loads on every page before the page's own code. */
export async function weightLimit(): Promise<number> {
  const { rootMainFiles } = JSON.parse(await readFile(path.join(built, 'build-manifest.json'), 'utf8')) as { rootMainFiles: string[] };
  const bare = await Promise.all(rootMainFiles.map(async (file) => kilobytes(await readFile(path.join(built, file)))));
  return 1.3 * bare.reduce((sum, size) => sum + size, 0);
}

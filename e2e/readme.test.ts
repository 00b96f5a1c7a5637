import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { journeysReadme } from './readme.ts';

it('lists every journey once, under an id of its own', async () => {
  const text = await journeysReadme();
  expect(await readFile(path.join(import.meta.dirname, 'README.md'), 'utf8'), 'run npm run e2e:readme').toBe(text);
  const ids = [...text.matchAll(/^\| ([A-Z]+-\d+) /gm)].map(([, id]) => id);
  expect(ids.length).toBeGreaterThan(15);
  expect(new Set(ids).size).toBe(ids.length);
});

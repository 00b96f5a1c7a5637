import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';

const tokens = createRequire(import.meta.url).resolve('@navikt/ds-css/dist/global/tokens.css');
const declarations = (css: string) => new Map([...css.matchAll(/(--ax-[\w-]+): ([^;]+);/g)].map(([, name, value]) => [name, value]));

test('the dark colours are the ones of the installed Aksel', async () => {
  const aksel = await readFile(tokens, 'utf8');
  const theirs = declarations([...aksel.matchAll(/^ {2}\.dark[^{]*\{[^}]*\}/gm)].join('\n'));
  const ours = declarations(await readFile(new URL('./dark.css', import.meta.url), 'utf8'));
  expect(ours.size).toBeGreaterThan(80);
  for (const [name, value] of ours) expect([name, theirs.get(name)]).toEqual([name, value]);
});

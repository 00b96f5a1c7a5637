import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

type Source = { file: string; text: string; imports: string[] };

async function sourcesOf(folder: string): Promise<Source[]> {
  const files = (await readdir(path.join(root, folder), { recursive: true })).filter((file) => /\.tsx?$/.test(file));
  return Promise.all(files.map(async (name) => {
    const file = `${folder}/${name}`;
    const text = await readFile(path.join(root, file), 'utf8');
    return { file, text, imports: [...text.matchAll(/(?:from|import\() ?'([^']+)'/g)].map(([, specifier]) => specifier ?? '') };
  }));
}

const app = await sourcesOf('app');
const lib = await sourcesOf('lib');
const db = await sourcesOf('db');
const isTest = ({ file }: Source) => file.includes('.test.');
const breaches = (sources: Source[], isBreach: (specifier: string, file: string) => boolean) =>
  sources.flatMap(({ file, imports }) => imports.filter((specifier) => isBreach(specifier, file)).map((specifier) => `${file} ← ${specifier}`));

describe('each level knows only the one beneath it', () => {
  it('keeps SQL and tables out of pages', () => {
    const allowed = new Set(['#db/seed/demo-people.ts', '#db/seed/demo-staff.ts']);
    expect(breaches(app, (specifier) => /^#db\/|^drizzle-orm|^postgres$/.test(specifier) && !allowed.has(specifier))).toEqual([]);
  });

  it('keeps pages out of the service', () => {
    expect(breaches(lib, (specifier) => specifier.startsWith('#app/') || specifier === 'react-dom')).toEqual([]);
  });

  it('keeps the service out of the database', () => {
    const others = db.filter((source) => !isTest(source) && !source.file.startsWith('db/bench/') && !source.file.startsWith('db/tests/'));
    expect(breaches(others, (specifier) => specifier.startsWith('#lib/'))).toEqual([]);
  });

  it('enters a noun by its only door', () => {
    const doors = /^#lib\/(?!kernel|messages|commands)(\w+)\/(?!index\.ts|schemas\.ts|rules\.ts)/;
    const inside = (specifier: string, file: string) => file.startsWith(`lib/${doors.exec(specifier)?.[1]}/`);
    expect(breaches([...app, ...lib].filter((source) => !isTest(source)),
      (specifier, file) => doors.test(specifier) && !inside(specifier, file) && !file.startsWith('lib/kernel/web/'))).toEqual([]);
  });

  it('keeps the framework out of all but the kernel’s web part', () => {
    const framework = /^(next|next-auth|next-intl|react)(\/|$)/;
    const allowed = (file: string) => /^lib\/(kernel\/web|messages|commands)\//.test(file) || file === 'lib/access/auth-options.ts';
    expect(breaches(lib.filter((source) => !isTest(source)), (specifier, file) => framework.test(specifier) && !allowed(file))).toEqual([]);
  });
});

describe('what a page lets happen is stated by its wrapper', () => {
  it('wraps every action', () => {
    const bare = app.filter(({ text }) => /^'use server'/m.test(text))
      .flatMap(({ file, text }) => [...text.matchAll(/^export (.+)$/gm)].map(([, line]) => `${file}: ${line}`))
      .filter((line) => !/: (const \w+(: \w+)? =(?: as\w+\(|$)|type )/.test(line));
    expect(bare).toEqual([]);
  });

  it('wraps every route handler', () => {
    const handlers = app.filter(({ file }) => file.endsWith('/route.ts') && !file.includes('[...nextauth]'));
    const bare = handlers.flatMap(({ file, text }) => [...text.matchAll(/^export (.+)$/gm)].map(([, line]) => `${file}: ${line}`))
      .filter((line) => !/: const [A-Z]+ =? ?(anyone|person|clinic|agency)Handler\(/.test(line));
    expect(bare).toEqual([]);
  });

  it.each([['my', 'requirePerson'], ['clinic', 'requireClinic'], ['agency', 'requireAgency']])(
    'guards every page of %s', (area, guard) => {
      const pages = app.filter(({ file }) => file.startsWith(`app/[locale]/${area}/`) && file.endsWith('/page.tsx'));
      expect(pages.length).toBeGreaterThan(0);
      expect(pages.filter(({ text }) => !text.includes(`await ${guard}(`)).map(({ file }) => file)).toEqual([]);
    });
});

describe('what the project is made of', () => {
  it('stays above the versions with known holes', async () => {
    const lock = JSON.parse(await readFile(path.join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, { version: string }> };
    const floors = { next: '16.4.1', react: '19.3.1', 'react-dom': '19.3.1', 'next-auth': '4.24.15', nodemailer: '7.0.7' };
    for (const [name, floor] of Object.entries(floors)) {
      const version = lock.packages[`node_modules/${name}`]?.version ?? '0';
      expect(version.localeCompare(floor, 'en', { numeric: true }), `${name} ${version}`).toBeGreaterThanOrEqual(0);
    }
  });
});

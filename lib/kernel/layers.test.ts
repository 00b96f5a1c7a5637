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
/** What a module lets a browser call without a wrapper: its exports, and a function that is an action by itself. */
function unwrappedActions(text: string): string[] {
  // the module's own directive begins a line; any other stands within a function
  if (/^.+(['"])use server\1/m.test(text)) return ["a function with its own 'use server'"];
  if (!/^(['"])use server\1/m.test(text)) return [];
  const wrapped = /^export (?:type \w|const \w+(?:: [\w<>]+)? =\s+as[A-Z]\w*\()/;
  return [...text.matchAll(/^\s*export\b/gm)].map(({ index }) => text.slice(index).trimStart())
    .filter((rest) => !wrapped.test(rest)).map((rest) => rest.split('\n', 2).join(' '));
}

const isTest = ({ file }: Source) => file.includes('.test.');
const breaches = (sources: Source[], isBreach: (specifier: string, file: string) => boolean) =>
  sources.flatMap(({ file, imports }) => imports.filter((specifier) => isBreach(specifier, file)).map((specifier) => `${file} ← ${specifier}`));

describe('each level knows only the one beneath it', () => {
  it('keeps SQL and tables out of pages', () => {
    const allowed = new Set(['#db/seed/demo-people.ts', '#db/seed/demo-staff.ts']);
    expect(breaches(app.filter((source) => !isTest(source)), (specifier) => /^#db\/|^drizzle-orm|^postgres$/.test(specifier) && !allowed.has(specifier))).toEqual([]);
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

describe('an action without a wrapper is found', () => {
  it.each([
    'export const act =\n  async () => {};', 'export const act = async () => {};', 'export async function act() {}',
    'export default async function act() {}', 'export { act };', 'export * from "./other.ts";', 'export const act: Act =\n  run;',
    'export const act = asyncAct;', 'export const act = assert(run);',
  ])('as in %j', (code) => {
    for (const quote of ["'", '"']) expect(unwrappedActions(`${quote}use server${quote};\n${code}\n`)).toHaveLength(1);
  });

  it.each(["const act = async () => {\n  'use server';\n};", 'async function act() {\n\t"use server";\n}', "const act = async () => { 'use server'; };"])(
    'within a page, as in %j', (code) => {
      expect(unwrappedActions(code)).toHaveLength(1);
    });

  it.each(['export const act = asPerson(schema, run);', 'export const act: Act =\n  asPerson(schema, run);', 'export type Act = FormAction<Answer>;'])(
    'and a wrapped one is let be: %j', (code) => {
      expect(unwrappedActions(`'use server';\n${code}`)).toEqual([]);
    });
});

describe('what a page lets happen is stated by its wrapper', () => {
  it('wraps every action', () => {
    const bare = [...app, ...lib].filter((source) => !isTest(source))
      .flatMap(({ file, text }) => unwrappedActions(text).map((line) => `${file}: ${line}`));
    expect(bare).toEqual([]);
  });

  it('wraps every route handler', () => {
    const handlers = app.filter(({ file }) => file.endsWith('/route.ts') && !file.includes('[...nextauth]'));
    const bare = handlers.flatMap(({ file, text }) => [...text.matchAll(/^export (.+)$/gm)].map(([, line]) => `${file}: ${line}`))
      .filter((line) => !/: const [A-Z]+ =? ?((person|guardian|manager|managerOrAgency|agency|clinic|clinicOrAgency|voucher)Handler|(manager|reviewer|clinic|own)Upload)\(/.test(line));
    expect(bare).toEqual([]);
  });

  it.each([
    ['my', /require(Person|GuardianOf)/], ['clinic', /require(Clinic|Manager)/], ['agency', /require(Agency|Reviewer)/],
    ['provider', /require(Manager|Provider|ManagerOrNewcomer|Staff)/], ['account', /requireStaff/],
  ])(
    'guards every page of %s', (area, guard) => {
      const pages = app.filter(({ file }) => file.startsWith(`app/[locale]/${area}/`) && file.endsWith('/page.tsx'));
      expect(pages.length).toBeGreaterThan(0);
      expect(pages.filter(({ text }) => !new RegExp(`await ${guard.source}\\(`).test(text)).map(({ file }) => file)).toEqual([]);
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

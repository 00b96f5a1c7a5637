import { readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

const file = path.join(import.meta.dirname, 'results.md');

export type Row = { what: string; floor: number; lib: number; http: number | null };

/** A table in which every row is one run on one server; a ratio says more than a rate, which is the machine's. */
function tableOf(rows: Row[]): string {
  const cell = (rate: number | null, floor: number) =>
    (rate === null ? 'not measured' : `${rate.toFixed(0)}${floor ? ` (${(rate / floor).toFixed(2)})` : ''}`);
  return ['| per second (ratio to the floor) | floor | through lib/ | through HTTP |', '|---|---:|---:|---:|',
    ...rows.map(({ what, floor, lib, http }) => `| ${what} | ${floor ? floor.toFixed(0) : '—'} | ${cell(lib, floor)} | ${cell(http, floor)} |`)].join('\n');
}

export async function writeResults(rows: Row[], { people, floorBy, on }: { people: number; floorBy: string; on: string }): Promise<string> {
  const text = `# Measurements

${tableOf(rows)}

One run on one server: ${people.toLocaleString('en')} people, ${os.cpus().length} processors, Node ${process.version}, the embedded PostgreSQL 18 with
its durability on, eight connections, ${on}. The floor is ${floorBy} calling the same SQL function; a search has no single function, and no floor.
The check through lib/ also counts the attempt against the clinic's hourly limit. Through HTTP the sender shares the process with
the server, and forms are sent whole, as a browser without JavaScript sends them: those rates are lower bounds.

To repeat: \`npm run bench\` (builds the pages when they are not built; about three minutes). \`npm run bench -- --without-http\` leaves
the pages out, \`--people 20000\` takes fewer people.
`;
  const sections = (await readFile(file, 'utf8').catch(() => '')).split(/^(?=## )/m).slice(1);
  await writeFile(file, [text, ...sections].join('\n'));
  return text;
}

/** A part under a heading of its own, which the rest leaves as it is. */
export async function writeSection(heading: string, text: string): Promise<string> {
  const [first = '', ...sections] = (await readFile(file, 'utf8').catch(() => '')).split(/^(?=## )/m).map((part) => part.trimEnd());
  const others = sections.filter((section) => !section.startsWith(`## ${heading}\n`));
  await writeFile(file, `${[first, ...others, `## ${heading}\n\n${text.trimEnd()}`].join('\n\n')}\n`);
  return text;
}

import { randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Sql } from 'postgres';
import { connect, type Types } from '#db/client.ts';
import { startEmbedded } from '#db/embedded/postgres.ts';
import { closeAppPool } from '#db/pool.ts';
import { appUrlOf, prepareDatabase } from '#db/prepare.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { applyImport, carryOutImport, columnsOf, importFile, takeImport } from '#lib/people/index.ts';
import { writeSection } from './results.ts';

type Measured = { what: string; rows: number; seconds: number; peak: number };

/** Of so many rows one is news: the register's whole list, in which most were told before. */
const newsIn = 20;

/**
 * A file of deaths, one row a person: read and compared, what is new in it carried out, and handed in once more; with the time of
 * each and the most memory that this process had in it. PostgreSQL is another process.
 */
export async function benchImports(rows: number): Promise<void> {
  const folder = path.resolve(import.meta.dirname, '../../.erti', `bench-imports-${process.pid}`);
  const server = await startEmbedded(folder, randomBytes(12).toString('hex'));
  const appUrl = appUrlOf(server.ownerUrl, randomBytes(12).toString('hex'));
  const files = await mkdtemp(path.join(os.tmpdir(), 'erti-bench-'));
  try {
    await prepareDatabase(server.ownerUrl, appUrl);
    process.env.DATABASE_APP_URL = appUrl;
    const owner = connect(server.ownerUrl, 1);
    const actor = await invent(owner, rows);
    await owner.end();
    const file = path.join(files, 'deaths.csv');
    await pipeline(Readable.from(deaths(rows)), createWriteStream(file));
    const rest = megabytes(process.memoryUsage.rss());
    const measured = await measure(actor, file, rows);
    console.log(await writeSection('Imports', wordsOf(measured, { rows, bytes: (await stat(file)).size, rest })));
  } finally {
    await closeAppPool();
    await server.stop();
    for (const each of [folder, files]) await rm(each, { recursive: true, force: true });
  }
}

/** So many people, and a reviewer. */
async function invent(owner: Sql<Types>, count: number): Promise<AgencyActor> {
  await owner`insert into regions values ('GE-TB', 'თბილისი', 'Tbilisi')`;
  await owner`insert into municipalities values ('tbilisi', 'GE-TB', 'თბილისი', 'Tbilisi', 1200000, 41.7, 44.8)`;
  await owner`
    insert into people (personal_number, given_name, family_name, born_on, sex, municipality_code, phone, died_on)
    select '00' || lpad(n::text, 9, '0'), 'ნინო', 'ბერიძე', date '1940-01-01' + (n % 20000), 'female', 'tbilisi', '+99500' || lpad(n::text, 7, '0'),
           case when n % ${newsIn} > 0 then date '2026-01-15' end
    from generate_series(1, ${count}::integer) n`;
  await owner`vacuum analyze people`;
  const [account] = await owner<{ id: string }[]>`insert into accounts (kind, email, name) values ('staff', 'bench@example.test', 'bench') returning id`;
  await owner`insert into memberships (account_id, role) values (${account!.id}, 'reviewer')`;
  return { kind: 'agency', role: 'reviewer', accountId: account!.id, sessionId: '', name: 'bench', today: null };
}

function* deaths(count: number): Generator<string> {
  yield `${columnsOf.deaths.join(',')}\n`;
  for (let n = 1; n <= count; n++) {
    const bornOn = new Date(Date.UTC(1940, 0, 1 + (n % 20000))).toISOString().slice(0, 10);
    yield `00${String(n).padStart(9, '0')},ბერიძე,${bornOn},2026-01-15\n`;
  }
}

async function measure(actor: AgencyActor, file: string, rows: number): Promise<Measured[]> {
  const handIn = () => takeImport(actor, { kind: 'deaths', fileName: 'deaths.csv', bytes: createReadStream(file) });
  let id = '';
  const first = await timed('read, compared and kept', rows, async () => { id = await handIn(); });
  const carriedOut = await timed('what was new in it, carried out', Math.floor(rows / newsIn), async () => {
    await carryOutImport(actor, { importId: id, confirmed: 'on' });
    while ((await importFile(actor, { id, result: 'broken', page: 1 }))?.state === 'running') await applyImport(id, false);
  });
  const again = await timed('read and compared once more: every row done before', rows, handIn);
  return [first, carriedOut, again];
}

const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);

async function timed(what: string, rows: number, work: () => Promise<unknown>): Promise<Measured> {
  let peak = 0;
  const look = () => { peak = Math.max(peak, process.memoryUsage.rss()); };
  const timer = setInterval(look, 20);
  const start = performance.now();
  await work();
  look();
  clearInterval(timer);
  return { what, rows, seconds: (performance.now() - start) / 1000, peak: megabytes(peak) };
}

function wordsOf(measured: Measured[], { rows, bytes, rest }: { rows: number; bytes: number; rest: number }): string {
  const count = rows.toLocaleString('en');
  return `| a file of ${count} deaths (${megabytes(bytes)} MB), ${count} people | rows | seconds | rows per second | most memory, MB |
|---|---:|---:|---:|---:|
| before anything is read | | | | ${rest} |
${measured.map(({ what, rows: done, seconds, peak }) => `| ${what} | ${done.toLocaleString('en')} | ${seconds.toFixed(1)} | ${Math.round(done / seconds).toLocaleString('en')} | ${peak} |`).join('\n')}

Memory is the whole of the process that reads (RSS), Node and the service's own code in it; PostgreSQL is another process, with its durability on.
${os.cpus().length} processors with a load of ${os.loadavg()[1]!.toFixed(0)} at the end, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}. To repeat: \`npm run bench -- --imports ${rows}\`, which measures nothing else.
`;
}

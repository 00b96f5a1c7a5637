import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Sql } from 'postgres';
import { connect, type Types } from '#db/client.ts';
import { startEmbedded } from '#db/embedded/postgres.ts';
import { closeAppPool } from '#db/pool.ts';
import { appUrlOf, prepareDatabase } from '#db/prepare.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { unitFile, unitsFor } from '#lib/tariffs/index.ts';
import { writeSection } from './results.ts';

type Measured = { what: string; milliseconds: number };

/**
 * Tariff areas over so many prices in force: one unit's area and picture as its page asks for them, and the list of all units.
 * Every facility asks a price for every unit.
 */
export async function benchPrices(prices: number): Promise<void> {
  const folder = path.resolve(import.meta.dirname, '../../.erti', `bench-prices-${process.pid}`);
  const server = await startEmbedded(folder, randomBytes(12).toString('hex'));
  const appUrl = appUrlOf(server.ownerUrl, randomBytes(12).toString('hex'));
  try {
    await prepareDatabase(server.ownerUrl, appUrl);
    process.env.DATABASE_APP_URL = appUrl;
    const owner = connect(server.ownerUrl, 1);
    const { actor, there, facilities } = await invent(owner, prices);
    await owner.end();
    const measured = [
      await timed('one unit: its area, its picture and its history', () => unitFile(actor, 'cataract_phaco', null)),
      await timed('the list of all units with the area that each would have', () => unitsFor(actor, { q: '', state: '' })),
    ];
    console.log(await writeSection('Prices', wordsOf(measured, prices, { there, facilities })));
  } finally {
    await closeAppPool();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function invent(owner: Sql<Types>, prices: number): Promise<{ actor: AgencyActor; there: number; facilities: number }> {
  await owner`insert into regions values ('GE-TB', 'თბილისი', 'Tbilisi')`;
  await owner`insert into municipalities values ('tbilisi', 'GE-TB', 'თბილისი', 'Tbilisi', 1200000, 41.7, 44.8)`;
  const [made] = await owner<{ facilities: number }[]>`
    with provider as (insert into providers (identification_code, name_ka, name_en) values ('000000001', 'შპს', 'LLC') returning id),
    facility as (
      insert into facilities (provider_id, name_ka, name_en, municipality_code, address_ka, address_en, phone, opening_hours, latitude, longitude)
      select id, 'კლინიკა ' || n, 'Clinic ' || n, 'tbilisi', 'ქუჩა 1', '1 Street', '+995322000000', array_fill('09:00-18:00'::text, array[7]), 41.7, 44.8
      from provider, generate_series(1, ceil(${prices} / (select count(*) from service_units)::numeric)::integer) n returning id)
    select count(*)::integer as facilities from facility`;
  await owner`
    insert into participations (facility_id, during, scope, declaration_id)
    select id, daterange('2020-01-01', null), array['primary_care', 'emergency_outpatient', 'emergency_inpatient', 'planned_surgery', 'oncology', 'childbirth'],
           carry_over(id, '2020-01-01') from facilities`;
  const [laid] = await owner<{ prices: number }[]>`
    with price as (
      insert into price_submissions (facility_id, unit_code, price_tetri, during)
      select f.id, u.code, 10000 + abs(hashtext(f.id || u.code)) % 500000, daterange(today(), null) from facilities f, service_units u returning 1)
    select count(*)::integer as prices from price`;
  await owner`vacuum analyze`;
  const [account] = await owner<{ id: string }[]>`insert into accounts (kind, email, name) values ('staff', 'bench@example.test', 'bench') returning id`;
  await owner`insert into memberships (account_id, role) values (${account!.id}, 'reviewer')`;
  const actor = { kind: 'agency', role: 'reviewer', accountId: account!.id, sessionId: '', name: 'bench', today: null } as const;
  return { actor, there: laid!.prices, facilities: made!.facilities };
}

/** The middle one of five runs, after one that counts for nothing. */
async function timed(what: string, work: () => Promise<unknown>): Promise<Measured> {
  const runs: number[] = [];
  for (let run = 0; run < 6; run++) {
    const start = performance.now();
    await work();
    if (run > 0) runs.push(performance.now() - start);
  }
  return { what, milliseconds: runs.sort((a, b) => a - b)[2]! };
}

function wordsOf(measured: Measured[], asked: number, { there, facilities }: { there: number; facilities: number }): string {
  return `| ${there.toLocaleString('en')} prices in force, of ${facilities.toLocaleString('en')} facilities | milliseconds |
|---|---:|
${measured.map(({ what, milliseconds }) => `| ${what} | ${milliseconds.toFixed(0)} |`).join('\n')}

The middle one of five runs. ${os.cpus().length} processors with a load of ${os.loadavg()[1]!.toFixed(0)} at the end, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}. To repeat:
\`npm run bench -- --prices ${asked}\`, which measures nothing else.
`;
}

import { connect } from '#db/client.ts';
import { closeAppPool } from '#db/pool.ts';
import { build, isBuilt } from '#lib/commands/build.ts';
import { connections } from './measure.ts';
import { findPgbench, floor, share } from './pgbench.ts';
import { writeResults } from './results.ts';
import { startServer } from './server.ts';
import { changesThroughLib, checksThroughLib, costsThroughLib, searchesThroughLib, tablesThroughLib } from './through-lib.ts';
import { layOutWork, type Work } from './work.ts';

/** Measures the two hot operations, the search and the pages of coverage, on one server and in one run, and writes results.md. */
export async function bench({ people = 200_000, http = true } = {}): Promise<void> {
  if (http && !(await isBuilt())) await build();
  process.env.DATABASE_POOL = String(connections);
  const server = await startServer(people);
  try {
    const owner = connect(server.ownerUrl, 1);
    const work = await layOutWork(owner);
    await owner.end();
    const rows = await measure(work, server.appUrl, http);
    const floorBy = (await findPgbench()) ? 'pgbench' : 'a bare loop over the driver (there is no pgbench here)';
    console.log(await writeResults(rows, { people, floorBy, on: new Date().toISOString().slice(0, 10) }));
  } finally {
    await closeAppPool();
    await server.stop();
  }
}

async function measure(work: Work, appUrl: string, http: boolean) {
  const [forFloor, half] = [connections * share, Math.floor((work.changes.length + connections * share) / 2)];
  const floors = {
    changes: await floor(appUrl, `select number from bench_changes, choose_clinic(gen_random_uuid(), account, person, facility,
      '${work.day}', '${work.version}', 'ka', 'session', 'bench', '${work.day}') where n = :n`),
    checks: await floor(appUrl, `select e.* from bench_checks, check_eligibility(account, facility, number) e where n = 1 + mod(:n, ${work.checks.length})`),
  };
  const lib = {
    changes: await changesThroughLib(work, work.changes.slice(forFloor, half)),
    checks: await checksThroughLib(work),
    searches: await searchesThroughLib(work),
    tables: await tablesThroughLib(),
    costs: await costsThroughLib(),
  };
  const web = http ? await (await import('./through-http.ts')).throughHttp(work, work.changes.slice(half)) : null;
  return [
    { what: 'registration changed', floor: floors.changes, lib: lib.changes, http: web?.changes ?? null },
    { what: 'eligibility checked', floor: floors.checks, lib: lib.checks, http: web?.checks ?? null },
    { what: 'clinics searched', floor: 0, lib: lib.searches, http: web?.searches ?? null },
    { what: 'coverage table of a package read', floor: 0, lib: lib.tables, http: web?.tables ?? null },
    { what: 'cost calculated', floor: 0, lib: lib.costs, http: web?.costs ?? null },
  ];
}

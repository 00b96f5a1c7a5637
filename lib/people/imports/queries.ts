import { and, asc, count, desc, eq, gt } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { as } from '#db/as.ts';
import { accounts, importRows, imports } from '#db/schema/index.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { maskNumber } from '#lib/kernel/format.ts';
import type { ImportQuery } from './schemas.ts';

/** Imports on one page of the agency's list, and rows on one page of an import. */
export const importsPageSize = 20;
export const rowsPageSize = 50;

const carrier = alias(accounts, 'carrier');
const columns = {
  id: imports.id, kind: imports.kind, fileName: imports.fileName, sha256: imports.sha256, state: imports.state, rows: imports.rows,
  matched: imports.matched, not_found: imports.notFound, conflicting: imports.conflicting, broken: imports.broken, already: imports.already,
  rowsDone: imports.rowsDone, rowsToDo: imports.rowsToDo, startedAt: imports.startedAt, startedBy: accounts.name,
  carriedOutAt: imports.carriedOutAt, carriedOutBy: carrier.name, finishedAt: imports.finishedAt,
};

/** A page of all imports, the latest first; `page` counts from 1. */
export const importsFor = (actor: AgencyActor, page: number) => as(actor, async (db) => {
  const [total] = await db.select({ imports: count() }).from(imports);
  const list = await db.select(columns).from(imports).innerJoin(accounts, eq(accounts.id, imports.startedBy))
    .leftJoin(carrier, eq(carrier.id, imports.carriedOutBy)).orderBy(desc(imports.startedAt), desc(imports.id))
    .limit(importsPageSize).offset((page - 1) * importsPageSize);
  return { imports: list, total: total?.imports ?? 0 };
});
export type ListedImport = Awaited<ReturnType<typeof importsFor>>['imports'][number];

const row = {
  line: importRows.line, number: importRows.personalNumber, familyName: importRows.familyName, happenedOn: importRows.happenedOn,
  newGivenName: importRows.newGivenName, newFamilyName: importRows.newFamilyName, written: importRows.written,
  personId: importRows.personId, reason: importRows.reason, result: importRows.result, appliedAt: importRows.appliedAt,
};

/** An import with a page of its rows, of one result or of all; numbers are masked. Undefined for none. */
export const importFile = (actor: AgencyActor, { id, result, page }: ImportQuery) => as(actor, async (db) => {
  const [found] = await db.select(columns).from(imports).innerJoin(accounts, eq(accounts.id, imports.startedBy))
    .leftJoin(carrier, eq(carrier.id, imports.carriedOutBy)).where(eq(imports.id, id));
  if (!found) return undefined;
  const before = await db.select({ id: imports.id, startedAt: imports.startedAt }).from(imports)
    .where(and(eq(imports.sha256, found.sha256), eq(imports.kind, found.kind))).orderBy(asc(imports.startedAt), asc(imports.id)).limit(1);
  const rows = await db.select(row).from(importRows)
    .where(and(eq(importRows.importId, id), result ? eq(importRows.result, result) : undefined))
    .orderBy(asc(importRows.line)).limit(rowsPageSize).offset((page - 1) * rowsPageSize);
  return {
    ...found,
    // the same file, when it was read before
    sameAs: before[0]?.id === id ? null : before[0] ?? null,
    listed: rows.map(({ number, ...rest }) => ({ ...rest, number: number && maskNumber(number) })),
    total: result ? found[result] : found.rows,
  };
});
export type ImportFile = NonNullable<Awaited<ReturnType<typeof importFile>>>;

/** Rows after a line, for those who read them all one after the other. */
export const rowsAfter = (actor: AgencyActor, id: string, line: number, limit: number) => as(actor, (db) =>
  db.select().from(importRows).where(and(eq(importRows.importId, id), gt(importRows.line, line))).orderBy(asc(importRows.line)).limit(limit));
export type KeptRow = Awaited<ReturnType<typeof rowsAfter>>[number];

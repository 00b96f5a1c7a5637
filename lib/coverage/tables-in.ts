import { asc, eq } from 'drizzle-orm';
import type { Database } from '#db/as.ts';
import {
  coverageCells, coverageExclusions, coverageFootnotes, coverageGroups, coverageLimits, coveragePackages, coverageRows, coverageServices,
} from '#db/schema/index.ts';
import type { Both, Content, Group, Service } from './tables.ts';
import type { Package } from './types.ts';

const kept = new Map<number, Content>();

/**
 * All that a version in force says, kept in the process by the version's id: once in force it never changes. A draft is read by
 * `readContent`, and is not kept.
 */
export async function contentOf(db: Database, versionId: number): Promise<Content> {
  const known = kept.get(versionId);
  if (known) return known;
  const content = await readContent(db, versionId);
  kept.set(versionId, content);
  return content;
}

/** All that a version says now. */
export async function readContent(db: Database, versionId: number): Promise<Content> {
  return {
    groups: await groupsIn(db, versionId),
    packages: (await db.select().from(coveragePackages).where(eq(coveragePackages.versionId, versionId)).orderBy(asc(coveragePackages.position)))
      .map(({ code, tableCode, wordsKa, annex }) => ({ code: code as Package, table: tableCode, words: wordsKa, annex })),
    ...await termsIn(db, versionId),
  };
}

const both = (ka: string, en: string): Both => ({ ka, en });
const bothOrNone = (ka: string | null, en: string | null): Both | null => (ka === null ? null : both(ka, en ?? ka));

async function groupsIn(db: Database, versionId: number): Promise<Group[]> {
  const groups = await db.select().from(coverageGroups).where(eq(coverageGroups.versionId, versionId)).orderBy(asc(coverageGroups.position));
  const services = await servicesIn(db, versionId);
  return groups.map(({ code, place, nameKa, nameEn, wordsKa, wordsEn }) => ({
    code, place, name: both(nameKa, nameEn), words: bothOrNone(wordsKa, wordsEn),
    services: services.filter(({ group }) => group === code).map(({ service }) => service),
  }));
}

async function servicesIn(db: Database, versionId: number): Promise<{ group: string; service: Service }[]> {
  const services = await db.select().from(coverageServices).where(eq(coverageServices.versionId, versionId)).orderBy(asc(coverageServices.position));
  const rows = await db.select().from(coverageRows).where(eq(coverageRows.versionId, versionId)).orderBy(asc(coverageRows.tableCode));
  const cells = await db.select().from(coverageCells).where(eq(coverageCells.versionId, versionId));
  return services.map(({ code, groupCode, nameKa, nameEn, conditions }) => ({
    group: groupCode,
    service: {
      code, conditions, name: both(nameKa, nameEn),
      rows: new Map(rows.filter(({ serviceCode }) => serviceCode === code).map(({ tableCode, wordsKa, itemsKa, itemsEn }) =>
        [tableCode, { words: wordsKa, items: itemsKa.map((ka, i) => both(ka, itemsEn[i] ?? ka)) }])),
      cells: new Map(cells.filter(({ serviceCode }) => serviceCode === code).map(({ packageCode, limitCode, noteKa, noteEn, ...cell }) =>
        [packageCode as Package, {
          raw: cell.raw, share: cell.share, shareStated: cell.shareStated, tariffArea: cell.tariffArea, mark: cell.mark,
          limit: limitCode, note: bothOrNone(noteKa, noteEn),
        }])),
    },
  }));
}

async function termsIn(db: Database, versionId: number): Promise<Pick<Content, 'limits' | 'footnotes' | 'exclusions'>> {
  const limits = await db.select().from(coverageLimits).where(eq(coverageLimits.versionId, versionId)).orderBy(asc(coverageLimits.code));
  const footnotes = await db.select().from(coverageFootnotes).where(eq(coverageFootnotes.versionId, versionId)).orderBy(asc(coverageFootnotes.part));
  const exclusions = await db.select().from(coverageExclusions).where(eq(coverageExclusions.versionId, versionId)).orderBy(asc(coverageExclusions.position));
  return {
    limits: new Map(limits.map(({ code, amountTetri, period, periodStated, wordsKa, wordsEn }) =>
      [code, { code, amountTetri, period, periodStated, words: both(wordsKa, wordsEn) }])),
    footnotes: new Map(footnotes.map(({ area, mark, wordsKa, wordsEn }) => [area, { area, mark, words: both(wordsKa, wordsEn) }])),
    exclusions: exclusions.map(({ code, packages, wordsKa, wordsEn, exceptionKa, exceptionEn }) => ({
      code, packages: packages as Package[] | null, words: both(wordsKa, wordsEn), exception: bothOrNone(exceptionKa, exceptionEn),
    })),
  };
}

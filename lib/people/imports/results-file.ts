import { eq, sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import { imports } from '#db/schema/index.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import type { Locale } from '#lib/kernel/format.ts';
import { translatorFor } from '#lib/messages/translator.ts';
import { columnsOf, type ImportKind } from './layout.ts';
import { rowsAfter, type KeptRow } from './queries.ts';

const rowsAtOnce = 5_000;

/**
 * What became of each row of an import, as CSV, some thousand rows at a time. That somebody took it along is written down first.
 * @returns null for no such import
 */
export async function resultsFile(actor: AgencyActor, id: string, locale: Locale): Promise<AsyncGenerator<string> | null> {
  const kind = await as(actor, async (db) => {
    const [found] = await db.select({ kind: imports.kind }).from(imports).where(eq(imports.id, id));
    if (found) await db.execute(sql`select note('import.downloaded', null, null, jsonb_build_object('import', ${id}::text))`);
    return found?.kind;
  });
  return kind ? linesOf(actor, { id, kind, locale }) : null;
}

async function* linesOf(actor: AgencyActor, { id, kind, locale }: { id: string; kind: ImportKind; locale: Locale }): AsyncGenerator<string> {
  const t = translatorFor(locale, 'imports');
  yield `\uFEFF${['line', 'result', 'reason', ...columnsOf[kind], 'written'].join(',')}\r\n`;
  let rows: KeptRow[];
  for (let last = 0; (rows = await rowsAfter(actor, id, last, rowsAtOnce)).length > 0; last = rows.at(-1)?.line ?? last) {
    yield rows.map((row) => [
      String(row.line), t(`results.${row.result ?? 'matched'}`), row.reason ? t(`reasons.${row.reason}` as 'reasons.unknown') : '', ...fieldsOf(kind, row), row.written,
    ].map(cell).join(',')).join('\r\n') + '\r\n';
  }
}

const fieldsOf = (kind: ImportKind, row: KeptRow) => (kind === 'deaths'
  ? [row.personalNumber, row.familyName, row.bornOn, row.happenedOn]
  : [row.personalNumber, row.birthCertificate, row.familyName, row.bornOn, row.newGivenName, row.newFamilyName, row.happenedOn]);

/** A spreadsheet would work out what begins as a formula. */
function cell(value: string | null): string {
  const text = (value ?? '').replace(/^(?=[=+\-@\t])/, "'");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

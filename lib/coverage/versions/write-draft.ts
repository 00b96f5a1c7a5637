import { sql, type SQL } from 'drizzle-orm';
import { as } from '#db/as.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { explained } from './refusals.ts';
import type {
  CellToWrite, ConditionsToWrite, ExclusionToRemove, ExclusionToWrite, FootnoteToWrite, LimitToWrite, SourceToWrite,
} from './schemas.ts';

/** What can be written in a draft; each leaves a line in the journal. All throw RulesAreNoDraft, and RuleRowUnknown but for the source. */
const written = (actor: AgencyActor, act: SQL): Promise<void> => explained(() => as(actor, async (db) => { await db.execute(sql`select ${act}`); }));

/** A list as PostgreSQL's array; null when it is empty. */
const listed = (values: readonly string[]): SQL => (values.length === 0 ? sql`null::text[]` : sql`array[${sql.join(values.map((one) => sql`${one}`), sql`, `)}]::text[]`);

export const writeCell = (actor: AgencyActor, cell: CellToWrite): Promise<void> => written(actor, sql`write_coverage_cell(
  ${cell.versionId}, ${cell.service}, ${cell.package}, ${cell.raw}, ${cell.share}::smallint, ${!cell.notStated}, ${cell.tariffArea}, ${cell.limit},
  ${cell.mark}, ${cell.noteKa}, ${cell.noteEn})`);

export const writeConditions = (actor: AgencyActor, { versionId, service, conditions }: ConditionsToWrite): Promise<void> =>
  written(actor, sql`write_coverage_conditions(${versionId}, ${service}, coalesce(${listed(conditions)}, '{}'))`);

export const writeLimit = (actor: AgencyActor, { versionId, limit, amount, period, periodStated, wordsKa, wordsEn }: LimitToWrite): Promise<void> =>
  written(actor, sql`write_coverage_limit(${versionId}, ${limit}, ${amount}, ${period}, ${periodStated}, ${wordsKa}, ${wordsEn})`);

export const writeFootnote = (actor: AgencyActor, { versionId, area, wordsKa, wordsEn }: FootnoteToWrite): Promise<void> =>
  written(actor, sql`write_coverage_footnote(${versionId}, ${area}, ${wordsKa}, ${wordsEn})`);

export const writeRulesSource = (actor: AgencyActor, { versionId, wordsKa, wordsEn }: SourceToWrite): Promise<void> =>
  written(actor, sql`write_coverage_source(${versionId}, ${wordsKa}, ${wordsEn})`);

export const writeExclusion = (actor: AgencyActor, { versionId, exclusion, packages, ...words }: ExclusionToWrite): Promise<void> =>
  written(actor, sql`write_coverage_exclusion(${versionId}, ${exclusion}, ${listed(packages)}, ${words.wordsKa}, ${words.wordsEn},
    ${words.exceptionKa}, ${words.exceptionEn})`);

export const removeExclusion = (actor: AgencyActor, { versionId, exclusion }: ExclusionToRemove): Promise<void> =>
  written(actor, sql`remove_coverage_exclusion(${versionId}, ${exclusion})`);

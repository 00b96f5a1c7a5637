import type { ImportKind } from './layout.ts';
import type { Written } from './read-records.ts';

/** Why a row cannot be read. */
export type Broken = 'columns' | 'characters' | 'number' | 'surname' | 'born_on' | 'happened_on' | 'new_name';

/** A row of a file; dates as 'YYYY-MM-DD'. `broken` rows keep what was written, and nothing else. */
export type ImportRow = {
  line: number;
  personalNumber: string | null;
  birthCertificate: string | null;
  familyName: string | null;
  bornOn: string | null;
  /** The day of the death, or the first day of the new name. */
  happenedOn: string | null;
  newGivenName: string | null;
  newFamilyName: string | null;
  broken: Broken | null;
  written: string | null;
};

/** Characters that one field may hold, and that are kept of a line that cannot be read. */
const longestField = 100;
const longestKept = 500;

const nothing = {
  personalNumber: null, birthCertificate: null, familyName: null, bornOn: null, happenedOn: null, newGivenName: null, newFamilyName: null,
};

/** Reads a row, or says why it cannot be read. */
export function readRow(kind: ImportKind, { line, written, fields }: Written): ImportRow {
  const row = fields ? checked(kind, fields.map((field) => field.trim())) : 'columns';
  if (typeof row !== 'string') return { ...nothing, ...row, line, broken: null, written: null };
  // PostgreSQL takes no NUL at all
  return { ...nothing, line, broken: row, written: written.replace(/\p{Cc}/gu, ' ').slice(0, longestKept) };
}

type Facts = Partial<Omit<ImportRow, 'line' | 'broken' | 'written'>>;

function checked(kind: ImportKind, fields: string[]): Facts | Broken {
  if (fields.some((field) => field.length > longestField || /\p{Cc}/u.test(field))) return 'characters';
  return kind === 'deaths' ? death(fields) : name(fields);
}

function death([number = '', familyName = '', born = '', died = '']: string[]): Facts | Broken {
  const [bornOn, happenedOn] = [dateIn(born), dateIn(died)];
  if (!isNumber(number)) return 'number';
  if (!familyName) return 'surname';
  if (!bornOn) return 'born_on';
  return happenedOn ? { personalNumber: number, familyName, bornOn, happenedOn } : 'happened_on';
}

function name([number = '', typed = '', familyName = '', born = '', newGivenName = '', newFamilyName = '', from = '']: string[]): Facts | Broken {
  const [bornOn, happenedOn] = [dateIn(born), dateIn(from)];
  const certificate = typed.replace(/\s/g, '').toUpperCase();
  if (number ? !isNumber(number) : !certificate) return 'number';
  if (!familyName) return 'surname';
  if (!bornOn) return 'born_on';
  if (!newGivenName || !newFamilyName) return 'new_name';
  if (!happenedOn) return 'happened_on';
  return { personalNumber: number || null, birthCertificate: certificate || null, familyName, bornOn, newGivenName, newFamilyName, happenedOn };
}

const isNumber = (typed: string): boolean => /^\d{11}$/.test(typed);

/** A date of the calendar, written as 2026-11-05 or as 05.11.2026. */
function dateIn(typed: string): string | null {
  const written = /^(\d{4})-(\d\d)-(\d\d)$/.exec(typed) ?? /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})$/.exec(typed);
  if (!written) return null;
  const { year = written[1], month = written[2], day = written[3] } = written.groups ?? {};
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (Number(year) < 1850 || date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return null;
  return date.toISOString().slice(0, 10);
}

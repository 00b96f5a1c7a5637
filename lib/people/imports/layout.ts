/** What a file may tell of. */
export const importKinds = ['deaths', 'names'] as const;
export type ImportKind = (typeof importKinds)[number];

/** Bytes and rows that one file may have. */
export const maxImportBytes = 300 * 1024 * 1024;
export const maxImportRows = 2_000_000;

/** The columns that a file's first line names, in any order, with commas or semicolons between them. */
export const columnsOf = {
  deaths: ['personal_number', 'surname', 'born_on', 'died_on'],
  names: ['personal_number', 'birth_certificate', 'old_surname', 'born_on', 'new_given_name', 'new_surname', 'from_on'],
} as const satisfies Record<ImportKind, readonly string[]>;

/** A line that is right, under the header, for whoever prepares a file; its people are invented. */
const examples: Record<ImportKind, readonly string[]> = {
  deaths: ['00101001010', 'ბერიძე', '1931-05-09', '2026-11-02'],
  names: ['00101001011', '', 'ბერიძე', '1988-03-09', 'ნინო', 'კაპანაძე', '2026-11-02'],
};

/** A file of two lines, header and example, as a spreadsheet opens it. */
export const exampleFile = (kind: ImportKind): string => `\uFEFF${columnsOf[kind].join(',')}\r\n${examples[kind].join(',')}\r\n`;

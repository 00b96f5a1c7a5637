import { describe, expect, it, test } from 'vitest';
import { inPieces } from '#db/tests/import-builders.ts';
import { columnsOf, exampleFile, importKinds, type ImportKind } from './layout.ts';
import { readRecords, type Written } from './read-records.ts';
import { readRow } from './read-row.ts';

const header = columnsOf.deaths.join(',');
const line = '00123456789,ბერიძე,1988-03-09,2026-11-05';
const fields = line.split(',');

async function read(file: string | Uint8Array, { kind = 'deaths' as ImportKind, size = 7, limit = 1000 } = {}): Promise<Written[]> {
  const rows: Written[] = [];
  for await (const some of readRecords(inPieces(file, size), kind, limit)) rows.push(...some);
  return rows;
}
const refusalOf = (file: string | Uint8Array, options = {}) =>
  read(file, options).then(() => 'taken', ({ code, facts }: { code: string; facts: { line?: number } }) => (facts.line ? `${code} ${facts.line}` : code));

describe('a file is read as it is written', () => {
  it.each([1, 2, 3, 5, 64, 4096])('in pieces of %i bytes, which end within a letter', async (size) => {
    expect(await read(`${header}\n${line}\n${line}\n`, { size })).toEqual([{ line: 2, written: line, fields }, { line: 3, written: line, fields }]);
  });

  it.each([
    ['a byte order mark', `\uFEFF${header}\n${line}\n`], ['the line ends of Windows', `${header}\r\n${line}\r\n`],
    ['no line end at its end', `${header}\n${line}`], ['semicolons', `${header}\n${line}`.replaceAll(',', ';')],
    ['quotation marks', `${header}\n${fields.map((field) => `"${field}"`).join(',')}\n`], ['empty lines', `${header}\n\n${line}\n\n`],
    ['a header in capitals, with spaces', `${header.toUpperCase().replaceAll(',', ' , ')}\n${line}\n`],
  ])('with %s', async (_, file) => {
    expect((await read(file)).map((row) => row.fields)).toEqual([fields]);
  });

  it('with columns in another order', async () => {
    expect((await read(`died_on,surname,born_on,personal_number\n2026-11-05,ბერიძე,1988-03-09,00123456789\n`))[0]?.fields).toEqual(fields);
  });

  it('with a sign between the fields that stands within one', async () => {
    expect((await read(`${header}\n00123456789,"ბერიძე, უმცროსი",1988-03-09,2026-11-05\n`))[0]?.fields?.[1]).toBe('ბერიძე, უმცროსი');
  });
});

describe('a row that cannot be read', () => {
  it.each([['too few', '1,2,3'], ['too many', '1,2,3,4,5'], ['an open quotation mark', `"${line}`]])('spoils no other: %s', async (_, broken) => {
    expect(await read(`${header}\n${line}\n${broken}\n${line}\n${line}\n`)).toMatchObject([{ line: 2, fields }, { line: 3, fields: null }, { line: 4, fields }, { line: 5, fields }]);
  });

  it('nor do two that open and close a mark across the lines between them', async () => {
    const rows = await read(`${header}\n"${line}\n${line}\n${line}"\n`, { size: 4096 });
    expect(rows.map((row) => row.line)).toEqual([2, 3, 4]);
    expect(rows.map((row) => row.fields?.[1] ?? null)).toEqual([null, 'ბერიძე', 'ბერიძე']);
  });
});

describe('a file that is not taken', () => {
  it.each([4, 4096])('tells the line that is in another encoding (pieces of %i)', async (size) => {
    // «ბერიძე» as a Georgian code page of one byte a letter has it
    const wrong = Buffer.concat([Buffer.from(`${header}\n${line}\n00123456789,`), Buffer.from([0xc1, 0xc4, 0xd8]), Buffer.from(',1988-03-09,2026-11-05\n')]);
    expect(await refusalOf(wrong, { size })).toBe('imports.notUtf8 3');
    expect(await refusalOf(wrong.subarray(0, -1), { size })).toBe('imports.notUtf8 3');
  });

  it('is UTF-16, as a spreadsheet may write it', async () => {
    expect(await refusalOf(Buffer.from(`\uFEFF${header}\n${line}\n`, 'utf16le'))).toBe('imports.notUtf8 1');
  });

  it.each([
    ['imports.empty', ''], ['imports.empty', `${header}\n`], ['imports.empty', `${header}\n\n\n`],
    ['imports.headerWrong', `${line}\n`], ['imports.headerWrong', `${columnsOf.names.join(',')}\n${line}\n`],
    ['imports.headerWrong', `${header},surname\n`], ['imports.headerWrong', '"\n'],
    ['imports.noLines 1', 'x'.repeat(70_000)], ['imports.noLines 2', `${header}\n${'x'.repeat(70_000)}\n`],
  ])('is refused with its own sentence: %s', async (code, file) => {
    expect(await refusalOf(file, { size: 1000 })).toBe(code);
  });

  it('has more rows than one may have', async () => {
    expect(await refusalOf(`${header}\n${`${line}\n`.repeat(11)}`, { limit: 10 })).toBe('imports.tooLarge');
    expect(await refusalOf(`${header}\n${`${line}\n`.repeat(10)}`, { limit: 10 })).toBe('taken');
  });
});

describe('a date', () => {
  const born = (typed: string) => readRow('deaths', { line: 2, written: '', fields: ['00123456789', 'ბერიძე', typed, '2026-11-05'] });
  it.each([['1988-03-09', '1988-03-09'], ['09.03.1988', '1988-03-09'], ['9.3.1988', '1988-03-09'], ['29.02.2024', '2024-02-29']])('%s', (typed, date) => {
    expect(born(typed)).toMatchObject({ broken: null, bornOn: date });
  });
  it.each(['1988-3-9', '09/03/1988', '2023-02-29', '31.04.2020', '1849-12-31', '', '0000-00-00'])('is not «%s»', (typed) => {
    expect(born(typed).broken).toBe('born_on');
  });
});

test.each(importKinds)('the example of %s is a file that is taken', async (kind) => {
  const rows = await read(exampleFile(kind), { kind });
  expect(rows.map((row) => readRow(kind, row).broken)).toEqual([null]);
});

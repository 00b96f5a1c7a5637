import { describe, expect, it } from 'vitest';
import { readPrices } from './read-prices.ts';

const read = (text: string) => readPrices(Buffer.from(text));
const refusalOf = (bytes: Uint8Array) => {
  try {
    readPrices(bytes);
    return 'taken';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('a file of prices', () => {
  it.each([
    ['semicolons', 'unit_code;price\ncbc;12,50\n'], ['commas', 'unit_code,price\ncbc,12.50\n'], ['commas and quotation marks', 'unit_code,price\ncbc,"12,50"\n'],
    ['tabs', 'unit_code\tprice\ncbc\t12,50\n'], ['a byte order mark and the ends of Windows', '\uFEFFunit_code;price\r\ncbc;12,50\r\n'],
    ['other columns, in another order', 'Price;name;Unit_Code\n12,50;სისხლი;cbc\n'], ['no end at its end', 'unit_code;price\ncbc;12,50'],
  ])('is read with %s', (_, file) => {
    expect(read(file)).toEqual([{ line: 2, code: 'cbc', price: expect.stringMatching(/^12[.,]50$/) as string, tetri: 1250, broken: false }]);
  });

  it.each([
    ['0', null], ['0,00', null], ['-5', null], ['abc', null], ['', null], ['1000000', null], ['999 999,99', 99_999_999], ['0,01', 1],
    ['1,500', null], ['12,505', null], ['1 234,5 ₾', 123_450],
  ])('has of «%s» the price %s', (typed, tetri) => {
    expect(read(`unit_code;price\ncbc;${typed}\n`)[0]!.tetri).toBe(tetri);
  });

  it('keeps a row that cannot be read as one, and the rows around it', () => {
    const rows = read('unit_code,price\ncbc,12,50\n"cbc,5\n\ncbc,5\n');
    expect(rows.map(({ line, broken, tetri }) => [line, broken, tetri])).toEqual([[2, true, null], [3, true, null], [5, false, 500]]);
  });

  it('keeps no more of a field than it shows, and no control character', () => {
    const [row] = read(`unit_code;price\n${'x'.repeat(500)}\u0007;${'9'.repeat(500)}\n`);
    expect([row!.code.length, row!.price.length]).toEqual([60, 40]);
    expect(read('unit_code;price\na\u0007b;1\n')[0]!.code).toBe('a b');
  });

  it.each([
    ['tariffs.fileEmpty', Buffer.from('unit_code;price\n\n')], ['tariffs.fileHeaderWrong', Buffer.from('')],
    ['tariffs.fileHeaderWrong', Buffer.from('cbc;12\n')], ['tariffs.fileHeaderWrong', Buffer.from('unit_code;tetri\ncbc;1\n')],
    ['tariffs.fileNotUtf8', Buffer.from('\uFEFFunit_code;price\ncbc;1\n', 'utf16le')],
    ['tariffs.fileNotUtf8', Buffer.from([0x75, 0xc1, 0xc4])], ['tariffs.fileTooLong', Buffer.alloc(2 * 1024 * 1024, 0x61)],
    ['tariffs.fileTooLong', Buffer.from(`unit_code;price\n${'cbc;1\n'.repeat(1001)}`)],
  ])('is refused with its own sentence: %s', (code, bytes) => {
    expect(refusalOf(bytes)).toBe(code);
  });
});

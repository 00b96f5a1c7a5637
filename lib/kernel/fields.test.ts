import { describe, expect, it } from 'vitest';
import { several, typedDate } from './fields.ts';
import { partsOfDate } from './parts-of-date.ts';
import { prose } from './text.ts';

describe('several of a few', () => {
  const languages = several(['ka', 'en', 'ru'], 'none');

  it.each([['ka', ['ka']], ['ru,ka', ['ru', 'ka']], ['ka,ka', ['ka']]])('%j', (sent, chosen) => {
    expect(languages.parse(sent)).toEqual(chosen);
  });

  it.each([undefined, '', 'tlh', 'ka,tlh', 'ka,'])('says that there is none in %j', (sent) => {
    expect(languages.safeParse(sent).error?.issues).toMatchObject([{ path: [], message: 'none' }]);
  });
});

describe('a date of three fields', () => {
  const date = typedDate('no date');

  it.each([['5,11,2026', '2026-11-05'], ['05,01,2024', '2024-01-05'], [' 29 ,2,2024', '2024-02-29'], ['2026-11-05', '2026-11-05']])('%j is %s', (typed, meant) => {
    expect(date.parse(typed)).toBe(meant);
  });

  it.each([undefined, '', ',,', '5,11', '31,2,2026', '29,2,2026', '5,13,2026', '0,1,2026', '5,11,26', '5,11,1899', 'a,b,c', '5,11,2026,9', '5.5,11,2026'])('refuses %j', (typed) => {
    expect(date.safeParse(typed).error?.issues[0]?.message).toBe('no date');
  });

  it('is shown again as it was typed, or as it is known', () => {
    expect([partsOfDate('31,2,2026'), partsOfDate('2026-11-05'), partsOfDate(undefined)])
      .toEqual([['31', '2', '2026'], ['5', '11', '2026'], ['', '', '']]);
  });
});

describe('several lines of text', () => {
  it('keeps its lines and nothing around them', () => {
    expect(prose().parse('  a\r\n\r\nb\tc\rd \n')).toBe('a\n\nb\tc\nd');
  });

  it.each(['a\u0000b', 'a\u0007', 'a\u001b[0m'])('refuses %j', (typed) => {
    expect(prose('wrong').safeParse(typed).error?.issues[0]?.message).toBe('wrong');
  });
});

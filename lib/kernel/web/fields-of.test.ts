import { expect, test } from 'vitest';
import { fieldsOf } from './fields-of.ts';

const sent = (...entries: [string, string | File][]) => {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return fieldsOf(data);
};

test('a name is one text; what is sent under it more than once is joined by commas', () => {
  expect(sent(['name', 'ნინო'], ['languages', 'ka'], ['languages', 'en'], ['day', ''], ['day', '5']))
    .toEqual({ name: 'ნინო', languages: 'ka,en', day: ',5' });
});

test('files, and what Next adds, are no texts', () => {
  expect(sent(['$ACTION_ID_x', ''], ['paper', new File(['x'], 'x.pdf')])).toEqual({});
});

test('a name that every object has is a name like any other', () => {
  expect(sent(['toString', 'a'])).toEqual({ toString: 'a' });
});

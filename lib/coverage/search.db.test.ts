import { expect, it, test } from 'vitest';
import { as } from '#db/as.ts';
import { freshDatabase, testSettings } from '#db/tests/database.ts';
import { costQuestion } from './question-schemas.ts';
import { coverageIn } from './rules-on.ts';
import { searchIn } from './search.ts';

testSettings();
await freshDatabase();
const { tables } = await as({ kind: 'anyone' }, (db) => coverageIn(db, null));
const found = (words: string) => {
  const { services, exclusions } = searchIn(tables!, words);
  return { services: services.map(({ code }) => code), exclusions: exclusions.map(({ code }) => code) };
};

it.each<[string, string]>([
  ['სისხლის', 'lab_cbc'], ['სისხლი', 'lab_cbc'], ['შარდის ანალიზი', 'lab_urinalysis'], ['ოპერაცია', 'planned_surgery_other'],
  ['კარდიოლოგი', 'specialist_visits'], ['cardiologist', 'specialist_visits'], ['surgery', 'planned_surgery_other'], ['mshobiaroba', 'childbirth_physiological'],
  ['kimioterapia', 'chemo_hormone_radiation'], ['რენტგენი', 'xray'], ['X-RAY', 'xray'], ['საკეისრო', 'childbirth_caesarean'],
])('%s finds %s', (words, service) => expect(found(words).services).toContain(service));

test('what is not covered is found too', () => {
  expect(found('კოსმეტიკური').exclusions).toHaveLength(1);
  expect(found('რესპუბლიკური').exclusions).toHaveLength(1);
  expect(found('ablation').exclusions).toEqual(['ablation']);
});

test('what is nowhere is not found, and neither is nothing', () => {
  for (const words of ['xxxxxxxx', 'სისხლი xxxxxxxx', '', ' ;%_ ']) expect(found(words)).toEqual({ services: [], exclusions: [] });
});

test('a question is read from an address as far as it makes sense', () => {
  const read = costQuestion.parse({ on: ['1', '12', '2026'], package: 'veterans', service: 'ecg', unit: "x' or", facility: '0', price: '1 234,5', used: '' });
  expect(read).toMatchObject({
    on: { on: '2026-12-01', isWrong: false }, package: 'veterans', service: 'ecg', unit: '', facility: null,
    price: { tetri: 123_450, error: null }, used: { tetri: null, error: null },
  });
});

it.each([['0', 'money.nothing'], ['1000000', 'money.tooMuch'], ['1,234', 'money.amount'], ['-5', 'money.amount'], ['abc', 'money.amount']])(
  'a price of %s is named: %s', (price, error) => {
    expect(costQuestion.parse({ price }).price).toEqual({ typed: price, tetri: null, error });
  });

it.each([['31,2,2026'], ['2026-02-31'], ['tomorrow']])('a day of %s is no day', (on) => {
  expect(costQuestion.parse({ on }).on).toMatchObject({ on: null, isWrong: true });
});

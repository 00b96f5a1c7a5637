import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import type { Locale } from '#lib/kernel/format.ts';
import type { Decision } from './decision.ts';
import { decisionCheck } from './decision-check.ts';
import { decisionPdf } from './decision-pdf.ts';
import { decisionText } from './decision-text.ts';

const decision: Decision = {
  id: 1, number: '2026-00000042-17', kind: 'return', decidedOn: '2026-11-22', effectiveOn: '2026-11-22',
  legalBasis: '№36 დადგენილება', reasons: 'განაცხადი არასრულია.\nშესწორებისთვის ბრუნდება.', sectionReasons: { licence: 'ნომერი სხვაა', site: 'მისამართი ძველია' },
  appeal: 'გადაწყვეტილება ერთი თვის ვადაში შეიძლება გასაჩივრდეს.', paperReference: null, contest: null, voucher: null, rules: null, facilityId: 1,
  area: { unitKa: null, unitEn: null, maxTetri: null, submissions: null },
  facility: { ka: 'გლდანის პოლიკლინიკა „ჯანმრთელობა“', en: 'Gldani Polyclinic' }, address: { ka: 'ხიზანიშვილის 1, თბილისი', en: '1 Khizanishvili St, Tbilisi' },
  provider: { ka: 'შპს „ჯანმრთელობა“', en: 'Health LLC', identificationCode: '001234567' },
  declarationId: 7, declarationNumber: '2026-00000007-11', scope: ['primary_care', 'oncology'], successors: [],
  decidedBy: { name: 'გია ლომიძე', position: 'administrator' }, proposedBy: null,
};
const check = { address: 'https://erti.example/verify?n=1', text: ['შეამოწმეთ გადაწყვეტილება.'] };

async function readBack(about: Partial<Decision> = {}, locale: Locale = 'ka') {
  const file = await decisionPdf(decisionText({ ...decision, ...about }, locale), check, locale);
  const { text, totalPages } = await extractText(await getDocumentProxy(new Uint8Array(file)), { mergePages: true });
  return { text: text.replace(/\s+/g, ' '), totalPages };
}

test('a return can be read back word for word, and says what to mend in the order of the declaration', async () => {
  const { text, totalPages } = await readBack();
  expect(totalPages).toBeLessThanOrEqual(2);
  for (const words of [
    'სსიპ სოციალური მომსახურების სააგენტო', 'გადაწყვეტილება №2026-00000042-17', 'საგანი განაცხადის შესასწორებლად დაბრუნება',
    'მიღების თარიღი 2026 წლის 22 ნოემბერი', 'დაწესებულება გლდანის პოლიკლინიკა „ჯანმრთელობა“', 'საიდენტიფიკაციო კოდი 001234567',
    'განაცხადი 2026-00000007-11', 'მომსახურება პირველადი ჯანდაცვა, ონკოლოგიური მომსახურება',
    'სამართლებრივი საფუძველი №36 დადგენილება', 'განაცხადი არასრულია. შესწორებისთვის ბრუნდება.',
    'დაწესებულება და მისამართი მისამართი ძველია ლიცენზია ან ნებართვა ნომერი სხვაა',
    'გადაწყვეტილება მიიღო გია ლომიძე, სააგენტოს ადმინისტრატორი', 'ერთი თვის ვადაში', 'შეამოწმეთ გადაწყვეტილება.',
  ]) expect(text).toContain(words);
  expect(text).not.toContain('პროექტი წარადგინა');
});

test('a refusal names both who decided and who proposed', async () => {
  const { text } = await readBack({ kind: 'refusal', sectionReasons: {}, proposedBy: { name: 'ნანა ბერიძე', position: 'reviewer' } });
  expect(text).toContain('უარი მონაწილეობაზე');
  expect(text).toContain('პროექტი წარადგინა ნანა ბერიძე, განაცხადების განმხილველი');
  expect(text).not.toContain('რა უნდა შესწორდეს');
});

test.each([
  ['acceptance', 'მონაწილეობა იწყება 2026 წლის 22 ნოემბრიდან'], ['suspension', 'მონაწილეობა შეჩერებულია 2026 წლის 22 ნოემბრიდან'],
  ['lifting', 'შეჩერება მოხსნილია 2026 წლის 22 ნოემბრიდან'], ['termination', 'აღარ მონაწილეობს 2026 წლის 22 ნოემბრიდან'],
  ['closure', 'დაწესებულება დაიხურა.'],
] as const)('%s says from when, and what it means', async (kind, words) => {
  expect((await readBack({ kind, sectionReasons: {}, scope: null })).text).toContain(words);
});

test('a tariff area names its unit, its maximum and how many prices it was counted from', async () => {
  const { text } = await readBack({
    kind: 'tariff_area_in_force', sectionReasons: {}, scope: null, facility: null, address: null, provider: null, declarationNumber: null,
    area: { unitKa: 'კატარაქტის ოპერაცია', unitEn: 'Cataract surgery', maxTetri: 123_450, submissions: 17 },
  });
  for (const words of ['მომსახურება კატარაქტის ოპერაცია', 'ტარიფის არეალის მაქსიმუმი 1 234,50 ₾', 'რამდენი ფასიდან 17']) expect(text).toContain(words);
});

test('a succession names the successors and the order', async () => {
  const successors = [{ ka: 'საბურთალოს პოლიკლინიკა', en: 'Saburtalo Polyclinic', orderNumber: '01/5', orderSignedOn: '2026-11-01' }];
  const { text } = await readBack({ kind: 'succession', sectionReasons: {}, successors });
  expect(text).toContain('უფლებამონაცვლე საბურთალოს პოლიკლინიკა');
  expect(text).toContain('ბრძანება №01/5, 2026 წლის 1 ნოემბერი');
});

test('what was decided on paper names nobody here', async () => {
  const { text } = await readBack({ kind: 'acceptance', sectionReasons: {}, decidedBy: null, scope: null, paperReference: '04/12' });
  expect(text).toContain('ქაღალდის გადაწყვეტილება 04/12');
  expect(text).not.toContain('ვინ მიიღო');
});

test('about the rules names their version and no facility', async () => {
  const { text } = await readBack({
    kind: 'rules_in_force', sectionReasons: {}, scope: null, declarationNumber: null, facilityId: null, facility: null, address: null, provider: null,
    rules: { id: 2, name: '2027-1' },
  });
  for (const words of ['საგანი დაფარვის წესების ამოქმედება', 'წესების ვერსია 2027-1', 'წესები მოქმედებს 2026 წლის 22 ნოემბრიდან']) expect(text).toContain(words);
  expect(text).not.toContain('დაწესებულება გლდანის');
});

test('about a voucher shows no way to check it: who asks would learn that there is one', () => {
  expect(decisionCheck({ kind: 'voucher_grant', number: decision.number }, 'ka')).toBeNull();
});

test('and in English, with what its authors wrote in Georgian', async () => {
  const { text } = await readBack({}, 'en');
  for (const words of ['Decision No. 2026-00000042-17', 'Identification code 001234567', '№36 დადგენილება', 'Decided by გია ლომიძე, administrator of the agency'])
    expect(text).toContain(words);
});

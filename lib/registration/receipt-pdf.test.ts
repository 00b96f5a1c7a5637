import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import type { Locale } from '#lib/kernel/format.ts';
import { receiptPdf } from './receipt-pdf.ts';
import { receiptText } from './receipt-text.ts';
import type { Receipt } from './receipts.ts';

const clinic = (id: number, name: string) =>
  ({ id, name, address: 'ი. ჭავჭავაძის გამზირი 33, თბილისი', phone: '+995322000000', openingHours: [] });

const receipt: Receipt = {
  number: '2026-00000042-17', act: 'changed', issuedAt: new Date('2026-11-21T20:30:00Z'),
  person: { name: 'ნინო ბერიძე', maskedNumber: '00•••••••89', isCertificate: false },
  clinic: clinic(2, 'გლდანის პოლიკლინიკა „ჯანმრთელობა“'), from: clinic(1, 'ვაკის პოლიკლინიკა'),
  effectiveOn: '2026-11-22', nextChoiceOn: '2027-01-22', isAfterExit: false, annulledAs: null, restored: null,
};

async function readBack(locale: Locale, about: Receipt = receipt) {
  const pdf = await receiptPdf(receiptText(about, locale), locale);
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const { text, totalPages } = await extractText(document, { mergePages: true });
  return { text: text.replace(/\s+/g, ' '), totalPages };
}

test('a receipt in Georgian can be read back from the PDF, word for word', async () => {
  const { text, totalPages } = await readBack('ka');
  expect(totalPages).toBe(1);
  for (const words of [
    'სსიპ სოციალური მომსახურების სააგენტო', 'თქვენი კლინიკა შეცვლილია', 'ქვითრის ნომერი 2026-00000042-17',
    'სახელი და გვარი ნინო ბერიძე', 'პირადი ნომერი 00•••••••89', 'წინა კლინიკა ვაკის პოლიკლინიკა',
    'ახალი კლინიკა გლდანის პოლიკლინიკა „ჯანმრთელობა“', 'მისამართი ი. ჭავჭავაძის გამზირი 33, თბილისი',
    'მოქმედებს 2026 წლის 22 ნოემბრიდან', 'კლინიკის შემდეგი არჩევა შესაძლებელია 2027 წლის 22 იანვრიდან',
    'გაცემულია 2026 წლის 22 ნოემბერი, 00:30', 'გადაუდებელ დახმარებას ნებისმიერ დაწესებულებაში მიიღებთ.',
  ]) expect(text).toContain(words);
});

test('and in English, with Georgian names in it', async () => {
  const { text } = await readBack('en');
  for (const words of ['Your clinic has been changed', 'Receipt number 2026-00000042-17', 'New clinic გლდანის პოლიკლინიკა',
    'Holds from 22 November 2026', 'You can get emergency care at any facility.']) expect(text).toContain(words);
});

test('a receipt of an end tells from when it no longer holds', async () => {
  const { text } = await readBack('ka', { ...receipt, act: 'ended', from: null });
  expect(text).toContain('თქვენი რეგისტრაცია შეწყვეტილია');
  expect(text).toContain('აღარ მოქმედებს 2026 წლის 22 ნოემბრიდან');
  expect(text).not.toContain('წინა კლინიკა');
});

test('a receipt of a change after the clinic’s exit says that it does not count', async () => {
  const words = 'ეს არჩევანი ცვლილებად არ ითვლება';
  expect((await readBack('ka', { ...receipt, isAfterExit: true })).text).toContain(words);
  expect((await readBack('ka')).text).not.toContain(words);
  expect((await readBack('ka', { ...receipt, act: 'ended', from: null, isAfterExit: true })).text).not.toContain(words);
});

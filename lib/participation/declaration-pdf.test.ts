import jsqr from 'jsqr';
import { extractImages, extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { testSettings } from '#db/tests/database.ts';
import { aDeclarationFile, aSignedVersion } from '#db/tests/declared.ts';
import type { Locale } from '#lib/kernel/format.ts';
import { checkCode, declarationPdf, type SignedVersion } from './index.ts';

testSettings();
// demanded of every service; nothing here connects
process.env.DATABASE_APP_URL = 'postgres://erti_app@localhost/erti';

async function readBack(locale: Locale, version: SignedVersion = aSignedVersion()) {
  const pdf = await declarationPdf(aDeclarationFile([version]), version, locale);
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const { text, totalPages } = await extractText(document, { mergePages: true });
  return { document, text: text.replace(/\s+/g, ' '), totalPages };
}

/** What a phone would read from the only picture of a page. */
async function qrOf(document: Awaited<ReturnType<typeof getDocumentProxy>>, page: number): Promise<string> {
  const [picture] = await extractImages(document, page);
  const { data, width, height, channels } = picture!;
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let i = 0; i < width * height; i += 1)
    for (let channel = 0; channel < 3; channel += 1) pixels[i * 4 + channel] = data[i * channels + Math.min(channel, channels - 1)]!;
  return jsqr(pixels, width, height)!.data;
}

test('a declaration in Georgian can be read back from the PDF, word for word', async () => {
  const { text } = await readBack('ka');
  for (const words of [
    'სსიპ სოციალური მომსახურების სააგენტო', 'მონაწილეობის განაცხადი', 'განაცხადის ნომერი 2026-00000042-17', 'საიდენტიფიკაციო კოდი 001234567',
    'დასახელება ქართულად ვაკის პოლიკლინიკა „ჯანმრთელობა“', 'მუნიციპალიტეტი თბილისი', 'კოორდინატები 41.70990, 44.76720',
    'პირველადი ჯანდაცვა მშობიარობა', 'ლიცენზიის ან ნებართვის ნომერი ლ-2026/77', 'ბოლო დღე უვადოა', 'ლიცენზია.pdf',
    'პროგრამის პირობების ვერსია 2026-1', 'ლიცენზია მოქმედებს', 'თანამდებობა დირექტორი', 'უფლებამოსილების საფუძველი წესდება',
    'ხელმომწერის ანგარიში გიორგი მაისურაძე', 'ხელმოწერის დრო 2026 წლის 22 ნოემბერი, 00:30', checkCode('declaration', '2026-00000042-17'),
  ]) expect(text).toContain(words);
  // a hash is too long for a line of its column
  const together = text.replaceAll(' ', '');
  for (const hash of ['ab', 'cd', 'ef']) expect(together).toContain(hash.repeat(32));
});

test('and in English, with Georgian names in it', async () => {
  const { text } = await readBack('en');
  for (const words of ['Declaration of participation', 'Number of the declaration 2026-00000042-17', 'Services Primary care Childbirth',
    'Last day Without an expiry date', 'The terms are agreed to', 'Signed at 22 November 2026, 00:30', 'ნანა ბერიძე']) expect(text).toContain(words);
});

test('its QR leads to where it is verified', async () => {
  const { document, totalPages } = await readBack('ka');
  expect(await qrOf(document, totalPages)).toBe(
    `http://localhost:3000/verify/2026-00000042-17?c=${checkCode('declaration', '2026-00000042-17')}`);
});

test('a long one has numbered pages, each whole', async () => {
  const requirements = Array.from({ length: 40 }, (_, i) => ({ code: `r${i}`, ka: `მოთხოვნა ${i} `.repeat(12), en: 'x', source: 'პუნქტი' }));
  const version = aSignedVersion();
  const { text, totalPages } = await readBack('ka', {
    ...version, terms: { ...version.terms!, requirements }, confirmed: requirements.map(({ code }) => code),
  });
  expect(totalPages).toBeGreaterThan(2);
  for (let page = 1; page <= totalPages; page += 1) expect(text).toContain(`განაცხადი 2026-00000042-17 ${page} / ${totalPages}`);
  for (const { ka } of requirements) expect(text).toContain(ka.trim());
});

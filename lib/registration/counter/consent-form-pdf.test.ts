import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import type { Locale } from '#lib/kernel/format.ts';
import { consentFormPdf } from './consent-form-pdf.ts';
import { consentFormText, type ConsentForm } from './consent-form-text.ts';

const visit: ConsentForm['visit'] = {
  name: { ka: 'ნინო ბერიძე', en: 'Nino Beridze' }, personalNumber: '00123456789', bornOn: '1988-03-09', guardian: null, today: '2026-11-22',
};
const consent: ConsentForm = {
  visit, form: { series: 'აბ', number: 123 }, clinic: { name: 'ვაკის პოლიკლინიკა', address: 'ჭავჭავაძის 1, თბილისი' },
  text: { version: '2013-1', body: 'გაეცანით ტექსტს.\n\n1. რას ვეთანხმები\nვირჩევ ამ კლინიკას.\n\n2. რა უფლება მაქვს\nშევცვალო 2 თვეში ერთხელ.' },
};

async function readBack(changed: Partial<ConsentForm> = {}, locale: Locale = 'ka') {
  const file = await consentFormPdf(consentFormText({ ...consent, ...changed }, locale), locale);
  const { text, totalPages } = await extractText(await getDocumentProxy(new Uint8Array(file)), { mergePages: true });
  return { text: text.replace(/\s+/g, ' '), totalPages };
}

test('a form is numbered, names the person and the clinic, holds the text in force, and leaves room to sign', async () => {
  const { text, totalPages } = await readBack();
  expect(totalPages).toBe(1);
  for (const words of [
    'სსიპ სოციალური მომსახურების სააგენტო', 'თანხმობის ფორმა № აბ 000123', 'სახელი და გვარი ნინო ბერიძე', 'პირადი ნომერი 00123456789',
    'დაბადების თარიღი 1988 წლის 9 მარტი', 'კლინიკა ვაკის პოლიკლინიკა', 'მისამართი ჭავჭავაძის 1, თბილისი', 'ტექსტის ვერსია 2013-1',
    'გაეცანით ტექსტს.', '1. რას ვეთანხმები ვირჩევ ამ კლინიკას.', 'შევცვალო 2 თვეში ერთხელ.', 'პირის ხელმოწერა ___', 'რეგისტრატორის ხელმოწერა ___',
    'თარიღი 2026 წლის 22 ნოემბერი',
  ]) expect(text).toContain(words);
  expect(text).not.toContain('მის ნაცვლად');
});

test('for a child it names who acts for them, and they sign', async () => {
  const { text } = await readBack({ visit: { ...visit, guardian: { ka: 'მარიამ ბერიძე', en: 'Mariam Beridze' } } });
  expect(text).toContain('ვინ მოქმედებს მის ნაცვლად მარიამ ბერიძე');
  expect(text).toContain('მშობლის, მეურვის ან მზრუნველის ხელმოწერა ___');
});

test('and in English', async () => {
  const { text } = await readBack({ text: { version: '2013-1', body: 'Read this.\n\n1. What I agree to\nI choose this clinic.' } }, 'en');
  for (const words of ['Consent form No. აბ 000123', 'Name Nino Beridze', 'Personal number 00123456789', 'Date of birth 9 March 1988', '1. What I agree to I choose this clinic.',
    'Signature of the person ___', 'Signature of the registrar ___', 'Date 22 November 2026']) expect(text).toContain(words);
});

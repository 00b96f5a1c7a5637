import type { Locator, Page } from '@playwright/test';
import type { Sql } from 'postgres';
import type { Types } from '#db/client.ts';
import type { VoucherState } from '#db/schema/index.ts';
import { aPerson, dayOf, type Person } from '#db/tests/builders.ts';
import { aCast, aVoucher, type Cast, type Voucher } from '#db/tests/voucher-builders.ts';
import { aScannedPage } from './counter.ts';
import { send, typeDate } from './forms.ts';
import type { Visit } from './pages.ts';
import { signInAsStaff } from './signing-in.ts';
import { words } from './words.ts';

type Owner = Sql<Types>;
export type AtHospital = { cast: Cast; voucher: Voucher };

/** A voucher for a hospital of its own, in a state; the operation costs 1,000 lari, of which the programme pays 700. */
export async function aHospitalsVoucher(owner: Owner, state: VoucherState, cast?: Cast): Promise<AtHospital> {
  const whose = cast ?? await aCast(owner);
  return { cast: whose, voucher: await aVoucher(owner, owner, whose, state, { today: await dayOf(owner, 0), price: 100_000 }) };
}

/** Finds a patient who is there, and begins an application for them. */
export async function beginFor(page: Page, patient: Person): Promise<void> {
  await page.goto('/clinic/vouchers/new');
  await page.getByLabel(words('counter.match.personalNumber'), { exact: true }).fill(patient.personalNumber);
  await page.getByLabel(words('counter.match.familyName'), { exact: true }).fill(patient.familyName);
  await typeDate(page, 'bornOn', patient.bornOn);
  await send(page, words('counter.match.submit'));
  await page.waitForURL(/\/clinic\/vouchers\/new\/[0-9a-f-]{36}$/);
  await send(page, words('vouchers.clinic.new.start'));
  await page.waitForURL('**/diagnosis');
}

/** Finds the hospital among all: a list shows twenty, and other journeys have theirs. */
export async function foundHospital(page: Page, { clinic, hospital }: Cast): Promise<Locator> {
  await page.locator('input[name="q"]').fill(hospital);
  await page.getByRole('button', { name: words('vouchers.own.facility.searchSubmit'), exact: true }).click();
  await page.waitForURL('**/facility?q=*');
  return page.locator(`input[name="facilityId"][value="${clinic.facilityId}"]`);
}

/** Writes every part of an application, as far as its papers. */
export async function writeApplication(page: Page, cast: Cast): Promise<void> {
  await page.getByLabel(words('vouchers.own.diagnosis.code'), { exact: true }).fill('K80.1');
  await page.getByLabel(words('vouchers.own.diagnosis.words'), { exact: true }).fill('ნაღვლის ბუშტის კენჭი');
  await send(page, words('vouchers.own.saveAndGoOn'));
  await page.waitForURL('**/service');
  await page.locator('#unitCode').selectOption('cholecystectomy_laparoscopic');
  await send(page, words('vouchers.own.saveAndGoOn'));
  await page.waitForURL('**/facility');
  await (await foundHospital(page, cast)).check();
  await page.getByLabel(words('vouchers.own.facility.price'), { exact: true }).fill('1 200,50');
  await send(page, words('vouchers.own.saveAndGoOn'));
  await page.waitForURL('**/documents');
}

/** Adds the medical form, and goes on to the last step. */
export async function addMedicalForm(page: Page): Promise<void> {
  await page.locator('#kind').selectOption('form_100');
  await page.locator('#file').setInputFiles(await aScannedPage());
  await send(page, words('vouchers.own.documents.submit'));
  await page.waitForURL('**/documents?added=1');
  await page.getByRole('link', { name: words('vouchers.own.documents.goOn') }).click();
  await page.waitForURL('**/check');
}

/** A facility's vouchers in every state, and its application for a patient, step by step. */
export async function clinicVoucherPages(owner: Owner, page: Page): Promise<Visit[]> {
  const cast = await aCast(owner);
  const made = { accept: 'granted', use: 'accepted', used: 'used' } as const;
  const visits: Visit[] = [];
  await signInAsStaff(page, owner, cast.clinic.facilityId);
  for (const [name, state] of Object.entries(made)) {
    const { voucher } = await aHospitalsVoucher(owner, state, { ...await aCast(owner), clinic: cast.clinic });
    visits.push({ name: `clinic-voucher-${name}`, path: `/clinic/vouchers/${voucher.id}` });
  }
  await beginFor(page, await aPerson(owner));
  const application = new URL(page.url()).pathname.replace(/\/diagnosis$/, '');
  await writeApplication(page, cast);
  return [
    { name: 'clinic-vouchers', path: '/clinic/vouchers' },
    { name: 'clinic-vouchers-none', path: '/clinic/vouchers?list=over' },
    { name: 'clinic-vouchers-applied', path: '/clinic/vouchers?list=applied' },
    { name: 'clinic-voucher-new', path: '/clinic/vouchers/new' },
    { name: 'clinic-voucher-new-over', path: '/clinic/vouchers/new/00000000-0000-4000-8000-000000000000' },
    ...visits,
    { name: 'clinic-voucher-draft', path: application },
    ...['diagnosis', 'service', 'facility', 'documents', 'check'].map((part) => ({ name: `clinic-voucher-${part}`, path: `${application}/${part}` })),
  ];
}

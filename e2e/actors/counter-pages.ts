import type { Page } from '@playwright/test';
import type { Sql } from 'postgres';
import type { Types } from '#db/client.ts';
import { aPerson } from '#db/tests/builders.ts';
import { someForms } from '#db/tests/counter-builders.ts';
import { aScannedPage, askForConsentCode, guards, open, prepareForm, registerOnForm, seeReceipt, upload } from './counter.ts';
import type { Visit } from './pages.ts';
import { aNamedClinic } from './registering.ts';
import { signInAsStaff } from './signing-in.ts';

type Owner = Sql<Types>;

const pathOf = (page: Page): string => new URL(page.url()).pathname;

/** The pages of a counter, from an empty one to a receipt, and the clinic's ledger of forms. */
export async function counterPages(owner: Owner, page: Page): Promise<Visit[]> {
  const [clinic, child, mother] = [await aNamedClinic(owner), await aPerson(owner, { bornOn: -3000 }), await aPerson(owner)];
  await guards(owner, mother, child);
  await someForms(owner, clinic.id, 3);
  await signInAsStaff(page, owner, clinic.id);
  await registerOnForm(page, await aPerson(owner));
  await seeReceipt(page);
  const visits = [{ name: 'counter', path: '/clinic/register' }, { name: 'counter-receipt', path: pathOf(page) }];
  visits.push({ name: 'counter-guardian', path: `/clinic/register/${await open(page, child)}` });
  visits.push({ name: 'counter-no-phone', path: `/clinic/register/${await open(page, await aPerson(owner, { phone: null }))}` });
  const person = await aPerson(owner);
  const visit = await open(page, person);
  await askForConsentCode(page, owner, person);
  visits.push({ name: 'counter-proof', path: `/clinic/register/${visit}` }, { name: 'counter-code', path: pathOf(page) });
  await open(page, await aPerson(owner));
  await prepareForm(page);
  visits.push({ name: 'counter-form', path: pathOf(page) });
  await upload(page, await aScannedPage());
  await page.waitForURL('**/form?added=1');
  return [
    ...visits,
    { name: 'counter-scan-added', path: `${pathOf(page)}?added=1` },
    { name: 'counter-scan-refused', path: `${pathOf(page)}?refused=counter.scanUnreadable` },
    { name: 'counter-over', path: '/clinic/register/00000000-0000-4000-8000-000000000000' },
    { name: 'clinic-forms', path: '/clinic/forms' },
    { name: 'clinic-forms-unused', path: '/clinic/forms?state=unused&done=1' },
  ];
}

/** The ledger as the agency sees it: every clinic, and one that it may issue forms to. */
export async function ledgerPages(owner: Owner, page: Page): Promise<Visit[]> {
  const clinic = await aNamedClinic(owner);
  await someForms(owner, clinic.id, 3);
  await signInAsStaff(page, owner);
  return [
    { name: 'agency-forms', path: '/agency/forms' },
    { name: 'agency-forms-none', path: '/agency/forms?q=xxxxxxxx' },
    { name: 'agency-clinic-forms', path: `/agency/forms/${clinic.id}?state=unused&done=1` },
  ];
}

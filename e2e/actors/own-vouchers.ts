import type { Page } from '@playwright/test';
import jsQR from 'jsqr';
import type { Sql } from 'postgres';
import { extractImages, getDocumentProxy } from 'unpdf';
import { asActor } from '#db/tests/as-role.ts';
import { anAccount, aPerson, aSignedInPerson, dayOf, type Person } from '#db/tests/builders.ts';
import type { Types } from '#db/client.ts';
import { aGuardianship } from '#db/tests/family-builders.ts';
import { act, aCast, aVoucher, type Cast } from '#db/tests/voucher-builders.ts';
import { addMedicalForm, writeApplication } from './clinic-vouchers.ts';
import { send } from './forms.ts';
import type { Visit } from './pages.ts';
import { signIn } from './signing-in.ts';
import { words } from './words.ts';

type Owner = Sql<Types>;
export type Patient = { person: Person & { accountId: string }; cast: Cast };

/** A person with a hospital that could operate on them, and a reviewer. */
export async function aPatient(owner: Owner): Promise<Patient> {
  const person = await aSignedInPerson(owner);
  return { person, cast: await aCast(owner, person) };
}

/** Begins an application from a list of vouchers. */
export async function begin(page: Page, home = '/my'): Promise<void> {
  await page.goto(`${home}/vouchers`);
  await page.getByRole('link', { name: words('vouchers.own.start.title') }).click();
  await send(page, words('vouchers.own.start.submit'));
  await page.waitForURL('**/diagnosis');
}

/** Writes an application to its end, and sends it. */
export async function apply(page: Page, cast: Cast): Promise<string> {
  await writeApplication(page, cast);
  await addMedicalForm(page);
  await page.getByLabel(words('vouchers.own.check.confirm')).check();
  await send(page, words('vouchers.own.check.submit'));
  await page.waitForURL(/\/vouchers\/[0-9a-f-]{36}$/);
  return page.url().split('/').at(-1)!;
}

/** The agency grants what was sent, as it is quoted, for thirty days. */
export async function grant(owner: Owner, { reviewer }: Cast, id: string): Promise<void> {
  const until = await dayOf(owner, 30);
  await asActor(owner, reviewer, async (sql) => {
    const [quote] = await sql<{ programme: number }[]>`select programme_tetri as programme from voucher_quote(${id})`;
    await act.grant(sql, id, quote!.programme, until);
  });
}

/** The address that a phone reads from a letter's only picture, without its host. */
export async function addressIn(letter: Buffer): Promise<string> {
  const [picture] = await extractImages(await getDocumentProxy(new Uint8Array(letter)), 1);
  const { data, width, height, channels } = picture!;
  const pixels = Uint8ClampedArray.from({ length: width * height * 4 }, (_, i) =>
    (i % 4 === 3 ? 255 : data[Math.floor(i / 4) * channels + Math.min(i % 4, channels - 1)]!));
  const { pathname, search } = new URL(jsQR(pixels, width, height)!.data);
  return pathname + search;
}

/** A person's vouchers in several states, an application step by step, and the letter as anyone verifies it. */
export async function ownVoucherPages(owner: Owner, page: Page): Promise<Visit[]> {
  const { person, cast } = await aPatient(owner);
  const today = await dayOf(owner, 0);
  const [granted, submitted] = [await aVoucher(owner, owner, cast, 'granted', { today }), await aVoucher(owner, owner, cast, 'submitted', { today })];
  const used = await aVoucher(owner, owner, cast, 'used', { today });
  await signIn(page, owner, person);
  await begin(page);
  const draft = new URL(page.url()).pathname.replace(/\/diagnosis$/, '');
  await writeApplication(page, cast);
  const letter = await page.request.get(`/my/vouchers/${granted.id}/letter`);
  return [
    { name: 'vouchers', path: '/my/vouchers' },
    { name: 'vouchers-new', path: '/my/vouchers/new' },
    { name: 'voucher-granted', path: `/my/vouchers/${granted.id}` },
    { name: 'voucher-used', path: `/my/vouchers/${used.id}` },
    { name: 'voucher-give-back', path: `/my/vouchers/${granted.id}/give-back` },
    { name: 'voucher-submitted', path: `/my/vouchers/${submitted.id}` },
    { name: 'voucher-withdraw', path: `/my/vouchers/${submitted.id}/withdraw` },
    { name: 'voucher-draft', path: draft },
    ...['diagnosis', 'service', 'facility', 'documents', 'check'].map((part) => ({ name: `voucher-${part}`, path: `${draft}/${part}` })),
    { name: 'voucher-verified', path: await addressIn(await letter.body()) },
  ];
}

/** A ward's vouchers, as their guardian sees and writes them. */
export async function wardVoucherPages(owner: Owner, page: Page): Promise<Visit[]> {
  const [parent, child] = [await aPerson(owner), await aPerson(owner, { bornOn: '2019-05-20' })];
  const guardianship = await aGuardianship(owner, parent, child, { from: '2019-05-20' });
  const cast = await aCast(owner, { ...child, accountId: await anAccount(owner, { personId: child.id }) });
  const { id } = await aVoucher(owner, owner, cast, 'granted', { today: await dayOf(owner, 0) });
  await signIn(page, owner, parent);
  const home = `/my/family/${guardianship}`;
  await begin(page, home);
  const draft = new URL(page.url()).pathname.replace(/\/diagnosis$/, '');
  return [
    { name: 'ward-vouchers', path: `${home}/vouchers` },
    { name: 'ward-voucher-new', path: `${home}/vouchers/new` },
    { name: 'ward-voucher', path: `${home}/vouchers/${id}` },
    { name: 'ward-voucher-give-back', path: `${home}/vouchers/${id}/give-back` },
    ...['diagnosis', 'service', 'facility', 'documents', 'check', 'withdraw'].map((part) => ({ name: `ward-voucher-${part}`, path: `${draft}/${part}` })),
  ];
}

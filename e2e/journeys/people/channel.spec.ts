import { aPerson } from '#db/tests/builders.ts';
import { send } from '#e2e/actors/forms.ts';
import { aNamedClinic, aRegisteredPerson } from '#e2e/actors/registering.ts';
import { aNewPhone, askToReplace, messageTo, readOut } from '#e2e/actors/replacing.ts';
import { signIn, signInAsStaff } from '#e2e/actors/signing-in.ts';
import { words } from '#e2e/actors/words.ts';
import { expect, test, type World } from '#e2e/actors/world.ts';

const phoneOf = async (owner: World['owner'], { id }: { id: string }): Promise<string> =>
  (await owner<{ phone: string }[]>`select phone from people where id = ${id}`)[0]!.phone;

test('CHA-1 a lost phone is replaced at the clinic: the old one is told, its sessions end, and the new one signs in', async ({ owner, page, newBrowser }) => {
  const clinic = await aNamedClinic(owner);
  const person = await aRegisteredPerson(owner, clinic, -5);
  const lost = await phoneOf(owner, person);
  const found = await newBrowser();
  await signIn(found, owner, person);
  await found.goto('/my');

  await signInAsStaff(page, owner, clinic.id);
  await page.goto('/clinic/channel');
  const phone = aNewPhone();
  await askToReplace(page, person, phone);
  await readOut(page, owner, phone);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('channel.done.title'));
  expect(page.url()).not.toContain(person.personalNumber);

  expect(await messageTo(owner, lost, /1505/)).toContain(clinic.name);
  // whoever holds the old phone is signed in no more
  await found.goto('/my');
  await found.waitForURL('**/sign-in?*');
  const own = await newBrowser();
  await signIn(own, owner, person);
  await own.goto('/my');
  await expect(own.getByText(clinic.name).first()).toBeVisible();
});

test('CHA-2 a wrong surname, nobody’s number and a person of another clinic get one answer', async ({ owner, page }) => {
  const [clinic, other] = [await aNamedClinic(owner), await aNamedClinic(owner)];
  const [here, elsewhere] = [await aRegisteredPerson(owner, clinic, -5), await aRegisteredPerson(owner, other, -5)];
  await signInAsStaff(page, owner, clinic.id);
  for (const asked of [{ ...here, familyName: 'სხვაშვილი' }, { ...here, personalNumber: '00999999998' }, elsewhere]) {
    await page.goto('/clinic/channel');
    await askToReplace(page, asked, aNewPhone());
    await expect(page.getByRole('heading', { name: words('refusals.people.notMatched.title') })).toBeVisible();
    await expect(page.getByText(words('refusals.people.notMatched.why'))).toBeVisible();
  }
  expect(await owner`select 1 from channel_resets where person_id in (${here.id}, ${elsewhere.id})`).toHaveLength(0);
});

test('CHA-3 the agency replaces an e-mail for somebody of any clinic, without JavaScript', async ({ owner, newBrowser }) => {
  const person = await aPerson(owner);
  const plain = await newBrowser({ javaScriptEnabled: false });
  await signInAsStaff(plain, owner);
  await plain.goto('/agency/channel');
  const email = `nino.${aNewPhone().slice(1)}@example.test`;
  await askToReplace(plain, person, email);
  await readOut(plain, owner, email);
  await expect(plain.getByRole('heading', { level: 1 })).toHaveText(words('channel.done.title'));
  expect(await owner`select 1 from people where id = ${person.id} and email = ${email}`).toHaveLength(1);
});

test('CHA-4 a wrong code changes nothing, and another can be sent', async ({ owner, page }) => {
  const clinic = await aNamedClinic(owner);
  const person = await aRegisteredPerson(owner, clinic, -5);
  const lost = await phoneOf(owner, person);
  await signInAsStaff(page, owner, clinic.id);
  await page.goto('/clinic/channel');
  const phone = aNewPhone();
  await askToReplace(page, person, phone);
  await page.waitForURL('**/clinic/channel/*');
  const [sent] = /\b\d{6}\b/.exec(await messageTo(owner, phone, /\b\d{6}\b/))!;
  await page.getByLabel(words('channel.code.label'), { exact: true }).fill(sent === '000000' ? '000001' : '000000');
  await send(page, words('channel.code.submit'));
  await expect(page.getByRole('heading', { name: words('refusals.people.wrongChannelCode.title') })).toBeVisible();
  expect(await phoneOf(owner, person)).toBe(lost);
  await send(page, words('channel.code.resend'));
  await expect(page.getByRole('heading', { name: words('channel.code.sentAgain') })).toBeVisible();
  await expect.poll(async () => (await owner`select 1 from demo_messages where recipient = ${phone}`).length).toBe(2);
  await readOut(page, owner, phone);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('channel.done.title'));
});

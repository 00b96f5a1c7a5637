import { expect, test } from 'vitest';
import { aPerson } from '#db/tests/builders.ts';
import { freshDatabase, testSettings } from '#db/tests/database.ts';
import { demoInbox } from '#lib/notices/index.ts';
import { keepDelivering } from './delivering.ts';

const { owner, app } = await freshDatabase();
testSettings();

test('in a demo a notice goes to the inbox that everybody sees', async () => {
  const worker = keepDelivering(50);
  const { id } = await aPerson(owner, { phone: '+995555000333', email: 'nino@example.test' });
  await app`select tell_person(${id}, 'placeLapsed', '{"clinicKa": "ვაკე", "clinicEn": "Vake"}')`;
  await expect.poll(demoInbox, { timeout: 20_000 }).toHaveLength(2);
  expect((await demoInbox()).map(({ channel, recipient }) => `${channel} ${recipient}`).sort()).toEqual(['email nino@example.test', 'phone +995555000333']);
  await worker.stop();
});

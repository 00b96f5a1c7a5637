import { beforeAll, describe, expect, test } from 'vitest';
import { aPerson, type Person } from '#db/tests/builders.ts';
import { freshDatabase, testSettings } from '#db/tests/database.ts';
import type { Actor } from '#lib/kernel/actor.ts';
import { isRefusal } from '#lib/kernel/errors.ts';
import { answerCode } from './answer-code.ts';
import { limits } from './limits.ts';
import { requestCode, type Ticket } from './request-code.ts';
import type { Identity } from './schemas.ts';
import { actorOfSession } from './sessions.ts';

const { owner } = await freshDatabase();
beforeAll(testSettings);

const nobody: Actor = { kind: 'anyone', today: null };
let addresses = 0;
const newAddress = () => `10.1.0.${(addresses += 1)}`;
const visit = () => ({ address: newAddress(), device: 'Firefox, Android' });

const identityOf = ({ personalNumber, familyName, bornOn }: Person): Identity => {
  const [bornYear = '', bornMonth = '', bornDay = ''] = bornOn.split('-');
  return { personalNumber, familyName, bornYear, bornMonth, bornDay, channel: 'phone' };
};

/** Asks for a code and waits until it is delivered; `code` is null when nothing was sent. */
async function ask(identity: Identity, address = newAddress()): Promise<{ ticket: Ticket; code: string | null }> {
  const [before] = await owner<{ id: number }[]>`select coalesce(max(id), 0) as id from demo_messages`;
  const work: (() => Promise<void>)[] = [];
  const ticket = await requestCode(identity, { address, later: (one) => void work.push(one) });
  for (const one of work) await one();
  const [sent] = await owner<{ body: string }[]>`select body from demo_messages where id > ${before!.id}`;
  return { ticket, code: /\d{6}/.exec(sent?.body ?? '')?.[0] ?? null };
}

const refusalOf = (work: Promise<unknown>) => work.then(() => 'let in', (error: unknown) => {
  if (!isRefusal(error)) throw error;
  return { code: error.code, facts: error.facts };
});

const wrong = { code: 'access.wrongDetails', facts: {} };
const other = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

describe('a person with the right code', () => {
  test('is signed in, and the session before is over', async () => {
    const nino = await aPerson(owner);
    const first = await ask(identityOf(nino));
    const entry = await answerCode(nobody, first.ticket, first.code!, visit());
    expect(entry.actor).toMatchObject({ kind: 'person', personId: nino.id });
    const second = await ask(identityOf(nino));
    const again = await answerCode(entry.actor, second.ticket, second.code!, visit());
    expect(again.secret).not.toBe(entry.secret);
    expect(await actorOfSession(entry.secret, null)).toBeNull();
    expect(await actorOfSession(again.secret, null)).toMatchObject({ personId: nino.id });
  });

  test('may write the surname in Latin letters', async () => {
    const nino = await aPerson(owner);
    expect((await ask({ ...identityOf(nino), familyName: 'beridze' })).code).toMatch(/^\d{6}$/);
  });
});

describe('one sentence for every wrong combination', () => {
  const guessed = async (change: Partial<Identity>) => {
    const { ticket, code } = await ask({ ...identityOf(await aPerson(owner)), ...change });
    expect(code).toBeNull();
    return refusalOf(answerCode(nobody, ticket, '000000', visit()));
  };
  test('wrong number', async () => expect(await guessed({ personalNumber: '00999999999' })).toEqual(wrong));
  test('wrong surname', async () => expect(await guessed({ familyName: 'კაპანაძე' })).toEqual(wrong));
  test('wrong birth date', async () => expect(await guessed({ bornDay: '10' })).toEqual(wrong));
  test('no address on that channel', async () => expect(await guessed({ channel: 'email' })).toEqual(wrong));

  test('a person who has died', async () => {
    const { ticket, code } = await ask(identityOf(await aPerson(owner, { diedOn: -10 })));
    expect(code).toBeNull();
    expect(await refusalOf(answerCode(nobody, ticket, '000000', visit()))).toEqual(wrong);
  });

  test('wrong code', async () => {
    const { ticket, code } = await ask(identityOf(await aPerson(owner)));
    expect(await refusalOf(answerCode(nobody, ticket, other(code!), visit()))).toEqual(wrong);
  });

  test('used code', async () => {
    const { ticket, code } = await ask(identityOf(await aPerson(owner)));
    await answerCode(nobody, ticket, code!, visit());
    expect(await refusalOf(answerCode(nobody, ticket, code!, visit()))).toEqual(wrong);
  });

  test('expired code', async () => {
    const { ticket, code } = await ask(identityOf(await aPerson(owner)));
    await owner`update challenges set expires_at = now() where id = ${ticket.challengeId}`;
    expect(await refusalOf(answerCode(nobody, ticket, code!, visit()))).toEqual(wrong);
  });

  test('right code at the sixth try, and at the fifth it still opens', async () => {
    const [late, inTime] = [await ask(identityOf(await aPerson(owner))), await ask(identityOf(await aPerson(owner)))];
    for (let i = 0; i < 5; i++) expect(await refusalOf(answerCode(nobody, late.ticket, other(late.code!), visit()))).toEqual(wrong);
    for (let i = 0; i < 4; i++) await refusalOf(answerCode(nobody, inTime.ticket, other(inTime.code!), visit()));
    expect(await refusalOf(answerCode(nobody, late.ticket, late.code!, visit()))).toEqual(wrong);
    expect(await refusalOf(answerCode(nobody, inTime.ticket, inTime.code!, visit()))).toBe('let in');
  });

  test('right code in a browser that did not ask for it', async () => {
    const { ticket, code } = await ask(identityOf(await aPerson(owner)));
    expect(await refusalOf(answerCode(nobody, { ...ticket, nonce: 'another' }, code!, visit()))).toEqual(wrong);
  });

  test('twenty right answers at once let one in', async () => {
    const { ticket, code } = await ask(identityOf(await aPerson(owner)));
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => refusalOf(answerCode(nobody, ticket, code!, visit()))));
    expect(outcomes.filter((outcome) => outcome === 'let in')).toHaveLength(1);
  });
});

describe('limits', () => {
  const tooMany = { code: 'access.tooManyAttempts', facts: { opensAt: expect.stringMatching(/^\d\d:\d\d$/) as string } };

  test('codes for one number and birth date, whether or not anybody has it', async () => {
    const known = identityOf(await aPerson(owner));
    for (const identity of [known, { ...known, personalNumber: '00888888888' }]) {
      for (let i = 0; i < limits.codePerPerson.allowed; i++) await ask(identity);
      expect(await refusalOf(ask(identity))).toEqual(tooMany);
    }
  });

  test('codes however the surname is spelt', async () => {
    const identity = identityOf(await aPerson(owner));
    for (let i = 0; i < limits.codePerPerson.allowed; i++) await ask({ ...identity, familyName: `beridze ${i}` });
    expect(await refusalOf(ask(identity))).toEqual(tooMany);
  });

  test('nobody shuts a person out with their number alone', async () => {
    const identity = identityOf(await aPerson(owner));
    for (let i = 0; i <= limits.codePerPerson.allowed; i++) await refusalOf(ask({ ...identity, bornYear: '1950' }));
    expect((await ask(identity)).code).toMatch(/^\d{6}$/);
  });

  test('codes from one address', async () => {
    const [identity, address] = [identityOf(await aPerson(owner)), newAddress()];
    for (let i = 0; i < limits.codePerAddress.allowed; i++) await ask({ ...identity, personalNumber: `007777770${10 + i}` }, address);
    expect(await refusalOf(ask(identity, address))).toEqual(tooMany);
  });

  test('answers from one address', async () => {
    const [asked, from] = [await ask(identityOf(await aPerson(owner))), visit()];
    for (let i = 0; i < limits.answerPerAddress.allowed; i++) await refusalOf(answerCode(nobody, asked.ticket, '000000', from));
    expect(await refusalOf(answerCode(nobody, asked.ticket, asked.code!, from))).toEqual(tooMany);
  });
});

test('nothing that was kept holds a number, an address or a code', async () => {
  const nino = await aPerson(owner);
  const { code } = await ask(identityOf(nino));
  const [kept] = await owner<{ text: string }[]>`
    select (select string_agg(encode(key, 'escape'), ' ') from attempts) || (select string_agg(encode(code_hash, 'escape'), ' ') from challenges) as text`;
  expect(kept!.text).not.toContain(nino.personalNumber);
  expect(kept!.text).not.toContain(code!);
});

import { beforeAll, expect, test } from 'vitest';
import { aClinic, aPerson, anAccount } from '#db/tests/builders.ts';
import { freshDatabase, testSettings } from '#db/tests/database.ts';
import type { SignedInActor } from '#lib/kernel/actor.ts';
import { mySessions, revokeOtherSessions, revokeSession } from './my-sessions.ts';
import { actorOfSession, startSession } from './sessions.ts';
import { accountOfEid } from './sign-in-eid.ts';
import { signOut } from './sign-out.ts';

const { owner } = await freshDatabase();
beforeAll(testSettings);

async function signedIn(accountId: string, device = 'Firefox, Linux'): Promise<{ secret: string; actor: SignedInActor }> {
  const secret = await startSession(accountId, device);
  return { secret, actor: (await actorOfSession(secret, null)) as SignedInActor };
}

const aPersonsAccount = async () => anAccount(owner, { personId: (await aPerson(owner)).id });
const isSomebody = async (secret: string) => (await actorOfSession(secret, null)) !== null;

test('one’s own live sessions are listed, and nobody else’s', async () => {
  const account = await aPersonsAccount();
  const [first, second, over] = [await signedIn(account, 'Safari, iPhone'), await signedIn(account), await signedIn(account)];
  await signedIn(await aPersonsAccount());
  await signOut(over.actor);
  const list = await mySessions(second.actor);
  expect(list.map(({ device, isThis }) => [device, isThis])).toEqual([['Firefox, Linux', true], ['Safari, iPhone', false]]);
  expect(list[1]!.id).toBe(first.actor.sessionId);
});

test('a revoked session is nobody at once, and the journal says who ended it', async () => {
  const account = await aPersonsAccount();
  const [kept, ended] = [await signedIn(account), await signedIn(account)];
  await revokeSession(kept.actor, { sessionId: ended.actor.sessionId });
  expect(await isSomebody(ended.secret)).toBe(false);
  expect(await isSomebody(kept.secret)).toBe(true);
  const lines = await owner<{ detail: unknown }[]>`select detail from journal where act = 'session.revoked' and account_id = ${account}`;
  expect(lines.map(({ detail }) => detail)).toEqual([{ session: ended.actor.sessionId, by_session: kept.actor.sessionId }]);
});

test('all others end, this one stays', async () => {
  const account = await anAccount(owner, { facilityId: await aClinic(owner) });
  const [kept, ...others] = [await signedIn(account), await signedIn(account), await signedIn(account)];
  await revokeOtherSessions(kept.actor);
  expect(await isSomebody(kept.secret)).toBe(true);
  for (const { secret } of others) expect(await isSomebody(secret)).toBe(false);
});

test('another’s session cannot be ended', async () => {
  const [mine, theirs] = [await signedIn(await aPersonsAccount()), await signedIn(await aPersonsAccount())];
  await revokeSession(mine.actor, { sessionId: theirs.actor.sessionId });
  expect(await isSomebody(theirs.secret)).toBe(true);
});

test('an ended membership is nobody at once', async () => {
  const account = await anAccount(owner, { facilityId: await aClinic(owner) });
  const { secret } = await signedIn(account);
  await owner`update memberships set ended_at = now() where account_id = ${account}`;
  expect(await isSomebody(secret)).toBe(false);
});

test('a person whose death is known is nobody at once', async () => {
  const { id } = await aPerson(owner);
  const { secret } = await signedIn(await anAccount(owner, { personId: id }));
  await owner`update people set died_on = today() where id = ${id}`;
  expect(await isSomebody(secret)).toBe(false);
});

test('a session that is past its end is nobody, and so is an unknown secret', async () => {
  const { secret, actor } = await signedIn(await aPersonsAccount());
  await owner`update sessions set started_at = now() - interval '11 hours', expires_at = now() - interval '1 hour' where id = ${actor.sessionId}`;
  expect(await isSomebody(secret)).toBe(false);
  expect(await isSomebody('a guess')).toBe(false);
});

test('the e-ID opens an account only to a living person of the programme', async () => {
  const [nino, dead] = [await aPerson(owner), await aPerson(owner, { diedOn: -1 })];
  expect(await accountOfEid(nino.personalNumber)).toEqual(await accountOfEid(nino.personalNumber));
  expect(await accountOfEid(nino.personalNumber)).not.toBeNull();
  for (const claim of [dead.personalNumber, '00555555555', '', undefined, 11, [nino.personalNumber]]) expect(await accountOfEid(claim)).toBeNull();
});

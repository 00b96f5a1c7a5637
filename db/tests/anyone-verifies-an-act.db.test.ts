import { expect, test } from 'vitest';
import { asActor, asRole, codeOf } from './as-role.ts';
import { freshDatabase } from './database.ts';
import { aCast, aDeclaration, someTerms } from './declaration-builders.ts';

const { owner, app } = await freshDatabase();
await someTerms(owner);

async function numberIn(state: string): Promise<string> {
  const { id } = await aDeclaration(app, await aCast(owner), state);
  const [row] = await owner<{ number: string }[]>`select number from declarations where id = ${id}`;
  return row!.number;
}
const verify = (kind: string, number: string) => asActor(app, { kind: 'anyone' }, (sql) => sql`select * from verify_act(${kind}, ${number})`);

test('anyone reads of an act what stands on its paper, and nobody’s name', async () => {
  const [act] = await verify('declaration', await numberIn('accepted'));
  expect(Object.keys(act!).sort()).toEqual(
    ['decision_kind', 'effective_on', 'facility_en', 'facility_ka', 'made_on', 'participation', 'sha256', 'state']);
  expect(act).toMatchObject({ state: 'accepted', participation: 'active' });
});

test('a draft is nobody else’s, and neither is a refusal that is only proposed', async () => {
  expect(await verify('declaration', await numberIn('draft'))).toEqual([]);
  expect(await verify('declaration', await numberIn('refusal_proposed'))).toMatchObject([{ state: 'submitted' }]);
});

test('a decision has the hash of every word that its facility is told', async () => {
  const declared = await numberIn('returned');
  const [decision] = await owner<{ number: string; hash: string; again: string }[]>`
    select c.number, decision_hash(c) as hash, decision_hash(jsonb_populate_record(c, '{"reasons": "სხვა"}')) as again
    from decisions c join declarations d on d.id = c.declaration_id where d.number = ${declared}`;
  expect(await verify('decision', decision!.number)).toMatchObject([{ decision_kind: 'return', state: 'returned', sha256: decision!.hash }]);
  expect(decision!.again).not.toBe(decision!.hash);
});

test('only the app may ask', async () => {
  expect(await codeOf(asRole(owner, 'erti_auditor', (sql) => sql`select * from verify_act('declaration', '1')`))).toBe('42501');
});

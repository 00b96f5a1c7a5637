import { beforeAll, describe, expect, it } from 'vitest';
import { asActor, codeOf, type Who } from './as-role.ts';
import { aClinic } from './builders.ts';
import { freshDatabase } from './database.ts';
import { aCast, aDeclaration, type Cast, someTerms } from './declaration-builders.ts';

const { owner, app } = await freshDatabase();

let cast: Cast;
let decision: number;

beforeAll(async () => {
  await someTerms(owner);
  cast = await aCast(owner);
  await owner`update accounts set name = 'გია ლომიძე' where id = ${cast.colleague.accountId!}`;
  const declaration = await aDeclaration(app, cast, 'refused');
  [{ id: decision }] = await owner<[{ id: number }]>`select id from decisions where declaration_id = ${declaration.id}`;
});

const signersFor = (who: Who, id = decision) => asActor(app, who, (sql) => sql`select * from signers_of(${id}) order by part`);

describe('signers_of', () => {
  const both = [{ part: 'decided', name: 'გია ლომიძე', position: 'reviewer' }, { part: 'proposed', name: 'ნანა ბერიძე', position: 'reviewer' }];

  it.each(['manager', 'representative', 'auditor', 'reviewer'] as const)('names both to the %s', async (who) => {
    expect(await signersFor(cast[who])).toEqual(both);
  });

  it.each(['stranger', 'registrar', 'newcomer', 'person', 'anyone'] as const)('names nobody to the %s', async (who) => {
    expect(await signersFor(cast[who])).toEqual([]);
  });

  it('leaves the account itself closed to the facility', async () => {
    expect(await asActor(app, cast.manager, (sql) => sql`select 1 from accounts where id = ${cast.colleague.accountId!}`)).toEqual([]);
  });

  it('says the position that was held then, whatever became of it', async () => {
    await owner`update memberships set ended_at = now() where account_id = ${cast.reviewer.accountId!}`;
    await owner`insert into memberships (account_id, role) values (${cast.reviewer.accountId!}, 'administrator')`;
    expect(await signersFor(cast.manager)).toEqual(both);
  });

  it('names nobody for a decision on paper', async () => {
    const clinic = await aClinic(owner);
    const [onPaper] = await owner<[{ id: number }]>`select id from decisions where facility_id = ${clinic}`;
    expect(await signersFor(cast.auditor, onPaper.id)).toEqual([]);
  });

  it('is not for the public role', async () => {
    expect(await codeOf(owner.begin(async (sql) => {
      await sql`set local role erti_auditor`;
      await sql`select * from signers_of(${decision})`;
    }))).toBe('42501');
  });
});

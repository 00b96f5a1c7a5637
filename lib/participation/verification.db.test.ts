import { beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, testSettings } from '#db/tests/database.ts';
import { aCast, aDeclaration, type Cast, someTerms } from '#db/tests/declaration-builders.ts';
import { checkCode, verificationAddress, verifyAct, type ActKind } from './index.ts';

testSettings();
const { owner, app } = await freshDatabase();
await someTerms(owner);
const anyone = { kind: 'anyone', today: null } as const;

let cast: Cast;
const numbers: Record<string, string> = {};
beforeAll(async () => {
  for (const state of ['draft', 'submitted', 'refusal_proposed', 'accepted']) {
    cast = await aCast(owner);
    const { id } = await aDeclaration(app, cast, state);
    const [row] = await owner<{ number: string; decision: string | null }[]>`
      select d.number, c.number as decision from declarations d left join decisions c on c.declaration_id = d.id where d.id = ${id}`;
    numbers[state] = row!.number;
    if (row!.decision) numbers[`${state} decision`] = row!.decision;
  }
});
const verify = (kind: ActKind, number: string, code = checkCode(kind, number), address = '192.0.2.1') => verifyAct(anyone, address, { number, code });

describe('whoever holds an act verifies it', () => {
  it('reads of a declaration what it is, and where it is today', async () => {
    expect(await verify('declaration', numbers.submitted!)).toEqual({
      kind: 'declaration', decisionKind: null, number: numbers.submitted, facility: { ka: 'ვაკის პოლიკლინიკა', en: 'Clinic' },
      madeOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string, effectiveOn: null, state: 'submitted', participation: 'none',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
    expect(await verify('declaration', numbers.accepted!)).toMatchObject({ state: 'accepted', participation: 'active', effectiveOn: expect.any(String) as string });
  });

  it('reads of a decision what was decided', async () => {
    expect(await verify('decision', numbers['accepted decision']!)).toMatchObject({ kind: 'decision', decisionKind: 'acceptance', state: 'accepted' });
  });

  it('types the code as it stands on paper', async () => {
    const code = checkCode('declaration', numbers.submitted!);
    expect(code).toMatch(/^[0-9a-z]{5}-[0-9a-z]{5}$/);
    expect(await verify('declaration', numbers.submitted!, ` ${code.toUpperCase().replace('-', ' ')}`)).not.toBeNull();
    expect(verificationAddress('declaration', '1')).toBe(`http://localhost:3000/verify/1?c=${checkCode('declaration', '1')}`);
  });

  it('hears nothing of a draft, and not that a refusal is proposed', async () => {
    expect(await verify('declaration', numbers.draft!)).toBeNull();
    expect(await verify('declaration', numbers.refusal_proposed!)).toMatchObject({ state: 'submitted' });
  });

  it('cannot tell a wrong number from a wrong code', async () => {
    const number = numbers.submitted!;
    for (const [asked, code] of [
      [number, 'aaaaa-aaaaa'], [number, ''], ['2026-99999999-11', checkCode('declaration', '2026-99999999-11')], [number, checkCode('declaration', '1')],
      ['\u0000', checkCode('declaration', '\u0000')],
    ] as const) expect(await verify('declaration', asked, code)).toBeNull();
  });

  it('guesses no more than sixty times, and one who is right is not counted', async () => {
    const right = () => verify('declaration', numbers.submitted!, undefined, '192.0.2.9');
    for (let i = 0; i < 59; i += 1) await verify('declaration', '1', 'aaaaa-aaaaa', '192.0.2.9');
    for (let i = 0; i < 3; i += 1) expect(await right()).not.toBeNull();
    await verify('declaration', '1', 'aaaaa-aaaaa', '192.0.2.9');
    await expect(right()).rejects.toMatchObject({ code: 'access.tooManyAttempts' });
  });
});

import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { aPerson } from '#db/tests/builders.ts';
import { freshDatabase, testSettings } from '#db/tests/database.ts';
import type { PersonActor } from '#lib/kernel/actor.ts';
import { isRefusal } from '#lib/kernel/errors.ts';
import { myCoverage, myPackageOn } from './my-coverage.ts';
import { factsOf, packageByAnswers } from './package-by-answers.ts';
import { type Answers, insurances, questionsForm } from './question-schemas.ts';
import { circumstanceKinds } from './types.ts';

testSettings();
const { owner } = await freshDatabase();
const today = '2026-11-22';
const anyone = { kind: 'anyone', today } as const;
const answers = (facts: Partial<Answers> = {}): Answers =>
  ({ document: 'programme', bornOn: '1988-03-09', sex: 'female', insurance: 'none', circumstances: [], ...facts });
const packagesBy = async (facts: Partial<Answers>) => (await packageByAnswers(anyone, answers(facts))).packages.map((covered) => covered.package);

describe('five answers have a package', () => {
  it.each<[string, Partial<Answers>, string[]]>([
    ['the day before the 18th birthday', { bornOn: '2008-11-23' }, ['basic_u18']],
    ['the 18th birthday', { bornOn: '2008-11-22' }, ['basic_o18']],
    ['a woman on the day before her 60th birthday', { bornOn: '1966-11-23' }, ['basic_o18']],
    ['a woman on her 60th birthday', { bornOn: '1966-11-22' }, ['pension_age', 'basic_o18']],
    ['a man on the day before his 65th birthday', { bornOn: '1961-11-23', sex: 'male' }, ['basic_o18']],
    ['a man on his 65th birthday', { bornOn: '1961-11-22', sex: 'male' }, ['pension_age', 'basic_o18']],
    ['a man of 60', { bornOn: '1966-11-22', sex: 'male' }, ['basic_o18']],
    ['a child of five', { bornOn: '2020-11-23' }, ['target_group', 'basic_u18']],
    ['a veteran', { circumstances: ['veteran'] }, ['veterans', 'basic_o18']],
    ['an insurance that ended', { insurance: 'ended' }, ['minimum']],
    ['an insurance that goes on', { insurance: 'private' }, []],
    ['another document', { document: 'other' }, []],
  ])('%s', async (_, facts, packages) => expect(await packagesBy(facts)).toEqual(packages));

  it('and one who is born on a later day has none', async () => {
    const code = await packageByAnswers(anyone, answers({ bornOn: '2026-11-23' })).catch((error: unknown) => (isRefusal(error) ? error.code : error));
    expect(code).toBe('coverage.notBornYet');
  });
});

describe('the same facts have the same package, signed in or not', () => {
  const births = ['1950-05-05', '1961-11-22', '1966-11-22', '1990-07-07', '2008-11-22', '2008-11-23'];
  const everything: Answers[] = births.flatMap((bornOn) => insurances.flatMap((insurance) =>
    [[], ...circumstanceKinds.map((kind) => [kind])].map((circumstances, i) => answers({ bornOn, insurance, circumstances, sex: i % 2 === 0 ? 'female' : 'male' }))));
  const known: { id: string; given: Answers }[] = [];

  beforeAll(async () => {
    await aPerson(owner);
    for (const [n, given] of everything.entries()) known.push({ id: await somebody(given, n), given });
  });

  async function somebody(given: Answers, n: number): Promise<string> {
    const { bornOn, sex, dated } = factsOf(given, today);
    const id = randomUUID();
    await owner`insert into people ${owner({
      id, personal_number: `00${String(n).padStart(9, '0')}`, given_name: 'ნინო', family_name: 'ბერიძე', born_on: bornOn, sex, municipality_code: 'tbilisi',
    })}`;
    for (const { kind, during: { start, end } } of dated) {
      const period = `[${start},${end ?? ''})`;
      if (kind === 'citizen') await owner`insert into identity_documents (person_id, type, during) values (${id}, ${kind}, ${period})`;
      else if (circumstanceKinds.some((one) => one === kind)) await owner`insert into circumstances (person_id, kind, source, during) values (${id}, ${kind}, '1', ${period})`;
      else await owner`insert into exclusions (person_id, reason, during) values (${id}, ${kind}, ${period})`;
    }
    return id;
  }

  it('whatever the answers', async () => {
    const differing = [];
    for (const { id, given } of known) {
      const own: PersonActor = { kind: 'person', personId: id, accountId: randomUUID(), sessionId: '', name: '', today };
      const { eligibility } = await myCoverage(own);
      const byAnswers = await packageByAnswers(anyone, given);
      const said = (of: typeof eligibility) => JSON.stringify([of.packages.map((covered) => covered.package), of.reasons.map(({ rule }) => rule)]);
      if (said(eligibility) !== said(byAnswers)) differing.push(given);
      if ((await myPackageOn(own, null)) !== (byAnswers.packages[0]?.package ?? null)) differing.push(given);
    }
    expect(differing).toEqual([]);
    expect(known.length).toBe(births.length * insurances.length * (circumstanceKinds.length + 1));
  });
});

describe('the form', () => {
  it('reads what is sent, and a group without a tick is none', () => {
    const sent = { document: 'programme', bornOn: '5,11,1990', sex: 'male', insurance: 'none' };
    expect(questionsForm.parse(sent)).toEqual({ ...sent, bornOn: '1990-11-05', circumstances: [] });
    expect(questionsForm.parse({ ...sent, circumstances: 'veteran,student' }).circumstances).toEqual(['veteran', 'student']);
  });

  it('names what is missing', () => {
    const { error } = questionsForm.safeParse({});
    expect(error?.issues.map(({ message }) => message)).toEqual(['document', 'bornOn', 'sex', 'insurance'].map((field) => `coverage.questions.${field}`));
  });
});

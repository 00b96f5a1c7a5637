import { randomUUID } from 'node:crypto';
import { calculate, coverageOn } from '#lib/coverage/index.ts';
import { searchClinics } from '#lib/facilities/index.ts';
import { checkEligibility } from '#lib/people/index.ts';
import { chooseClinic } from '#lib/registration/index.ts';
import { perSecond } from './measure.ts';
import { questions } from './questions.ts';
import type { Change, Check, Work } from './work.ts';

const anyone = { kind: 'anyone', today: null } as const;
const signedIn = { sessionId: 'bench', name: 'bench' };

export const changesThroughLib = ({ day, version }: Work, changes: Change[]): Promise<number> =>
  perSecond(async (n) => {
    const { account, person, facility } = changes[n] ?? outOfWork();
    await chooseClinic({ kind: 'person', accountId: account, personId: person, today: day, ...signedIn },
      { requestId: randomUUID(), facilityId: facility, startsOn: day, consentVersion: version, language: 'ka' });
  });

export const checksThroughLib = ({ checks }: Work): Promise<number> =>
  perSecond(async (n) => {
    const { account, facility, number } = one<Check>(checks, n);
    await checkEligibility({ kind: 'clinic', role: 'registrar', accountId: account, facilityId: facility, today: null, ...signedIn },
      { personalNumber: number });
  });

export const searchesThroughLib = ({ searches }: Work): Promise<number> =>
  perSecond((n) => searchClinics(anyone, { q: one(searches, n), region: '', municipality: '', free: '', page: 1 }));

export const tablesThroughLib = (): Promise<number> => perSecond(() => coverageOn(anyone));
export const costsThroughLib = (): Promise<number> => perSecond((n) => calculate(anyone, one(questions, n)));

const one = <T>(list: T[], n: number): T => list[n % list.length] ?? outOfWork();

function outOfWork(): never {
  throw new Error('The bench ran out of work: seed more people.');
}

import { randomInt, randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import type { Types } from '#db/client.ts';
import { asActor, type Who } from './as-role.ts';
import { anAccount, aPerson, aSignedInPerson, type Day, dayOf, type Person } from './builders.ts';

type Owner = Sql<Types>;
export type Guardian = Person & { accountId: string };

const papers = { parent: 'birth_certificate', guardian: 'guardianship_act', carer: 'court_decision' };

/** One person acts for another by a paper, from a day until before another. */
export async function aGuardianship(owner: Owner, guardian: { id: string }, ward: { id: string }, facts: {
  scope?: keyof typeof papers; from?: Day; to?: Day | null;
} = {}): Promise<string> {
  const { scope = 'parent', from = '2020-01-01', to = null } = facts;
  const [row] = await owner<{ id: string }[]>`
    insert into guardianships (guardian_id, ward_id, scope, document_type, document_number, during)
    values (${guardian.id}, ${ward.id}, ${scope}, ${papers[scope]}, 'AB-1',
            daterange(${await dayOf(owner, from)}, ${to === null ? null : await dayOf(owner, to)})) returning id`;
  return row!.id;
}

/** A parent who is signed in, and a child of theirs. */
export async function aParentAndChild(owner: Owner, bornOn: Day = '2019-05-20'): Promise<{ parent: Guardian; child: Person; guardianshipId: string }> {
  const [parent, child] = [await aSignedInPerson(owner), await aPerson(owner, { bornOn, phone: null, givenName: 'ელენე' })];
  return { parent, child, guardianshipId: await aGuardianship(owner, parent, child, { from: bornOn }) };
}

export const aFamiliesReviewer = async (owner: Owner): Promise<Who> => ({ kind: 'agency', accountId: await anAccount(owner), role: 'reviewer' });

/** A guardian as the database knows them, in the name of their ward. */
export const asGuardianOf = (guardian: { accountId: string }, ward: { id: string }, today?: string): Who =>
  ({ kind: 'guardian', accountId: guardian.accountId, personId: ward.id, ...(today && { today }) });

/** The same person in their own name. */
export const asThemselves = (person: { id: string; accountId: string }, today?: string): Who =>
  ({ kind: 'person', accountId: person.accountId, personId: person.id, ...(today && { today }) });

/** Makes of somebody a newborn, who has a birth certificate and no number yet. */
export const asNewborn = (owner: Owner, { id }: { id: string }, certificate: string): Promise<unknown> => owner.begin(async (sql) => {
  await sql`set local session_replication_role = replica`;
  await sql`update people set personal_number = null, birth_certificate_number = ${certificate} where id = ${id}`;
});

export const aCertificate = (): string => `AB${randomInt(1e9)}`;

type Recorded = { scope?: string; documentType?: string; from?: string; until?: string | null; requestId?: string };

/** record_guardianship as the app calls it. */
export const record = (app: Owner, reviewer: Who, guardian: Person, ward: Pick<Person, 'personalNumber' | 'familyName' | 'bornOn'>, facts: Recorded = {}) =>
  asActor(app, reviewer, async (sql) => (await sql<{ id: string }[]>`
    select id from record_guardianship(${facts.requestId ?? randomUUID()}, ${guardian.personalNumber}, ${guardian.familyName}, ${guardian.bornOn},
      ${ward.personalNumber}, ${ward.familyName}, ${ward.bornOn}, ${facts.scope ?? 'parent'}, ${facts.documentType ?? 'birth_certificate'}, 'AB-7',
      ${facts.from ?? '2020-01-01'}, ${facts.until ?? null})`)[0]!.id);

type Announced = { certificate?: string; bornOn?: string; requestId?: string; today?: string | null };

/** announce_newborn as the app calls it; the guardianship. */
export async function announce(app: Owner, parent: Guardian, facts: Announced = {}): Promise<string> {
  const [made] = await app<{ id: string }[]>`
    select id from announce_newborn(${facts.requestId ?? randomUUID()}, ${parent.accountId}, ${parent.id}, ${facts.certificate ?? aCertificate()},
      'ლილე', 'ბერიძე', coalesce(${facts.bornOn ?? null}::date, today() - 3), 'female', ${facts.today ?? null})`;
  return made!.id;
}

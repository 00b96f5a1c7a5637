import { and, asc, count, eq, inArray, isNull, like, or, sql, type SQL } from 'drizzle-orm';
import { as } from '#db/as.ts';
import { accounts, memberships } from '#db/schema/access.ts';
import { declarations, declarationVersions, type Scope } from '#db/schema/declarations.ts';
import { facilities, providers } from '#db/schema/participation.ts';
import { municipalities, regions } from '#db/schema/places.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { forLike } from '#lib/kernel/like.ts';
import type { QueueQuery } from './review-schemas.ts';

/** Declarations on one page of the agency's queue. */
export const queuePageSize = 50;

const underReview = inArray(declarations.state, ['submitted', 'refusal_proposed']);
const isOverdue = sql<boolean>`${and(underReview, sql`${declarations.dueOn} < (select today())`)}`;

const columns = {
  id: declarations.id,
  number: declarations.number,
  state: declarations.state,
  facility: { ka: facilities.nameKa, en: facilities.nameEn },
  provider: { ka: providers.nameKa, en: providers.nameEn },
  region: { ka: regions.nameKa, en: regions.nameEn },
  scope: declarationVersions.scope,
  submittedOn: declarations.submittedOn,
  dueOn: declarations.dueOn,
  /** Days since it was submitted last. */
  age: sql<number>`(select today()) - ${declarations.submittedOn}`,
  isOverdue,
  assignedTo: accounts.name,
};

/**
 * A page of the declarations that were submitted: first what waits for the reader, then what waits for nobody in particular,
 * then the others' work; within each the oldest due on top.
 */
export const queueFor = (actor: AgencyActor, query: QueueQuery) => as(actor, async (db) => {
  const wanted = wantedBy(actor, query);
  const turn = turnOf(actor);
  const from = db.select({ ...columns, isMine: sql<boolean>`${turn} = 1` }).from(declarations)
    .innerJoin(declarationVersions, and(eq(declarationVersions.declarationId, declarations.id), isLastSigned))
    .innerJoin(facilities, eq(facilities.id, declarations.facilityId))
    .innerJoin(providers, eq(providers.id, facilities.providerId))
    .innerJoin(municipalities, eq(municipalities.code, facilities.municipalityCode))
    .innerJoin(regions, eq(regions.code, municipalities.regionCode))
    .leftJoin(accounts, eq(accounts.id, declarations.assignedTo))
    .where(wanted);
  const [counted] = await db.select({ total: count() }).from(from.as('wanted'));
  const rows = await from.orderBy(turn, asc(declarations.dueOn), asc(declarations.id))
    .limit(queuePageSize).offset((query.page - 1) * queuePageSize);
  return { declarations: rows, total: counted?.total ?? 0 };
});

export type QueuedDeclaration = Awaited<ReturnType<typeof queueFor>>['declarations'][number];

/** The version that the agency judges, or judged: what was signed last. */
const isLastSigned = sql`${declarationVersions.version} = (select max(signed.version) from declaration_versions signed
  where signed.declaration_id = ${declarations.id} and signed.is_signed)`;

/** Whose turn it is: 1 the reader's, 2 anybody's at the agency, 3 a colleague's, 4 the facility's, 5 nobody's any more. */
function turnOf({ accountId, role }: AgencyActor): SQL<number> {
  const proposedByReader = sql`exists (select from proposals p where p.declaration_id = ${declarations.id}
    and p.settled_at is null and p.proposed_by = ${accountId})`;
  const reads = role === 'auditor';
  return sql<number>`case
    when not ${reads} and ${declarations.state} = 'submitted' and ${declarations.assignedTo} = ${accountId} then 1
    when not ${reads} and ${declarations.state} = 'refusal_proposed' and not ${proposedByReader} then 1
    when ${declarations.state} = 'submitted' and ${declarations.assignedTo} is null then 2
    when ${underReview} then 3
    when ${declarations.state} = 'returned' then 4
    else 5 end`;
}

function wantedBy(actor: AgencyActor, { q, state, region, scope, assigned, overdue }: QueueQuery): SQL | undefined {
  return and(
    ...q.split(/\s+/).filter(Boolean).slice(0, 5).map(isFound),
    stateIs(state),
    region ? eq(municipalities.regionCode, region) : undefined,
    scope ? sql`${scope satisfies Scope} = any (${declarationVersions.scope})` : undefined,
    assignedIs(actor, assigned),
    overdue ? isOverdue : undefined,
  );
}

function stateIs(state: QueueQuery['state']): SQL | undefined {
  if (state === 'all') return undefined;
  return state ? eq(declarations.state, state) : underReview;
}

function assignedIs({ accountId }: AgencyActor, assigned: string): SQL | undefined {
  if (assigned === 'nobody') return isNull(declarations.assignedTo);
  return assigned ? eq(declarations.assignedTo, assigned === 'me' ? accountId : assigned) : undefined;
}

/** A word of the facility's name, Georgian or Latin, its provider's identification code, or the beginning of a number. */
function isFound(word: string): SQL | undefined {
  if (/^\d{9}$/.test(word)) return eq(providers.identificationCode, word);
  const byName = like(facilities.search, sql`'%' || latin(${forLike(word)}) || '%'`);
  return /^[\d-]+$/.test(word) ? or(like(declarations.number, `${word}%`), byName) : byName;
}

/** Who may review, by name. */
export const reviewersFor = (actor: AgencyActor) => as(actor, async (db) => {
  const named = await db.select({ id: accounts.id, name: accounts.name }).from(memberships)
    .innerJoin(accounts, eq(accounts.id, memberships.accountId))
    .where(and(inArray(memberships.role, ['reviewer', 'administrator']), isNull(memberships.endedAt))).orderBy(asc(accounts.name));
  return named.map(({ id, name }) => ({ id, name: name ?? '' }));
});

import { and, asc, count, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import { facilities, notices } from '#db/schema/index.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { maskRecipient } from './mask.ts';
import type { NoticesQuery } from './schemas.ts';

/** Notices on one page of the agency's list. */
export const noticesPageSize = 50;

const isWaiting = and(isNull(notices.sentAt), isNull(notices.failedAt));
const hasFailed = and(isNull(notices.sentAt), isNotNull(notices.failedAt));
/** A first attempt takes seconds: what waits for longer has met a failure, or nobody delivers. */
const waitsLong = and(isWaiting, sql`${notices.createdAt} < now() - interval '15 minutes'`);

/** How many notices wait, were sent today, and failed. */
export const noticeTotals = (actor: AgencyActor) => as(actor, async (db) => {
  const [open] = await db.select({
    waiting: sql`count(*) filter (where ${isWaiting})`.mapWith(Number), failed: sql`count(*) filter (where ${hasFailed})`.mapWith(Number),
  }).from(notices).where(isNull(notices.sentAt));
  const [sent] = await db.select({ today: count() }).from(notices)
    .where(sql`${notices.sentAt} >= today()::timestamp at time zone 'Asia/Tbilisi'`);
  return { waiting: open?.waiting ?? 0, sentToday: sent?.today ?? 0, failed: open?.failed ?? 0 };
});

const columns = {
  id: notices.id,
  kind: notices.kind,
  channel: notices.channel,
  recipient: notices.recipient,
  facilityId: notices.facilityId,
  facility: { ka: facilities.nameKa, en: facilities.nameEn },
  attempts: notices.attempts,
  failure: notices.lastFailure,
  since: notices.createdAt,
  failedAt: notices.failedAt,
};

/** A page of the notices that failed or wait for long, the oldest first; a recipient is masked. */
export const undeliveredNotices = (actor: AgencyActor, query: NoticesQuery) => as(actor, async (db) => {
  const wanted = and(
    isNull(notices.sentAt),
    query.state === 'failed' ? hasFailed : query.state === 'waiting' ? waitsLong : sql`(${hasFailed} or ${waitsLong})`,
    query.channel ? eq(notices.channel, query.channel) : undefined,
    query.kind ? eq(notices.kind, query.kind) : undefined,
  );
  const [counted] = await db.select({ total: count() }).from(notices).where(wanted);
  const rows = await db.select(columns).from(notices).leftJoin(facilities, eq(facilities.id, notices.facilityId))
    .where(wanted).orderBy(asc(notices.createdAt), asc(notices.id))
    .limit(noticesPageSize).offset((query.page - 1) * noticesPageSize);
  const masked = rows.map(({ recipient, ...row }) => ({ ...row, recipient: maskRecipient(row.channel, recipient) }));
  return { notices: masked, total: counted?.total ?? 0 };
});

export type UndeliveredNotice = Awaited<ReturnType<typeof undeliveredNotices>>['notices'][number];

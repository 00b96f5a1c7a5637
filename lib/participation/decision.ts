import { eq, or, sql } from 'drizzle-orm';
import { as, type Database } from '#db/as.ts';
import { declarationActs, declarations, declarationVersions, decisions } from '#db/schema/declarations.ts';
import { contests } from '#db/schema/contests.ts';
import { facilities, providers, successions } from '#db/schema/participation.ts';
import { coverageVersions } from '#db/schema/rules.ts';
import { serviceUnits, tariffAreas } from '#db/schema/tariffs.ts';
import { voucherActs, vouchers } from '#db/schema/vouchers.ts';
import type { AgencyActor, ClinicActor, ManagerActor, OwnActor } from '#lib/kernel/actor.ts';

/** Who signed, and in which position they then were; null where that is no longer known. */
export type Signer = { name: string; position: 'reviewer' | 'administrator' | null };
export type Decision = NonNullable<Awaited<ReturnType<typeof decisionByNumber>>>;

/** A number as the register gives it: year, running number, check digits. */
const numberPattern = /^\d{4}-\d{8,12}-\d{2}$/;

/**
 * A decision of the agency, for the agency and for those whom it is about: who answers for the facility, and those whose voucher it is, or who applied for it, or have it.
 * @returns null when there is none, or it is about another
 */
export const decisionByNumber = async (actor: AgencyActor | ManagerActor | ClinicActor | OwnActor, number: string) =>
  !numberPattern.test(number) ? null : as(actor, async (db) => {
    const [row] = await db.select(columns).from(decisions)
      .leftJoin(facilities, eq(facilities.id, decisions.facilityId))
      .leftJoin(providers, eq(providers.id, facilities.providerId))
      .leftJoin(coverageVersions, or(eq(coverageVersions.decisionId, decisions.id), eq(coverageVersions.recallDecisionId, decisions.id)))
      .leftJoin(tariffAreas, eq(tariffAreas.decisionId, decisions.id))
      .leftJoin(serviceUnits, eq(serviceUnits.code, tariffAreas.unitCode))
      .leftJoin(contests, eq(contests.decisionId, decisions.id))
      .leftJoin(voucherActs, eq(voucherActs.decisionId, decisions.id))
      .leftJoin(vouchers, eq(vouchers.id, voucherActs.voucherId))
      .leftJoin(declarations, eq(declarations.id, decisions.declarationId))
      .leftJoin(declarationActs, eq(declarationActs.decisionId, decisions.id))
      .leftJoin(declarationVersions, sql`${declarationVersions.declarationId} = ${declarationActs.declarationId}
        and ${declarationVersions.version} = ${declarationActs.version}`)
      .where(eq(decisions.number, number));
    return row ? { ...row, ...(await signersOf(db, row.id)), successors: await successorsOf(db, row.id) } : null;
  });

const columns = {
  id: decisions.id,
  number: decisions.number,
  kind: decisions.kind,
  decidedOn: decisions.decidedOn,
  /** The first day on which it holds; of an end the first day without. */
  effectiveOn: decisions.effectiveOn,
  legalBasis: decisions.legalBasis,
  reasons: decisions.reasons,
  sectionReasons: decisions.sectionReasons,
  appeal: decisions.appeal,
  paperReference: decisions.paperReference,
  /** Null, with all about the facility, of a decision about the programme's rules and tariffs. */
  facilityId: decisions.facilityId,
  facility: { ka: facilities.nameKa, en: facilities.nameEn },
  address: { ka: facilities.addressKa, en: facilities.addressEn },
  provider: { ka: providers.nameKa, en: providers.nameEn, identificationCode: providers.identificationCode },
  /** The coverage rules that it put in force or recalled. */
  rules: { id: coverageVersions.id, name: coverageVersions.name },
  /** The tariff area that it put in force, all null of another decision: the most from which the programme pays its share, in tetri. */
  area: { unitKa: serviceUnits.nameKa, unitEn: serviceUnits.nameEn, maxTetri: tariffAreas.maxTetri, submissions: tariffAreas.submissions },
  /** The contest that it decided, as far as the reader sees it. */
  contest: { id: contests.id, number: contests.number },
  /** The voucher that it is about. */
  voucher: { id: vouchers.id, number: vouchers.number },
  declarationId: declarations.id,
  declarationNumber: declarations.number,
  /** What was declared; null for a decision about something else, or one on paper. */
  scope: declarationVersions.scope,
};

async function signersOf(db: Database, id: number): Promise<{ decidedBy: Signer | null; proposedBy: Signer | null }> {
  const rows = await db.execute<Signer & { part: string }>(sql`select part, name, position from signers_of(${id})`);
  const of = (wanted: string): Signer | null => {
    const signer = rows.find(({ part }) => part === wanted);
    return signer ? { name: signer.name, position: signer.position } : null;
  };
  return { decidedBy: of('decided'), proposedBy: of('proposed') };
}

/** Where people follow to, of a succession. */
const successorsOf = (db: Database, id: number) =>
  db.select({ ka: facilities.nameKa, en: facilities.nameEn, orderNumber: successions.orderNumber, orderSignedOn: successions.orderSignedOn })
    .from(successions).innerJoin(facilities, eq(facilities.id, successions.toFacilityId))
    .where(eq(successions.decisionId, id)).orderBy(successions.id);

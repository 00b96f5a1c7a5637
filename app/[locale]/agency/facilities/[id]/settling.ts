import type { FacilityLife } from '#lib/participation/index.ts';

/** Whether the reader may confirm the termination that is proposed: another's, its day still ahead, and nearer than the day of leaving. */
export const mayConfirm = (life: FacilityLife): boolean =>
  life.proposal !== null && life.possible.includes('terminate') && !life.proposal.isOwn && !life.proposal.isLate && !isOvertaken(life);

/** The facility leaves before the day that was proposed. */
export const isOvertaken = ({ proposal, leavesOn }: FacilityLife): boolean =>
  proposal !== null && leavesOn !== null && proposal.effectiveOn >= leavesOn;

export {
  latest, signedVersion, toMend, type DeclarationAct, type DeclarationDecision, type DeclarationFile, type DeclarationSection, type DeclaredDocument,
  type DeclaredVersion, type SignedVersion, type Terms,
} from './declared.ts';
export { declarationPdf } from './declaration-pdf.ts';
export { addDocument, openDocument, takeOutDocument, type OpenedDocument } from './documents.ts';
export { missingIn, type Missing } from './missing.ts';
export { confirmTerms, saveLicence, saveScope, saveSignatory, saveSite } from './save-section.ts';
export { signDeclaration } from './sign-declaration.ts';
export { startDeclaration } from './start-declaration.ts';
export { withdrawDeclaration } from './withdraw-declaration.ts';
export { compareVersions, type DeclaredField, type Difference, type FieldValue } from './declared-fields.ts';
export { fieldLabel, inWords, versionInWords, type FieldInWords, type SectionInWords } from './declared-words.ts';
export {
  declarationByNumber, declarationFor, declarationsOf, declarationUnderWay, isManaged, termsInForce, type DeclarationReader, type ListedDeclaration,
} from './declaration-file.ts';
export { FacilityNotYours, SiteElsewhere } from './errors.ts';
export { facilityFile, type FacilityFile } from './facility-file.ts';
export { facilitiesFor, facilitiesPageSize, regionsFor, type ListedFacility } from './queries.ts';
export { facilitiesQuery, facilityId, participationStates, type FacilitiesQuery, type ParticipationState } from './schemas.ts';
export { closeFacility } from './close-facility.ts';
export { facilityLife, withdrawalFor, type FacilityLife } from './facility-life.ts';
export type { LifeState } from './life-facts.ts';
export { liftSuspension } from './lift-suspension.ts';
export type { NearbyClinic } from './nearest-clinics.ts';
export { participationAct, type ParticipationAct } from './participation-act.ts';
export { proposeTermination } from './propose-termination.ts';
export { exitRehearsal, type Rehearsal } from './rehearsal.ts';
export { confirmTermination, objectToTermination } from './settle-termination.ts';
export { succeedFacility } from './succeed-facility.ts';
export { mostSuccessors, queryOf, successionPlan, successorsIn, successorsText, type SuccessionPlan, type Successor } from './succession-plan.ts';
export { findSuccessors, successorsByNumber, type Obstacle, type PossibleSuccessor } from './successors.ts';
export { suspendFacility } from './suspend-facility.ts';
export { withdrawParticipation } from './withdraw-participation.ts';
export { actKinds, checkCode, verificationAddress, verifyAct, type ActKind, type VerifiedAct } from './verification.ts';
export type { VerifiedVoucher } from './verified-voucher.ts';
export { acceptDeclaration } from './accept-declaration.ts';
export { appealText } from './appeal.ts';
export { assignDeclaration } from './assign-declaration.ts';
export { decisionByNumber, type Decision } from './decision.ts';
export { decisionCheck } from './decision-check.ts';
export { decisionPdf } from './decision-pdf.ts';
export { decisionText, type DecisionText } from './decision-text.ts';
export { acceptanceReasons, legalBasisOf } from './legal-basis.ts';
export { meanwhile } from './meanwhile.ts';
export { proposeRefusal } from './propose-refusal.ts';
export { returnDeclaration } from './return-declaration.ts';
export { reviewOf, type OpenProposal, type PastDecision, type PastDeclaration, type Review } from './review-file.ts';
export { queueFor, queuePageSize, reviewersFor, type QueuedDeclaration } from './review-queue.ts';
export { declarationId, declarationSections, queueQuery, reviewedStates, scopes, type QueueQuery } from './review-schemas.ts';
export { settleRefusal } from './settle-refusal.ts';
export { acceptableFrom, whatWillHappen, type ChangingFact, type Outcome } from './what-will-happen.ts';
export { participationActNumber, successorQuery } from './life-schemas.ts';

export { acceptInvitation, invitationOf, signUpInvited, type Invited } from './accept-invitation.ts';
export { answerCode } from './answer-code.ts';
export { answerStaffCode } from './answer-staff-code.ts';
export { authOptions, hasEid } from './auth-options.ts';
export { enrol, offerTo, type Offer } from './enrol.ts';
export type { Entry } from './entry.ts';
export { SignInOver, WrongDetails } from './errors.ts';
export { invite, inviteAgain, withdrawInvitation } from './invite.ts';
export { returnAttempts, takeAttempts } from './limits.ts';
export { emailOfLink, linkHours } from './links.ts';
export { mySessions, revokeOtherSessions, revokeSession, type OwnSession } from './my-sessions.ts';
export { ownEmail } from './own-email.ts';
export { hashPassword } from './passwords.ts';
export { proveSecondFactor } from './prove.ts';
export { printed } from './recovery-codes.ts';
export { removeMember } from './remove-member.ts';
export { codeMinutes, requestCode, type Ticket } from './request-code.ts';
export { requestPasswordReset, requestSignUp } from './request-link.ts';
export {
  acceptanceSchema, codeSchema, emailSchema, identitySchema, invitationChoiceSchema, invitationSchema, membershipChoiceSchema,
  newAccountSchema, newFactorSchema, newPasswordSchema, nextSchema, nothingSchema, otherFactorSchema, proofSchema,
  sessionChoiceSchema, staffSchema, type Identity,
} from './schemas.ts';
export { demoCodeOf, ownSecondFactor, sealedFactor } from './second-factor.ts';
export { offerToActor, renewRecoveryCodes, setSecondFactor } from './set-second-factor.ts';
export { signInStaff } from './sign-in-staff.ts';
export { signOut } from './sign-out.ts';
export { resetPassword, signUp } from './sign-up.ts';
export {
  managedFacilities, member, members, openInvitations, type ManagedFacility, type Member, type OpenInvitation,
} from './staff-of-facilities.ts';
export { holderOf, ticketMinutes, type HalfWay, type StaffSignIn } from './tickets.ts';
export { homes, localNext, wayIn } from './way-in.ts';
export { workAt, workplaces, type Workplace } from './workplaces.ts';

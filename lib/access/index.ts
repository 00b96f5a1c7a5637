export { answerCode } from './answer-code.ts';
export { authOptions, hasEid } from './auth-options.ts';
export type { Entry } from './entry.ts';
export { WrongDetails } from './errors.ts';
export { mySessions, revokeOtherSessions, revokeSession, type OwnSession } from './my-sessions.ts';
export { hashPassword } from './passwords.ts';
export { codeMinutes, requestCode, type Ticket } from './request-code.ts';
export {
  codeSchema, identitySchema, nextSchema, nothingSchema, sessionChoiceSchema, staffSchema, type Identity,
} from './schemas.ts';
export { signInStaff } from './sign-in-staff.ts';
export { signOut } from './sign-out.ts';
export { localNext, wayIn } from './way-in.ts';

/** Who acts. Every use case takes one first; the database is told of it by `as` and by every hot function. */
export type Actor = AnyoneActor | SignedInActor;
export type SignedInActor = PersonActor | NewcomerActor | ProviderActor | ClinicActor | AgencyActor;
/** Who answers for a facility: its provider's representative, or its own manager. */
export type ManagerActor = ProviderActor | (ClinicActor & { role: 'manager' });

/** `today` is a date that a visitor of a demo chose ('YYYY-MM-DD'); null everywhere else. */
type Visit = { today: string | null };
type SignedIn = Visit & { accountId: string; sessionId: string; name: string };

export type AnyoneActor = Visit & { kind: 'anyone' };
export type PersonActor = SignedIn & { kind: 'person'; personId: string };
/** Who acts for another, in the session of their own account: `personId` is the ward. The database asks whether they still may. */
export type GuardianActor = SignedIn & { kind: 'guardian'; personId: string };
/** A person, or whoever acts for them. */
export type OwnActor = PersonActor | GuardianActor;
/** A member of staff who has made an account and belongs nowhere yet. */
export type NewcomerActor = SignedIn & { kind: 'newcomer' };
export type ProviderActor = SignedIn & { kind: 'provider'; providerId: number; role: 'representative' };
export type ClinicActor = SignedIn & { kind: 'clinic'; facilityId: number; role: 'registrar' | 'manager' };
export type AgencyActor = SignedIn & { kind: 'agency'; role: 'reviewer' | 'administrator' | 'auditor' };

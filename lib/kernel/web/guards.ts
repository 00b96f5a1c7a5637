import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import type { Actor, AgencyActor, ClinicActor, ManagerActor, NewcomerActor, PersonActor, ProviderActor, SignedInActor } from '#lib/kernel/actor.ts';
import { isRefusal } from '#lib/kernel/errors.ts';
import { type Acting, actingBy } from '#lib/people/family/acting.ts';
import { getActor } from './get-actor.ts';
import { localeOfRequest, localPath } from './locale.ts';

type StaffActor = Exclude<SignedInActor, PersonActor>;

async function required<A extends Actor>(isOne: (actor: Actor) => actor is A, signIn: string): Promise<A> {
  const actor = await getActor();
  if (isOne(actor)) return actor;
  // Somebody else's pages do not exist for those who are signed in as another.
  if (actor.kind !== 'anyone') notFound();
  const next = (await headers()).get('x-erti-path') ?? '';
  redirect(`${localPath(await localeOfRequest(), signIn)}?${new URLSearchParams({ next }).toString()}`);
}

/** A representative of the provider, or the manager of one facility. */
export const isManager = (actor: Actor): actor is ManagerActor =>
  actor.kind === 'provider' || (actor.kind === 'clinic' && actor.role === 'manager');

/** A reviewer or an administrator of the agency: who may decide. */
export const isReviewer = (actor: Actor): actor is AgencyActor => actor.kind === 'agency' && actor.role !== 'auditor';

/** For a person's own pages: the person, or a way to sign in. */
export const requirePerson = (): Promise<PersonActor> => required((actor) => actor.kind === 'person', '/sign-in');

/**
 * Whoever is signed in, in the name of their ward: the guardianship of this id is theirs, and lasts today. Anybody's else does not exist.
 * @throws GuardianshipEnded, WardCameOfAge
 */
export const guardianOf = cache(async (guardianshipId: string | undefined): Promise<Acting> =>
  (await actingBy(await requirePerson(), guardianshipId)) ?? notFound());

/** For the pages of a ward: the guardian, while they are; later, the page that says since when they are not. */
export async function requireGuardianOf(guardianshipId: string): Promise<Acting> {
  try {
    return await guardianOf(guardianshipId);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    redirect(localPath(await localeOfRequest(), `/my/family?over=${guardianshipId}`));
  }
}

/** For a clinic's pages: its member of staff, or a way to sign in. */
export const requireClinic = (): Promise<ClinicActor> => required((actor) => actor.kind === 'clinic', '/sign-in/staff');

/** For the agency's pages: its member of staff, or a way to sign in. */
export const requireAgency = (): Promise<AgencyActor> => required((actor) => actor.kind === 'agency', '/sign-in/staff');

/** For the pages on which the agency decides: who may, or a way to sign in. */
export const requireReviewer = (): Promise<AgencyActor> => required(isReviewer, '/sign-in/staff');

/** For the pages of those who answer for facilities, or a way to sign in. */
export const requireManager = (): Promise<ManagerActor> => required(isManager, '/sign-in/staff');

/** For the pages that speak of the whole provider: its representative, or a way to sign in. */
export const requireProvider = (): Promise<ProviderActor> => required((actor) => actor.kind === 'provider', '/sign-in/staff');

/** Whoever is signed in to work: of a provider, a facility or the agency, or a newcomer. */
const isStaff = (actor: Actor): actor is StaffActor => actor.kind !== 'anyone' && actor.kind !== 'person';

/** For the pages of a staff account itself, wherever it works: its owner, or a way to sign in. */
export const requireStaff = (): Promise<StaffActor> => required(isStaff, '/sign-in/staff');

/** For the pages of those who answer for facilities, or have just made an account to do so, or a way to sign in. */
export const requireManagerOrNewcomer = (): Promise<ManagerActor | NewcomerActor> =>
  required((actor) => isManager(actor) || actor.kind === 'newcomer', '/sign-in/staff');

import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import type { Actor, AgencyActor, ClinicActor, PersonActor } from '#lib/kernel/actor.ts';
import { getActor } from './get-actor.ts';
import { localeOfRequest, localPath } from './locale.ts';

async function required<Kind extends Actor['kind']>(kind: Kind, signIn: string): Promise<Extract<Actor, { kind: Kind }>> {
  const actor = await getActor();
  if (actor.kind === kind) return actor as Extract<Actor, { kind: Kind }>;
  // Somebody else's pages do not exist for those who are signed in as another.
  if (actor.kind !== 'anyone') notFound();
  const next = (await headers()).get('x-erti-path') ?? '';
  redirect(`${localPath(await localeOfRequest(), signIn)}?${new URLSearchParams({ next }).toString()}`);
}

/** For a person's own pages: the person, or a way to sign in. */
export const requirePerson = (): Promise<PersonActor> => required('person', '/sign-in');

/** For a clinic's pages: its member of staff, or a way to sign in. */
export const requireClinic = (): Promise<ClinicActor> => required('clinic', '/sign-in/staff');

/** For the agency's pages: its member of staff, or a way to sign in. */
export const requireAgency = (): Promise<AgencyActor> => required('agency', '/sign-in/staff');

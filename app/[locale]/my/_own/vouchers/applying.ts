import type { ClinicActor, OwnActor } from '#lib/kernel/actor.ts';
import type { Own } from '../own.ts';

/** Whoever writes an application: a person, who acts for them, or a facility for its patient, each in a folder of their own. */
export type Applying = Omit<Own, 'actor'> & { actor: OwnActor | ClinicActor };

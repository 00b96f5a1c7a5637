import type { AgencyActor, ClinicActor } from '#lib/kernel/actor.ts';
import type { Locale } from '#lib/kernel/format.ts';
import { keyedHash } from '#lib/kernel/secrets.ts';
import { notify, type Channel } from '#lib/notices/index.ts';

/** Who sees people in person: a clinic's staff, and those who decide at the agency. */
export type CounterActor = ClinicActor | AgencyActor;

/** How long a code opens, in minutes: the person stands there. */
export const channelCodeMinutes = 10;

/** Runs work after the answer has been sent. */
export type Later = (work: () => Promise<void>) => void;

/** Binds a code to the one replacement that it was sent for. */
export const channelCodeHash = (resetId: string, code: string): Buffer => keyedHash('channel code', `${resetId} ${code}`);

export const channelOf = (address: string): Channel => (address.includes('@') ? 'email' : 'phone');

/** Sends a code to the new phone or e-mail, in the person's language. */
export const sendCode = (address: string, language: Locale, code: string): Promise<void> =>
  notify({ channel: channelOf(address), address, language }, 'channelCode', { code, minutes: channelCodeMinutes });

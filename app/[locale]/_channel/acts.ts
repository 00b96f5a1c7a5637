import { redirect } from 'next/navigation';
import { after } from 'next/server';
import type { AgencyActor, ClinicActor } from '#lib/kernel/actor.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { confirmChannelReset, openChannelReset, sendChannelCodeAgain, type ChannelCode, type ChannelReset } from '#lib/people/index.ts';

type CounterActor = ClinicActor | AgencyActor;

/** Where a replacement goes on; its id says nothing of whom it is about. */
const pageOf = async (actor: CounterActor, id: string, query = ''): Promise<string> =>
  localPath(await localeOfRequest(), `/${actor.kind}/channel/${id}${query}`);

export async function open(actor: CounterActor, form: ChannelReset): Promise<void> {
  const { id } = await openChannelReset(actor, form, after);
  redirect(await pageOf(actor, id));
}

export async function confirm(actor: CounterActor, answer: ChannelCode): Promise<void> {
  await confirmChannelReset(actor, answer);
  redirect(await pageOf(actor, answer.resetId));
}

export async function sendAgain(actor: CounterActor, { resetId }: { resetId: string }): Promise<void> {
  await sendChannelCodeAgain(actor, resetId, after);
  redirect(await pageOf(actor, resetId, '?sent=again'));
}

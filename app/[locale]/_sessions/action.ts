'use server';
import { redirect } from 'next/navigation';
import { homes, nothingSchema, revokeOtherSessions, revokeSession, sessionChoiceSchema } from '#lib/access/index.ts';
import type { SignedInActor } from '#lib/kernel/actor.ts';
import { asSignedIn } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';

const backToList = async (actor: SignedInActor) =>
  redirect(localPath(await localeOfRequest(), `${homes[actor.kind]}/sessions?ended=1`));

export const endSessionAction = asSignedIn(sessionChoiceSchema, async (actor, choice) => {
  await revokeSession(actor, choice);
  await backToList(actor);
});

export const endOtherSessionsAction = asSignedIn(nothingSchema, async (actor) => {
  await revokeOtherSessions(actor);
  await backToList(actor);
});

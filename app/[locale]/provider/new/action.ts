'use server';
import { notFound, redirect } from 'next/navigation';
import { foundProvider } from '#lib/facilities/index.ts';
import { providerSchema } from '#lib/facilities/schemas.ts';
import { asSignedIn } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';

/** The same form sent twice comes from a newcomer, and then from the representative that they have become. */
export const foundProviderAction = asSignedIn(providerSchema, async (actor, provider) => {
  if (actor.kind !== 'newcomer' && actor.kind !== 'provider') notFound();
  await foundProvider(actor, provider);
  redirect(localPath(await localeOfRequest(), '/provider'));
});

import { call } from '#db/calls.ts';
import type { NewcomerActor, ProviderActor } from '#lib/kernel/actor.ts';
import type { NewProvider } from './provider-schemas.ts';
import { explained } from './refusals.ts';

/**
 * Enters a provider that is new to the register; the session that asks is its representative's from then on.
 * The same request again answers with the same provider: by then the actor represents it already.
 * @returns the provider's id
 * @throws CodeTaken when the register knows that identification code
 * @throws HasWorkplace when the account belongs, or belonged, to a provider, a facility or the agency
 */
export async function foundProvider(actor: NewcomerActor | ProviderActor, provider: NewProvider): Promise<{ id: number }> {
  return explained(() => call<{ id: number }>((sql) => sql`
    select id from found_provider(${provider.requestId}, ${actor.sessionId}, ${actor.accountId}, ${provider.identificationCode},
      ${provider.nameKa}, ${provider.nameEn}, ${provider.addressKa}, ${provider.addressEn}, ${provider.phone}, ${provider.email})`),
  async () => ({ identificationCode: provider.identificationCode }));
}

import { eq } from 'drizzle-orm';
import { as } from '#db/as.ts';
import { providerContacts, providers } from '#db/schema/index.ts';
import type { ProviderActor } from '#lib/kernel/actor.ts';
import type { InBoth } from './types.ts';

export type OwnProvider = {
  identificationCode: string;
  name: InBoth;
  /** Null for a provider of before this register, until its representative tells them. */
  contacts: { address: InBoth; phone: string; email: string } | null;
};

/** The provider whose representative acts. */
export function ownProvider(actor: ProviderActor): Promise<OwnProvider> {
  return as(actor, async (db) => {
    const [row] = await db.select({ provider: providers, contacts: providerContacts }).from(providers)
      .leftJoin(providerContacts, eq(providerContacts.providerId, providers.id)).where(eq(providers.id, actor.providerId));
    if (!row) throw new Error('A representative’s provider is in the register.');
    const { provider: { identificationCode, nameKa, nameEn }, contacts } = row;
    return { identificationCode, name: { ka: nameKa, en: nameEn }, contacts: contacts && {
      address: { ka: contacts.addressKa, en: contacts.addressEn }, phone: contacts.phone, email: contacts.email,
    } };
  });
}

import { sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import type { ProviderActor } from '#lib/kernel/actor.ts';
import type { Contacts } from './provider-schemas.ts';
import { explained } from './refusals.ts';

/**
 * Changes how the agency reaches the actor's provider.
 * @throws NotRepresentative
 */
export async function changeContacts(actor: ProviderActor, contacts: Contacts): Promise<void> {
  await explained(() => as(actor, (db) => db.execute(sql`
    select change_contacts(${contacts.requestId}, ${contacts.addressKa}, ${contacts.addressEn}, ${contacts.phone}, ${contacts.email})`)));
}

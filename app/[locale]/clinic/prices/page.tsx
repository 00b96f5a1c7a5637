import { redirect } from 'next/navigation';
import { requireManager } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';

/** A clinic's prices are its facility's; a representative of a provider chooses the facility first. */
export default async function ClinicPricesPage() {
  const actor = await requireManager();
  redirect(localPath(await localeOfRequest(), actor.kind === 'clinic' ? `/provider/facilities/${actor.facilityId}/prices` : '/provider'));
}

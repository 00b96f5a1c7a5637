import { redirect } from 'next/navigation';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import type { DeclarationSection } from '#lib/participation/index.ts';
import type { PartPlace } from '#lib/participation/schemas.ts';
import { partAfter, partHref } from './steps.ts';

/** To the next part, or back to the page that shows the whole. */
export async function goOn(section: DeclarationSection, { facilityId, from }: PartPlace): Promise<never> {
  redirect(partHref(await localeOfRequest(), facilityId, from === 'check' ? 'check' : partAfter(section)));
}

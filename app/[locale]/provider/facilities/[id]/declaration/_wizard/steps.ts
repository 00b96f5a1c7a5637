import type { Locale } from '#lib/kernel/format.ts';
import { localPath } from '#lib/kernel/web/locale.ts';
import type { DeclarationSection } from '#lib/participation/index.ts';
import { declarationSections } from '#lib/participation/schemas.ts';

/** The pages of a declaration, in their order. */
export type WizardPart = DeclarationSection | 'check';

/** Where the declaration of a facility begins. */
export const wizardHref = (locale: Locale, facilityId: number): string => localPath(locale, `/provider/facilities/${facilityId}/declaration`);

export const partHref = (locale: Locale, facilityId: number, part: WizardPart): string => `${wizardHref(locale, facilityId)}/${part}`;

/** The same, from the page that shows the whole, to which it then leads back. */
export const changeHref = (locale: Locale, facilityId: number, part: DeclarationSection): string =>
  `${partHref(locale, facilityId, part)}?from=check`;

export const partAfter = (section: DeclarationSection): WizardPart =>
  declarationSections[declarationSections.indexOf(section) + 1] ?? 'check';

export const partBefore = (section: DeclarationSection): DeclarationSection | null =>
  declarationSections[declarationSections.indexOf(section) - 1] ?? null;

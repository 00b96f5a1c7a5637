'use server';
import { redirect } from 'next/navigation';
import { asAgencyReviewer } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { acceptDeclaration } from '#lib/participation/index.ts';
import { acceptFromSchema, acceptSchema } from '#lib/participation/schemas.ts';

/** On to what the acceptance would bring on that day; nothing is written. */
export const chooseDayAction = asAgencyReviewer(acceptFromSchema, async (_actor, { declarationId, effectiveOn }) => {
  redirect(localPath(await localeOfRequest(), `/agency/declarations/${declarationId}/accept?on=${effectiveOn}`));
});

export const acceptAction = asAgencyReviewer(acceptSchema, async (actor, sent) => {
  const { number } = await acceptDeclaration(actor, sent);
  redirect(localPath(await localeOfRequest(), `/agency/decisions/${number}`));
});

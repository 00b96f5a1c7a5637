'use server';
import { redirect } from 'next/navigation';
import { asManager } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { withdrawDeclaration } from '#lib/participation/index.ts';
import { withdrawDeclarationSchema } from '#lib/participation/schemas.ts';

export const withdrawAction = asManager(withdrawDeclarationSchema, async (actor, withdrawal) => {
  const { number } = await withdrawDeclaration(actor, withdrawal);
  redirect(localPath(await localeOfRequest(), `/provider/declarations/${number}`));
});

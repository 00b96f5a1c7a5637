'use server';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { membershipChoiceSchema, workAt } from '#lib/access/index.ts';
import { asSignedIn } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';

export const workAtAction = asSignedIn(membershipChoiceSchema, async (actor, choice) => {
  await workAt(actor, choice);
  // the header stays when a form leads to another page, and this one changes it
  revalidatePath('/', 'layout');
  redirect(localPath(await localeOfRequest(), '/account/workplaces?chosen=1'));
});

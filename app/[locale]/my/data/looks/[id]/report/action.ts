'use server';
import { redirect } from 'next/navigation';
import { asPerson } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { reportLook } from '#lib/people/index.ts';
import { reportForm } from '#lib/people/schemas.ts';

export const reportAction = asPerson(reportForm, async (actor, report) => {
  await reportLook(actor, report);
  redirect(localPath(await localeOfRequest(), '/my/data/looks?reported=1'));
});

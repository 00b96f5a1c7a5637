'use server';
import { redirect } from 'next/navigation';
import { keepRecoveryCodes } from '#app/[locale]/account/recovery-codes/recovery-cookie.ts';
import { enrol, newFactorSchema, SignInOver, wayIn } from '#lib/access/index.ts';
import { asAnyone } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { setSessionCookie } from '#lib/kernel/web/session-cookie.ts';
import { thisVisit } from '../../let-in.ts';
import { dropHalfWay, keptHalfWay } from '../half-way-cookie.ts';

export const enrolAction = asAnyone(newFactorSchema, async (actor, { newCode }) => {
  const kept = await keptHalfWay();
  if (!kept) throw new SignInOver();
  const { entry, recoveryCodes } = await enrol(actor, kept.halfWay, newCode, await thisVisit());
  const locale = await localeOfRequest();
  await dropHalfWay();
  await setSessionCookie(entry.secret);
  await keepRecoveryCodes({ recoveryCodes, next: wayIn(entry.actor, kept.next, (path) => localPath(locale, path)) });
  redirect(localPath(locale, '/account/recovery-codes'));
});

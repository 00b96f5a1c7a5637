'use server';
import { redirect } from 'next/navigation';
import { keepRecoveryCodes } from '#app/[locale]/account/recovery-codes/recovery-cookie.ts';
import { newFactorSchema, otherFactorSchema, proofSchema, renewRecoveryCodes, setSecondFactor } from '#lib/access/index.ts';
import { asSignedIn } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';

async function show(recoveryCodes: string[]): Promise<never> {
  const locale = await localeOfRequest();
  await keepRecoveryCodes({ recoveryCodes, next: localPath(locale, '/account/second-factor') });
  redirect(localPath(locale, '/account/recovery-codes'));
}

export const renewRecoveryCodesAction = asSignedIn(proofSchema, async (actor, { code }) => show(await renewRecoveryCodes(actor, code)));

export const firstFactorAction = asSignedIn(newFactorSchema, async (actor, { newCode }) => show(await setSecondFactor(actor, { newCode })));

export const otherFactorAction = asSignedIn(otherFactorSchema, async (actor, codes) => show(await setSecondFactor(actor, codes)));

import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requirePerson } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { LeaveStep } from '../../_own/leave-step.tsx';
import { ofPerson } from '../../_own/own.ts';
import { leaveLineAction } from './action.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('registration.line');
  return { title: t('leave') };
}

export default async function LeaveLinePage() {
  const actor = await requirePerson();
  const locale = await localeOfRequest();
  return <LeaveStep own={await ofPerson(actor, locale)} locale={locale} action={leaveLineAction} />;
}

import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requirePerson } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { EndStep } from '../../_own/end-step.tsx';
import { ofPerson } from '../../_own/own.ts';
import { endRegistrationAction } from './action.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('registration.end');
  return { title: t('title') };
}

export default async function EndPage() {
  const actor = await requirePerson();
  const locale = await localeOfRequest();
  return <EndStep own={await ofPerson(actor, locale)} locale={locale} action={endRegistrationAction} />;
}

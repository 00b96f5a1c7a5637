import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requirePerson } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { ofPerson } from '../../_own/own.ts';
import { UndoStep } from '../../_own/undo-step.tsx';
import { undoRegistrationAction } from './action.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('contests.undo');
  return { title: t('title') };
}

export default async function UndoPage() {
  const [actor, locale] = [await requirePerson(), await localeOfRequest()];
  return <UndoStep own={await ofPerson(actor, locale)} locale={locale} action={undoRegistrationAction} />;
}

import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireGuardianOf } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { UndoStep } from '../../../../_own/undo-step.tsx';
import { ofWard } from '../../../../_own/own.ts';
import { undoWardsRegistrationAction } from './action.ts';

type WardUndoProps = { params: Promise<{ guardianshipId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('contests.undo');
  return { title: t('title') };
}

export default async function WardUndoPage({ params }: WardUndoProps) {
  const acting = await requireGuardianOf((await params).guardianshipId);
  const locale = await localeOfRequest();
  return <UndoStep own={await ofWard(acting, locale)} locale={locale} action={undoWardsRegistrationAction} />;
}

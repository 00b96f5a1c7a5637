import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireReviewer } from '#lib/kernel/web/guards.ts';
import { ResetPage, type ResetParams } from '../../../_channel/reset-page.tsx';
import { confirmAction, sendAgainAction } from '../action.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('channel');
  return { title: t('title') };
}

export default async function AgencyResetPage(props: ResetParams) {
  return <ResetPage actor={await requireReviewer()} confirm={confirmAction} sendAgain={sendAgainAction} {...props} />;
}

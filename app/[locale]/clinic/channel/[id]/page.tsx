import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireClinic } from '#lib/kernel/web/guards.ts';
import { ResetPage, type ResetParams } from '../../../_channel/reset-page.tsx';
import { confirmAction, sendAgainAction } from '../action.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('channel');
  return { title: t('title') };
}

export default async function ClinicResetPage(props: ResetParams) {
  return <ResetPage actor={await requireClinic()} confirm={confirmAction} sendAgain={sendAgainAction} {...props} />;
}

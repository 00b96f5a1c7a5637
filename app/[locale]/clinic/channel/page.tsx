import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireClinic } from '#lib/kernel/web/guards.ts';
import { ChannelPage } from '../../_channel/channel-page.tsx';
import { openAction } from './action.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('channel');
  return { title: t('title') };
}

export default async function ClinicChannelPage() {
  await requireClinic();
  return <ChannelPage action={openAction} />;
}

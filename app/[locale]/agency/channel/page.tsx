import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireReviewer } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { ChannelPage } from '../../_channel/channel-page.tsx';
import { openAction } from './action.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('channel');
  return { title: t('title') };
}

export default async function AgencyChannelPage() {
  await requireReviewer();
  const t = await getTranslations('channel');
  return <ChannelPage action={openAction} back={{ href: localPath(await localeOfRequest(), '/agency'), text: t('back') }} />;
}

import { getTranslations } from 'next-intl/server';
import { Page } from '#app/_ui/page.tsx';
import { TableLoading } from '#app/_ui/table-loading.tsx';

export default async function Loading() {
  const t = await getTranslations('vouchers.agency');
  return <Page title={t('title')} lead={t('lead')} width="wide"><TableLoading /></Page>;
}

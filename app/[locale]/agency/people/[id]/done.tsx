import { getTranslations } from 'next-intl/server';
import { MessageBox } from '#app/_ui/message-box.tsx';

/** What has just been done about the person's facts, as the address says; nothing otherwise. */
export async function Done({ done }: { done: string | string[] | undefined }) {
  const t = await getTranslations('coverage.agency');
  if (done !== 'recorded' && done !== 'ended') return null;
  return <MessageBox kind="success" title={t(done)}><p>{t('doneText')}</p></MessageBox>;
}

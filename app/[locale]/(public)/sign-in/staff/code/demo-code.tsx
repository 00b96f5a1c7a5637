import { getTranslations } from 'next-intl/server';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { demoCodeOf } from '#lib/access/index.ts';
import { isDemo } from '#lib/kernel/settings.ts';

/** Only in a demo: the code that the account's phone would show, the way the inbox shows what was sent. */
export async function DemoCode({ accountId }: { accountId: string }) {
  if (!isDemo()) return null;
  const [code, t] = [await demoCodeOf(accountId), await getTranslations('access.staffCode')];
  return code
    ? <MessageBox kind="info" title={t('demo', { code })}><p>{t('demoMore')}</p></MessageBox>
    : <MessageBox kind="info" title={t('demoWait')}><p>{t('demoWaitMore')}</p></MessageBox>;
}

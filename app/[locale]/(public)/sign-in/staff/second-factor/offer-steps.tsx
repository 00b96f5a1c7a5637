import { getTranslations } from 'next-intl/server';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { QrCode } from '#app/_ui/qr-code.tsx';
import type { Offer } from '#lib/access/index.ts';

/** What one does on the phone, before its first code is entered. */
export async function OfferSteps({ offer: { uri, secret, demoCode } }: { offer: Offer }) {
  const t = await getTranslations('access.enrol');
  return (
    <>
      <ol className="steps section">
        <li>{t('app')}</li>
        <li>
          <p>{t('scan')}</p>
          <QrCode content={uri} label={t('picture')} />
          <p>{t('type')}</p>
          <p lang="en"><strong>{secret}</strong></p>
        </li>
        <li>{t('confirm')}</li>
      </ol>
      {demoCode && <MessageBox kind="info" title={t('demo', { code: demoCode })}><p>{t('demoMore')}</p></MessageBox>}
    </>
  );
}

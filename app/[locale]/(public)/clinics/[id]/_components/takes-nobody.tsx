import { getTranslations } from 'next-intl/server';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { MessageBox } from '#app/_ui/message-box.tsx';
import type { Clinic } from '#lib/facilities/index.ts';
import { formatDate, type Locale } from '#lib/kernel/format.ts';
import { localPath } from '#lib/kernel/web/locale.ts';
import { factsInWords } from '#lib/kernel/web/refusals.ts';

type TakesNobodyProps = { locale: Locale; clinic: Clinic };

/** Why this clinic takes nobody new today, each reason in its own words, and what one can do instead. */
export async function TakesNobody({ locale, clinic }: TakesNobodyProps) {
  const t = await getTranslations('facilities.clinic');
  const { title, why } = await reasonOf(clinic, locale);
  const isFull = clinic.taking.state === 'full';
  return (
    <MessageBox kind="warning" title={title}>
      <p>{why}</p>
      <p>{t(isFull ? 'fullNow' : 'suspendedNow')}</p>
      <div className="actions">
        {isFull && <LinkButton href={localPath(locale, `/my/line/join/${clinic.id}`)}>{t('joinLine')}</LinkButton>}
        <LinkButton variant="secondary" href={localPath(locale, '/clinics')}>{t('other')}</LinkButton>
      </div>
    </MessageBox>
  );
}

async function reasonOf({ taking, suspendedUntil, licenceExpiredOn }: Clinic, locale: Locale): Promise<{ title: string; why: string }> {
  const t = await getTranslations('facilities.clinic');
  switch (taking.state) {
    case 'leaving':
      return { title: t('leaving'), why: t('leavingWhy', factsInWords({ leavesOn: taking.leavesOn }, locale)) };
    case 'licenceExpired':
      return { title: t('licenceExpired'), why: t('licenceExpiredWhy', { expiredOn: licenceExpiredOn ? formatDate(locale, licenceExpiredOn) : '' }) };
    case 'takesNoNew':
      return { title: t('takesNoNewTitle'), why: t('takesNoNewWhy') };
    case 'full':
      return { title: t('full'), why: t('fullWhy', { waiting: taking.waiting }) };
    default:
      return { title: t('suspended'), why: t('suspendedWhy', { until: suspendedUntil ? formatDate(locale, suspendedUntil) : 'none' }) };
  }
}

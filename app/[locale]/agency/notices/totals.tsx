import { getTranslations } from 'next-intl/server';
import { Button } from '#app/_ui/button.tsx';
import { Facts } from '#app/_ui/facts.tsx';
import { plainAction } from '#app/_ui/plain-action.ts';
import { tryAgainAction } from './action.ts';

type TotalsProps = { totals: { waiting: number; sentToday: number; failed: number }; mayTryAgain: boolean };

/** How the queue stands, and a way to give it everything that failed anew. */
export async function Totals({ totals: { waiting, sentToday, failed }, mayTryAgain }: TotalsProps) {
  const t = await getTranslations('agency.notices');
  return (
    <>
      <Facts rows={[
        { term: t('totals.waiting'), value: t('number', { count: waiting }) },
        { term: t('totals.sentToday'), value: t('number', { count: sentToday }) },
        { term: t('totals.failed'), value: t('number', { count: failed }) },
      ]} />
      {mayTryAgain && failed > 0 && (
        <form action={plainAction(tryAgainAction)}>
          <Button type="submit" variant="secondary">{t('tryAllAgain', { count: failed })}</Button>
        </form>
      )}
    </>
  );
}

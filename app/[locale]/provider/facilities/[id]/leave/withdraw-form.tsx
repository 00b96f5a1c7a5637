import { randomUUID } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { LifeForm } from '#app/[locale]/_life/life-form.tsx';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { factsInWords } from '#lib/kernel/facts.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import type { Rehearsal } from '#lib/participation/index.ts';
import { withdrawAction } from './action.ts';

type WithdrawFormProps = { facilityId: number; rehearsal: Rehearsal; keepHref: string };

/** The facility's own word that it leaves, with the number of people that was shown. */
export async function WithdrawForm({ facilityId, rehearsal: { people, noticeDays, withNotice }, keepHref }: WithdrawFormProps) {
  const [t, locale] = [await getTranslations('provider.leave'), await localeOfRequest()];
  return (
    <LifeForm action={withdrawAction} schema="withdrawSchema" isFinal requestId={randomUUID()}
      hidden={{ facilityId: String(facilityId), people: String(people) }}
      fields={[
        {
          kind: 'date', name: 'leavesOn', label: t('leavesOn'), hint: t('notice', factsInWords({ days: noticeDays, earliestOn: withNotice }, locale)),
          parts: { day: t('day'), month: t('month'), year: t('year') },
        },
        { kind: 'prose', name: 'reasons', label: t('reasons'), hint: t('reasonsHint'), rows: 4 },
        { kind: 'check', name: 'confirmed', label: t('confirm', { people }) },
      ]}
      texts={{ submit: t('submit'), errorHeading: t('errorHeading'), keep: t('keep'), again: t('again') }}
      keepHref={keepHref} againHref={`${keepHref}/leave`}
      errorTexts={await errorTexts(locale, 'form.stale', 'life.reasons', 'life.tooLong', 'life.leavesOn', 'life.notConfirmed')} />
  );
}

import { getTranslations } from 'next-intl/server';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { factsInWords } from '#lib/kernel/web/refusals.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { acceptableFrom, type DeclarationFile } from '#lib/participation/index.ts';
import { actForm } from '../act-texts.ts';
import { DayForm } from './day-form.tsx';

type ChooseDayProps = { actor: AgencyActor; file: DeclarationFile };

/** The first step: from which day. */
export async function ChooseDay({ actor, file }: ChooseDayProps) {
  const [t, form, locale] = [await getTranslations('agency.declarations.accept'), await getTranslations('agency.declarations.form'), await localeOfRequest()];
  const { today, earliestOn } = await acceptableFrom(actor, file);
  const hint = earliestOn > today ? t('fromHintLeaving', factsInWords({ earliestOn }, locale)) : t('fromHint');
  return (
    <DayForm {...await actForm(file.id, 'review.effectiveOn')} hidden={{ declarationId: String(file.id) }} day={earliestOn}
      texts={{
        from: t('from'), hint, submit: t('next'), errorHeading: t('errorHeading'), day: form('day'), month: form('month'), year: form('year'),
      }} />
  );
}

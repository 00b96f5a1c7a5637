import { randomUUID } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { factsInWords } from '#lib/kernel/facts.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { legalBasisOf, type FacilityLife } from '#lib/participation/index.ts';
import type { LifeField } from '#app/[locale]/_life/life-form.tsx';

/** What every form of an act on a facility is given; `here` is the page's own path under the facility. */
export async function actForm(facilityId: number, act: 'suspend' | 'lift' | 'close' | 'terminate' | 'confirm' | 'object' | 'succeed', here: string) {
  const [t, locale] = [await getTranslations('agency.life'), await localeOfRequest()];
  const facility = localPath(locale, `/agency/facilities/${facilityId}`);
  return {
    requestId: randomUUID(),
    keepHref: facility,
    againHref: `${facility}/${here}`,
    texts: { submit: t(`${act}.submit`), errorHeading: t(`${act}.errorHeading`), keep: t('form.keep'), again: t('form.again') },
    errorTexts: await errorTexts(locale, 'form.stale', 'life.legalBasis', 'life.reasons', 'life.tooLong', 'life.leavesOn', 'life.objection',
      'life.notConfirmed', 'life.orderNumber', 'life.orderSignedOn'),
  };
}

/** What every decision rests on and says why, and what stands there at first: the resolution of the programme. */
export async function decisionFields(): Promise<{ fields: LifeField[]; defaults: Record<string, string> }> {
  const t = await getTranslations('agency.life.form');
  return {
    fields: [
      { kind: 'prose', name: 'legalBasis', label: t('legalBasis'), hint: t('legalBasisHint'), rows: 3 },
      { kind: 'prose', name: 'reasons', label: t('reasons'), hint: t('reasonsHint'), rows: 5 },
    ],
    defaults: { legalBasis: legalBasisOf('acceptance') },
  };
}

/** The first day without the facility, which the agency names. */
export async function leavesOnField({ leavesOn, tomorrow }: FacilityLife): Promise<LifeField> {
  const [t, locale] = [await getTranslations('agency.life.form'), await localeOfRequest()];
  const words = factsInWords({ tomorrowOn: tomorrow, ...(leavesOn && { leavesOn }) }, locale);
  return {
    kind: 'date', name: 'leavesOn', label: t('leavesOn'), hint: t(leavesOn ? 'nearer' : 'tomorrow', words),
    parts: { day: t('day'), month: t('month'), year: t('year') },
  };
}

import { randomUUID } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { Section } from '#app/_ui/section.tsx';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { factsInWords } from '#lib/kernel/facts.ts';
import { formatLari } from '#lib/kernel/money.ts';
import { isReviewer } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { appealText, legalBasisOf } from '#lib/participation/index.ts';
import type { UnitFile } from '#lib/tariffs/index.ts';
import { AreaForm, type AreaTexts } from './area-form.tsx';

type PutInForceProps = { actor: AgencyActor; unit: UnitFile };

/** The act, with what it puts in force; or why it is not possible now. */
export async function PutInForce({ actor, unit }: PutInForceProps) {
  const t = await getTranslations('tariffs.agency');
  const { counted: { maxTetri, prices, needed } } = unit;
  const obstacle = obstacleOf(unit);
  return (
    <Section title={t('put')}>
      {!isReviewer(actor) ? <p>{t('auditor')}</p>
        : obstacle || maxTetri === null
          ? <MessageBox kind="info" level={3} title={t(`${obstacle ?? 'tooFew'}.title`)}><p>{t(`${obstacle ?? 'tooFew'}.text`, { needed, prices })}</p></MessageBox>
          : <Act unit={unit} maxTetri={maxTetri} />}
    </Section>
  );
}

/** Why no area can begin on the day that is shown; null when one can. */
function obstacleOf({ day, today, areas, counted: { prices, needed } }: UnitFile): 'past' | 'taken' | 'tooFew' | null {
  if (day < today) return 'past';
  if (areas.some(({ inForce }) => inForce.start >= day)) return 'taken';
  return prices < needed ? 'tooFew' : null;
}

async function Act({ unit: { code, day }, maxTetri }: { unit: UnitFile; maxTetri: number }) {
  const [t, locale] = [await getTranslations('tariffs.agency'), await localeOfRequest()];
  const [list, price] = [localPath(locale, '/agency/tariffs'), formatLari(locale, maxTetri)];
  return (
    <>
      <p>{t('putLead', { price, ...factsInWords({ dayOn: day }, locale) })}</p>
      <AreaForm requestId={randomUUID()} hidden={{ unitCode: code, from: day, maxTetri: String(maxTetri) }}
        defaults={{ legalBasis: legalBasisOf('acceptance') }} texts={await areaTexts(price)} keepHref={list} againHref={`${list}/${code}?on=${day}`}
        errorTexts={await errorTexts(locale, 'form.stale', 'life.legalBasis', 'life.reasons', 'life.tooLong', 'life.notConfirmed')} />
      <div className="subtle">
        <p>{t('inGeorgian')}</p>
        <p>{t('appeal')} <span lang="ka">{appealText()}</span></p>
      </div>
    </>
  );
}

async function areaTexts(price: string): Promise<AreaTexts> {
  const t = await getTranslations('tariffs.agency');
  return {
    legalBasis: t('legalBasis'), legalBasisHint: t('legalBasisHint'), reasons: t('reasons'), reasonsHint: t('reasonsHint'),
    confirm: t('confirm', { price }), submit: t('submit'), errorHeading: t('errorHeading'), keep: t('keep'), again: t('again'),
  };
}

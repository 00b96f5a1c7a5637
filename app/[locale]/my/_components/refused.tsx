import { getTranslations } from 'next-intl/server';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { Page } from '#app/_ui/page.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type { Refusal } from '#lib/kernel/errors.ts';
import { getActor } from '#lib/kernel/web/get-actor.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { refusalText } from '#lib/kernel/web/refusals.ts';
import { Nearby } from '../../(public)/clinics/_components/nearby.tsx';
import type { Own } from '../_own/own.ts';

/** What a refusal leads to, besides another clinic. */
const ownSteps: Record<string, { word: 'joinLine' | 'toLine' | 'choose'; path: (facilityId: number) => string }[]> = {
  'registration.clinicFull': [{ word: 'joinLine', path: (facilityId) => `/line/join/${facilityId}` }],
  'registration.alreadyInLine': [{ word: 'toLine', path: () => '/line' }],
  'registration.placeIsFree': [{ word: 'choose', path: (facilityId) => `/registration/new/${facilityId}` }],
};

/** The clinic takes nobody, or nobody new: others near it may. */
const refusesAll = /\.clinic(?!Unknown)/;

type RefusedProps = {
  refusal: Refusal;
  /** The clinic that the person meant. */
  facilityId?: number;
  /** Where the registration of whose choice it was stands; one's own, unless it is a ward's. */
  home?: Own['home'];
};

/** A refusal that fills the page: what, why with the rule's own words, what does not count, and what can be done now. */
export async function Refused({ refusal, facilityId, home }: RefusedProps) {
  const locale = await localeOfRequest();
  const [t, text] = [await getTranslations('registration'), await refusalText(refusal, locale)];
  const my = home ?? { href: localPath(locale, '/my'), text: t('toMy') };
  const isAboutClinic = /clinic|alreadyHere/.test(refusal.code);
  const steps = ownSteps[refusal.code] ?? [];
  return (
    <Page title={text.title} lead={text.why} back={my}>
      <title>{text.title}</title>
      {refusal.code === 'registration.tooEarly' && <TwoMonths />}
      <Section title={t('refused.now')}>
        <p>{text.now}</p>
        <div className="actions">
          {facilityId && steps.map(({ word, path }) => (
            <LinkButton key={word} href={`${my.href}${path(facilityId)}`}>{t(`refused.${word}`)}</LinkButton>
          ))}
          {refusal.code === 'registration.tooEarly' && <TextLink href={`${my.href}#history`}>{t('acts.contest')}</TextLink>}
          {isAboutClinic && <LinkButton variant={steps.length > 0 ? 'secondary' : 'primary'} href={localPath(locale, '/clinics')}>{t('search')}</LinkButton>}
          <TextLink href={my.href}>{my.text}</TextLink>
        </div>
      </Section>
      {facilityId && refusesAll.test(refusal.code) && <Nearby locale={locale} actor={await getActor()} facilityId={facilityId} />}
    </Page>
  );
}

/** The law of two months in its own words, and what it does not count. */
async function TwoMonths() {
  const t = await getTranslations('registration');
  return (
    <>
      <Section title={t('refused.law')}><p>{t('law')}</p></Section>
      <Section title={t('refused.notCounted')}>
        <ul>
          <li>{t('refused.notCountedExit')}</li>
          <li>{t('refused.notCountedCorrection')}</li>
        </ul>
      </Section>
    </>
  );
}

import { getTranslations } from 'next-intl/server';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { Page } from '#app/_ui/page.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type { Refusal } from '#lib/kernel/errors.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { refusalText } from '#lib/kernel/web/refusals.ts';

/** A refusal that fills the page: what, why with the rule's own words, what does not count, and what can be done now. */
export async function Refused({ refusal }: { refusal: Refusal }) {
  const locale = await localeOfRequest();
  const [t, text] = [await getTranslations('registration'), await refusalText(refusal, locale)];
  const isAboutClinic = /clinic|alreadyHere/.test(refusal.code);
  return (
    <Page title={text.title} lead={text.why} back={{ href: localPath(locale, '/my'), text: t('toMy') }}>
      <title>{text.title}</title>
      {refusal.code === 'registration.tooEarly' && <TwoMonths />}
      <Section title={t('refused.now')}>
        <p>{text.now}</p>
        <div className="actions">
          {isAboutClinic && <LinkButton href={localPath(locale, '/clinics')}>{t('search')}</LinkButton>}
          <TextLink href={localPath(locale, '/my')}>{t('toMy')}</TextLink>
        </div>
      </Section>
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

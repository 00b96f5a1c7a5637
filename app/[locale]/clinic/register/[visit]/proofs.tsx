import { getTranslations } from 'next-intl/server';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { FirstFocus } from '#app/_ui/first-focus.tsx';
import { Section } from '#app/_ui/section.tsx';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { maskRecipient } from '#lib/notices/index.ts';
import type { Visit } from '#lib/registration/index.ts';
import { ProofForm } from './proof-form.tsx';

/** The ways in which this person can prove that they agree; why one of them is closed stands in its place. */
export async function Proofs({ visit }: { visit: Visit }) {
  const [t, locale] = [await getTranslations('counter.proof'), await localeOfRequest()];
  const hasCode = visit.phone !== null && !visit.phoneWasResetHere;
  const form = { visitId: visit.id, errorHeading: t('errorHeading'), errorTexts: await errorTexts(locale, 'form.stale') };
  return (
    <>
      <Section title={t('code')}>
        <p>{visit.phone === null ? t('noPhone') : hasCode ? t('codeText', { phone: maskRecipient('phone', visit.phone) }) : t('reset')}</p>
        {hasCode && <ProofForm {...form} proof="code" submit={t('codeSubmit')} variant="primary" />}
      </Section>
      <Section title={t('form')}>
        <p>{t('formText')}</p>
        <ProofForm {...form} proof="form" submit={t('formSubmit')} variant={hasCode ? 'secondary' : 'primary'} />
      </Section>
      <FirstFocus id={hasCode ? 'proof-code' : 'proof-form'} />
    </>
  );
}

import { randomUUID } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { Page } from '#app/_ui/page.tsx';
import { Section } from '#app/_ui/section.tsx';
import type { Locale } from '#lib/kernel/format.ts';
import type { FormAction } from '#lib/kernel/web/actions.ts';
import type { Own } from '../own.ts';
import { vouchersHref } from './names.ts';
import { StartForm } from './start-form.tsx';

type StartStepProps = { own: Own; locale: Locale; action: FormAction };

/** What an application needs, and the act that begins one. */
export async function StartStep({ own, locale, action }: StartStepProps) {
  const t = await getTranslations('vouchers.own');
  return (
    <Page title={t('start.title')} lead={t('start.lead')} back={{ href: vouchersHref(own), text: t('list.title') }}>
      <Section title={t('start.needTitle')}>
        <ul>{(['form', 'facility', 'price'] as const).map((one) => <li key={one}>{t(`start.need.${one}`)}</li>)}</ul>
      </Section>
      <Section title={t('start.nextTitle')}>
        <ul>{(['saved', 'days', 'letter'] as const).map((one) => <li key={one}>{t(`start.next.${one}`)}</li>)}</ul>
      </Section>
      <StartForm action={action} requestId={randomUUID()} named={own.named} texts={{ submit: t('start.submit'), errorHeading: t('errorHeading') }}
        errorTexts={await errorTexts(locale, 'form.stale')} />
    </Page>
  );
}

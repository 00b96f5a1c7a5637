import { randomUUID } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { Facts } from '#app/_ui/facts.tsx';
import { Page } from '#app/_ui/page.tsx';
import { Section } from '#app/_ui/section.tsx';
import { formatDateFrom, type Locale } from '#lib/kernel/format.ts';
import type { FormAction } from '#lib/kernel/web/actions.ts';
import { factsInWords } from '#lib/kernel/web/refusals.ts';
import { endOf, myRegistration } from '#lib/registration/index.ts';
import { EndForm } from './end-form.tsx';
import { NothingToEnd } from './nothing-to-end.tsx';
import type { Own } from './own.ts';

type EndStepProps = { own: Own; locale: Locale; action: FormAction };

/** What ending the registration would change, and the act. */
export async function EndStep({ own: { actor, home, named }, locale, action }: EndStepProps) {
  const { current, today, nextChoiceOn } = await myRegistration(actor, locale);
  const t = await getTranslations('registration');
  if (!current || current.during.end !== null) return <NothingToEnd current={current} locale={locale} home={home} />;
  const endOn = endOf(current.during.start, today);
  const nextOn = nextChoiceOn ?? endOn;
  return (
    <Page title={t('end.title')} lead={t('end.lead')} back={home}>
      <Facts rows={[
        { term: t('clinic.name'), value: current.clinic.name },
        { term: t('my.since'), value: formatDateFrom(locale, current.during.start) },
      ]} />
      <Section title={t('end.what')}>
        <ul>
          <li>{t('end.effective', factsInWords({ endOn }, locale))}</li>
          <li>{t('end.planned')}</li>
          <li>{t(nextOn > endOn ? 'end.chooseLater' : 'end.chooseNow', factsInWords({ nextOn, endOn }, locale))}</li>
          <li>{t('emergency')}</li>
        </ul>
      </Section>
      <EndForm action={action} requestId={randomUUID()} ended={{ ...named, registrationId: current.id }} myHref={home.href}
        texts={{
          confirm: t('end.confirm'), submit: t('acts.end'), errorHeading: t('end.errorHeading'), keep: t('end.keep'), my: home.text,
        }}
        errorTexts={await errorTexts(locale, 'registration.endNotConfirmed', 'form.stale')} />
    </Page>
  );
}

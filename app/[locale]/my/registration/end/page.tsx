import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { Facts } from '#app/_ui/facts.tsx';
import { Page } from '#app/_ui/page.tsx';
import { Section } from '#app/_ui/section.tsx';
import { formatDateFrom } from '#lib/kernel/format.ts';
import { requirePerson } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { factsInWords } from '#lib/kernel/web/refusals.ts';
import { endOf, myRegistration } from '#lib/registration/index.ts';
import { EndForm } from './end-form.tsx';
import { NothingToEnd } from './nothing-to-end.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('registration.end');
  return { title: t('title') };
}

export default async function EndPage() {
  const actor = await requirePerson();
  const locale = await localeOfRequest();
  const { current, today, nextChoiceOn } = await myRegistration(actor, locale);
  const t = await getTranslations('registration');
  const my = localPath(locale, '/my');
  if (!current || current.during.end !== null) return <NothingToEnd current={current} locale={locale} />;
  const endOn = endOf(current.during.start, today);
  const nextOn = nextChoiceOn ?? endOn;
  return (
    <Page title={t('end.title')} lead={t('end.lead')} back={{ href: my, text: t('toMy') }}>
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
      <EndForm requestId={randomUUID()} registrationId={current.id} myHref={my}
        texts={{
          confirm: t('end.confirm'), submit: t('acts.end'), errorHeading: t('end.errorHeading'), keep: t('end.keep'), my: t('toMy'),
        }}
        errorTexts={await errorTexts(locale, 'registration.endNotConfirmed', 'form.stale')} />
    </Page>
  );
}

import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { Page } from '#app/_ui/page.tsx';
import { requirePerson } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { NewbornForm } from './newborn-form.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('family.newborn');
  return { title: t('title') };
}

export default async function NewbornPage() {
  await requirePerson();
  const locale = await localeOfRequest();
  const [t, family, words, parts] = [
    await getTranslations('family.newborn'), await getTranslations('family'), await getTranslations('people'), await getTranslations('access.person'),
  ];
  const back = localPath(locale, '/my/family');
  return (
    <Page title={t('title')} lead={t('lead')} back={{ href: back, text: family('title') }}>
      <ul>{(['act', 'number', 'other'] as const).map((rule) => <li key={rule}>{t(`rules.${rule}`)}</li>)}</ul>
      <NewbornForm
        requestId={randomUUID()}
        texts={{
          certificate: t('certificate'), certificateHint: t('certificateHint'), givenName: t('givenName'), familyName: t('familyName'),
          bornOn: t('bornOn'), sex: t('sex'), confirm: t('confirm'), submit: t('announce'), errorHeading: t('errorHeading'), back: t('back'),
        }}
        sexes={(['female', 'male'] as const).map((sex) => ({ value: sex, label: words(`sex.${sex}`) }))}
        dateParts={{ day: parts('day'), month: parts('month'), year: parts('year') }}
        backHref={back}
        errorTexts={await errorTexts(locale, 'family.certificate', 'family.givenName', 'access.familyName', 'family.bornOn', 'family.sex',
          'family.parentNotConfirmed', 'form.stale')}
      />
    </Page>
  );
}

import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { Facts } from '#app/_ui/facts.tsx';
import { Page } from '#app/_ui/page.tsx';
import { formatDate } from '#lib/kernel/format.ts';
import { requireReviewer } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { newbornIdOf, newbornToJoin } from '#lib/people/index.ts';
import { JoinForm } from './join-form.tsx';

type JoinNewbornProps = { params: Promise<{ personId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('family.join');
  return { title: t('title') };
}

/** The paper is compared with what the parent announced, which is not shown: who types it has it in their hands. */
export default async function JoinNewbornPage({ params }: JoinNewbornProps) {
  const actor = await requireReviewer();
  const id = newbornIdOf((await params).personId) ?? notFound();
  const { certificate, announcedOn, municipality } = (await newbornToJoin(actor, id)) ?? notFound();
  const locale = await localeOfRequest();
  const [t, family, parts] = [await getTranslations('family.join'), await getTranslations('family'), await getTranslations('access.person')];
  const back = localPath(locale, '/agency/families');
  return (
    <Page title={t('title')} lead={t('lead')} back={{ href: back, text: family('agency.title') }}>
      <Facts rows={[
        { term: family('agency.certificate'), value: certificate },
        { term: family('agency.announcedOn'), value: formatDate(locale, announcedOn) },
        { term: family('agency.municipality'), value: municipality[locale] },
      ]} />
      <JoinForm requestId={randomUUID()} personId={id} backHref={back}
        texts={{
          number: family('record.number'), familyName: family('record.familyName'), bornOn: family('record.bornOn'), submit: t('submit'),
          errorHeading: t('errorHeading'), back: family('record.back'),
        }}
        dateParts={{ day: parts('day'), month: parts('month'), year: parts('year') }}
        errorTexts={await errorTexts(locale, 'people.personalNumber', 'access.familyName', 'family.bornOn', 'form.stale')} />
    </Page>
  );
}

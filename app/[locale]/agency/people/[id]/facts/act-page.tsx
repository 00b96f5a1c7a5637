import type { ReactNode } from 'react';
import { getTranslations } from 'next-intl/server';
import { notFound, redirect } from 'next/navigation';
import { Facts } from '#app/_ui/facts.tsx';
import { Page } from '#app/_ui/page.tsx';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { isRefusal } from '#lib/kernel/errors.ts';
import { formatDate, maskNumber } from '#lib/kernel/format.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { openPersonFile, type PersonFile } from '#lib/people/index.ts';

/** The person about whom a fact is written. Who may not look yet is led to the file, which says why. */
export async function personOfAct(actor: AgencyActor, id: string): Promise<PersonFile> {
  const path = localPath(await localeOfRequest(), `/agency/people/${id}`);
  const file = await openPersonFile(actor, { id, page: 1 }).catch((error: unknown) => {
    if (isRefusal(error)) redirect(path);
    throw error;
  });
  return file ?? notFound();
}

type FactPageProps = { file: PersonFile; title: string; lead: string; children: ReactNode };

/** The page of an act on a person's facts, with who it is in sight. */
export async function FactPage({ file: { person }, title, lead, children }: FactPageProps) {
  const [t, words, locale] = [await getTranslations('coverage.agency'), await getTranslations('agency.person'), await localeOfRequest()];
  return (
    <Page title={title} lead={lead} back={{ href: localPath(locale, `/agency/people/${person.id}`), text: t('keep') }}>
      <Facts rows={[
        { term: t('person'), value: `${person.givenName} ${person.familyName}` },
        { term: words('number'), value: person.personalNumber && maskNumber(person.personalNumber) },
        { term: words('bornOn'), value: formatDate(locale, person.bornOn) },
      ]} />
      {children}
    </Page>
  );
}

/** The words that both forms on facts share. */
export async function factFormTexts() {
  const t = await getTranslations('coverage.agency');
  return {
    source: t('source'), sourceHint: t('sourceHint'), reason: t('reason'), reasonHint: t('reasonHint'), lastOn: t('lastOn'), keep: t('keep'),
    parts: { day: t('day'), month: t('month'), year: t('year') },
  };
}

export type FactFormTexts = Awaited<ReturnType<typeof factFormTexts>>;

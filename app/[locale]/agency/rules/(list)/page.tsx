import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { Page } from '#app/_ui/page.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { type ListedVersion, rulesVersions } from '#lib/coverage/index.ts';
import { formatInstant, formatPeriod } from '#lib/kernel/format.ts';
import { isReviewer, requireAgency } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { prepareAction } from '../_components/actions.ts';
import { RulesForm } from '../_components/rules-form.tsx';
import { StandingTag } from '../_components/standing-tag.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('rules.list');
  return { title: t('title') };
}

/** Every version of the tables, the latest first. */
export default async function RulesPage() {
  const actor = await requireAgency();
  const versions = await rulesVersions(actor);
  const t = await getTranslations('rules.list');
  return (
    <Page title={t('title')} lead={t('lead')} width="wide">
      <Versions versions={versions} />
      {isReviewer(actor) && <Prepare draft={versions.find(({ standing }) => standing === 'draft')} />}
    </Page>
  );
}

async function Versions({ versions }: { versions: ListedVersion[] }) {
  const [t, locale] = [await getTranslations('rules.list'), await localeOfRequest()];
  const at = (path: string) => localPath(locale, path);
  return (
    <DataTable<ListedVersion> caption={t('title')} rows={versions} keyOf={({ id }) => id} columns={[
      { heading: t('version'), cell: ({ id, name }) => <TextLink href={at(`/agency/rules/${id}`)}>{name}</TextLink> },
      { heading: t('standing'), cell: ({ standing }) => <StandingTag standing={standing} /> },
      { heading: t('inForce'), cell: ({ inForce }) => inForce && formatPeriod(locale, inForce) },
      { heading: t('prepared'), cell: ({ preparedBy, preparedAt }) => preparedBy && <>{preparedBy}<br /><span className="subtle">{formatInstant(locale, preparedAt)}</span></> },
      {
        heading: t('decisions'), isWhole: true, cell: ({ decision, recall }) => [decision, recall].filter((number) => number !== null).map((number) => (
          <div key={number}><TextLink href={at(`/agency/decisions/${number}`)}>№{number}</TextLink></div>)),
      },
    ]} />
  );
}

async function Prepare({ draft }: { draft: ListedVersion | undefined }) {
  const [t, locale] = [await getTranslations('rules.list'), await localeOfRequest()];
  return (
    <Section title={t('prepareTitle')}>
      {draft
        ? <p>{t('draftThere')} <TextLink href={localPath(locale, `/agency/rules/${draft.id}`)}>{draft.name}</TextLink></p>
        : (
          <>
            <p>{t('prepareText')}</p>
            <RulesForm action={prepareAction} schema="prepareRulesSchema" requestId={randomUUID()} hidden={{}} fields={[]} submit={t('prepare')}
              errorHeading={t('prepareError')} errorTexts={await errorTexts(locale, 'form.stale')} />
          </>
        )}
    </Section>
  );
}

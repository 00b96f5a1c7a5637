import { getTranslations } from 'next-intl/server';
import { DeclarationState } from '#app/[locale]/_declaration/declaration-state.tsx';
import { DataTable } from '#app/_ui/data-table.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { formatDate } from '#lib/kernel/format.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import type { ListedDeclaration } from '#lib/participation/index.ts';

/** Every declaration of a facility, the latest first, with the decisions about it. */
export async function PastDeclarations({ declarations }: { declarations: ListedDeclaration[] }) {
  const [t, locale] = [await getTranslations('participation.wizard.overview'), await localeOfRequest()];
  if (declarations.length === 0) return null;
  const states = await getTranslations('participation.states');
  return (
    <Section title={t('past')}>
      <DataTable<ListedDeclaration>
        caption={t('caption')}
        rows={declarations}
        keyOf={({ id }) => id}
        columns={[
          { heading: t('number'), isWhole: true, cell: ({ number }) => <TextLink href={localPath(locale, `/provider/declarations/${number}`)}>{number}</TextLink> },
          { heading: t('state'), cell: ({ state }) => <DeclarationState state={state} words={states} /> },
          { heading: t('submittedOn'), cell: ({ submittedOn }) => (submittedOn ? formatDate(locale, submittedOn) : t('notSubmitted')) },
          { heading: t('decisions'), cell: ({ decisions }) => <Decisions decisions={decisions} /> },
          { heading: t('pdf'), cell: ({ number, submittedOn }) => (submittedOn
            ? <TextLink href={`/api/documents/declarations/${number}?language=${locale}`}>{t('pdf')}</TextLink> : t('notSubmitted')) },
        ]}
      />
    </Section>
  );
}

async function Decisions({ decisions }: Pick<ListedDeclaration, 'decisions'>) {
  const [t, locale] = [await getTranslations('participation'), await localeOfRequest()];
  if (decisions.length === 0) return t('wizard.overview.noDecisions');
  return (
    <ul>
      {decisions.map(({ number, kind, decidedOn }) => (
        <li key={number}>
          <TextLink href={localPath(locale, `/provider/decisions/${number}`)}>{t(`decisions.${kind}`)}</TextLink><br />{formatDate(locale, decidedOn)}
        </li>
      ))}
    </ul>
  );
}

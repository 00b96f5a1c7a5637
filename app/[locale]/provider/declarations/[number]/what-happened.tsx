import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { formatDate, formatInstant } from '#lib/kernel/format.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import type { DeclarationAct, DeclarationDecision, DeclarationFile } from '#lib/participation/index.ts';

/** The acts on a declaration, the latest first, and the decisions about it. */
export async function WhatHappened({ file: { acts, decisions } }: { file: DeclarationFile }) {
  const t = await getTranslations('participation.wizard.declaration');
  return (
    <>
      <Section title={t('decisions')}>{decisions.length === 0 ? <p>{t('noDecisions')}</p> : <Decisions decisions={decisions} />}</Section>
      <Section title={t('acts')}><Acts acts={acts.toReversed()} /></Section>
    </>
  );
}

async function Decisions({ decisions }: { decisions: DeclarationDecision[] }) {
  const [t, words, locale] = [await getTranslations('participation.wizard.declaration'), await getTranslations('participation.decisions'), await localeOfRequest()];
  return (
    <ul>
      {decisions.map(({ number, kind, decidedOn }) => (
        <li key={number}>
          <TextLink href={localPath(locale, `/provider/decisions/${number}`)}>{t('decision', { kind: words(kind), number })}</TextLink><br />{formatDate(locale, decidedOn)}
        </li>
      ))}
    </ul>
  );
}

async function Acts({ acts }: { acts: DeclarationAct[] }) {
  const [t, words, locale] = [await getTranslations('participation.wizard.declaration'), await getTranslations('participation.acts'), await localeOfRequest()];
  // the name of whoever acted for the agency is not for the facility
  const who = ({ by, role }: DeclarationAct) => by ?? t(role === 'manager' ? 'colleague' : 'agency');
  return (
    <DataTable<DeclarationAct>
      caption={t('acts')}
      rows={acts}
      keyOf={({ step }) => step}
      columns={[
        { heading: t('act'), cell: ({ act, version }) => `${words(act as 'sign')}${act === 'sign' ? `, ${t('version', { version })}` : ''}` },
        { heading: t('at'), cell: ({ at }) => formatInstant(locale, at) },
        { heading: t('who'), cell: who },
      ]}
    />
  );
}

import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { formatInstant } from '#lib/kernel/format.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import type { DeclarationAct, DeclarationFile } from '#lib/participation/index.ts';

/** What happened to a declaration, the latest first. */
export async function Acts({ file }: { file: DeclarationFile }) {
  const [t, words, locale] = [await getTranslations('agency.declarations'), await getTranslations('participation.acts'), await localeOfRequest()];
  const numberOf = new Map(file.decisions.map(({ id, number }) => [id, number]));
  const decisionOf = ({ decisionId }: DeclarationAct) => {
    const number = decisionId === null ? undefined : numberOf.get(decisionId);
    return number ? <TextLink href={localPath(locale, `/agency/decisions/${number}`)}>№{number}</TextLink> : t('noDecision');
  };
  return (
    <Section title={t('acts')}>
      <DataTable<DeclarationAct>
        caption={t('acts')}
        rows={file.acts.toSorted((a, b) => b.step - a.step)}
        keyOf={({ step }) => step}
        columns={[
          { heading: t('act'), cell: ({ act }) => words(act as 'sign') },
          { heading: t('who'), cell: ({ by, role }) => (by ? `${by}, ${t(`roles.${role as 'manager'}`)}` : t(`roles.${role as 'manager'}`)) },
          { heading: t('at'), cell: ({ at }) => formatInstant(locale, at) },
          { heading: t('decision'), cell: decisionOf },
        ]}
      />
    </Section>
  );
}

import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { Tag } from '#app/_ui/tag.tsx';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { lookInWords, type Look } from '#lib/people/index.ts';

type LooksTableProps = { looks: Look[]; /** Where a look is reported. */ reportHref: (id: number) => string };

/** Who looked: the institution, in what role, when, and why; and what became of it when it was reported. */
export async function LooksTable({ looks, reportHref }: LooksTableProps) {
  const [t, locale] = [await getTranslations('data.looks'), await localeOfRequest()];
  const rows = looks.map((look) => ({ look, ...lookInWords(look, locale) }));
  return (
    <DataTable<(typeof rows)[number]>
      caption={t('title')}
      rows={rows}
      keyOf={({ look }) => look.id}
      columns={[
        { heading: t('at'), cell: ({ at }) => at },
        { heading: t('institution'), cell: ({ institution }) => institution },
        { heading: t('role'), cell: ({ role }) => role },
        { heading: t('act'), cell: ({ act, look }) => (look.emergency ? <>{act} <Tag color="warning">{t('emergency')}</Tag></> : act) },
        { heading: t('purpose'), cell: ({ purpose }) => purpose },
        { heading: t('report'), cell: ({ look, at }) => <Reported look={look} at={at} href={reportHref(look.id)} /> },
      ]}
    />
  );
}

async function Reported({ look, at, href }: { look: Look; at: string; href: string }) {
  const t = await getTranslations('data.looks');
  if (look.answer !== null) return t('answered', { answer: look.answer });
  if (look.reported_at !== null) return t('reported');
  return <a className="aksel-link" href={href}>{t('reportText')}<span className="aksel-sr-only">, {t('which', { at })}</span></a>;
}

import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { Tag } from '#app/_ui/tag.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type { Member } from '#lib/access/index.ts';
import { formatInstant } from '#lib/kernel/format.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import styles from './staff.module.css';

/** Who acts for the facilities; a way to remove them, but for oneself. */
export async function MembersTable({ members }: { members: Member[] }) {
  const [locale, t, roles] = [await localeOfRequest(), await getTranslations('access.team'), await getTranslations('access.roles')];
  return (
    <DataTable<Member> caption={t('title')} rows={members} keyOf={({ id }) => id} columns={[
      { heading: t('name'), cell: ({ name }) => name },
      { heading: t('email'), cell: ({ email }) => <span className={styles.email}>{email}</span> },
      { heading: t('role'), cell: ({ role }) => roles(role) },
      { heading: t('facility'), cell: ({ facility }) => facility?.[locale] ?? t('everywhere') },
      { heading: t('since'), cell: ({ startedAt }) => formatInstant(locale, startedAt) },
      {
        heading: t('act'),
        cell: ({ id, name, isSelf }) => (isSelf
          ? <Tag color="info">{t('self')}</Tag>
          : <TextLink href={localPath(locale, `/provider/staff/${id}/remove`)}>{t('remove')}<span className="aksel-sr-only">: {name}</span></TextLink>),
      },
    ]} />
  );
}

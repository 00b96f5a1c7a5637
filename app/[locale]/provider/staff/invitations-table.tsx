import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { Tag } from '#app/_ui/tag.tsx';
import type { OpenInvitation } from '#lib/access/index.ts';
import { formatInstant } from '#lib/kernel/format.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { inviteAgainAction, withdrawInvitationAction } from './action.ts';
import { InvitationAct } from './invitation-act.tsx';
import styles from './staff.module.css';

/** Whom the facilities wait for. */
export async function InvitationsTable({ invitations }: { invitations: OpenInvitation[] }) {
  const [locale, t, roles] = [await localeOfRequest(), await getTranslations('access.team'), await getTranslations('access.roles')];
  if (invitations.length === 0) return <p>{t('noInvitations')}</p>;
  return (
    <DataTable<OpenInvitation> caption={t('invitations')} rows={invitations} keyOf={({ id }) => id} columns={[
      { heading: t('email'), cell: ({ email }) => <span className={styles.email}>{email}</span> },
      { heading: t('role'), cell: ({ role }) => roles(role) },
      { heading: t('facility'), cell: ({ facility }) => facility[locale] },
      { heading: t('sent'), cell: ({ invitedAt }) => formatInstant(locale, invitedAt) },
      { heading: t('expires'), cell: ({ expiresAt, isLate }) => (isLate ? <Tag color="warning">{t('late')}</Tag> : formatInstant(locale, expiresAt)) },
      {
        heading: t('act'),
        cell: ({ id, email }) => (
          <div className="actions">
            <InvitationAct action={inviteAgainAction} invitationId={id} text={t('again')} which={email} />
            <InvitationAct action={withdrawInvitationAction} invitationId={id} text={t('withdraw')} which={email} color="danger" />
          </div>
        ),
      },
    ]} />
  );
}

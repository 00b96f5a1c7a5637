import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { Page } from '#app/_ui/page.tsx';
import { Section } from '#app/_ui/section.tsx';
import { members, openInvitations } from '#lib/access/index.ts';
import { requireManager } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { messagesOf } from '#lib/messages/index.ts';
import { InvitationsTable } from './invitations-table.tsx';
import { MembersTable } from './members-table.tsx';

type StaffProps = { searchParams: Promise<{ done?: string }> };

const done = { sent: 'doneSent', withdrawn: 'doneWithdrawn', removed: 'doneRemoved' } as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesOf(await localeOfRequest()).access.team.title };
}

export default async function StaffPage({ searchParams }: StaffProps) {
  const actor = await requireManager();
  const [locale, t] = [await localeOfRequest(), await getTranslations('access.team')];
  const what = done[(await searchParams).done as keyof typeof done];
  return (
    <Page title={t('title')} lead={t('lead')} width="wide">
      {what && <MessageBox kind="success" title={t(what)}><p>{t(`${what}More`)}</p></MessageBox>}
      <p><LinkButton href={localPath(locale, '/provider/staff/invite')}>{t('invite')}</LinkButton></p>
      <MembersTable members={await members(actor)} />
      <Section title={t('invitations')}><InvitationsTable invitations={await openInvitations(actor)} /></Section>
    </Page>
  );
}

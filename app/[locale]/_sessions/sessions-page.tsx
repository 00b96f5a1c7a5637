import { getTranslations } from 'next-intl/server';
import { Button } from '#app/_ui/button.tsx';
import { DataTable } from '#app/_ui/data-table.tsx';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { Page } from '#app/_ui/page.tsx';
import { plainAction } from '#app/_ui/plain-action.ts';
import { Tag } from '#app/_ui/tag.tsx';
import { mySessions, type OwnSession } from '#lib/access/index.ts';
import type { SignedInActor } from '#lib/kernel/actor.ts';
import { formatInstant } from '#lib/kernel/format.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { endOtherSessionsAction, endSessionAction } from './action.ts';

type SessionsPageProps = { actor: SignedInActor; hasEnded: boolean };

/** Where one's account is signed in, the same for a person and for staff. */
export async function SessionsPage({ actor, hasEnded }: SessionsPageProps) {
  const [locale, t, sessions] = [await localeOfRequest(), await getTranslations('access.sessions'), await mySessions(actor)];
  return (
    <Page title={t('title')} lead={t('lead')} width="wide">
      {hasEnded && <MessageBox kind="success" title={t('ended')}><p>{t('endedMore')}</p></MessageBox>}
      <DataTable caption={t('title')} rows={sessions} keyOf={({ id }) => id} columns={[
        { heading: t('device'), cell: ({ device }) => device },
        { heading: t('startedAt'), cell: ({ startedAt }) => formatInstant(locale, startedAt) },
        { heading: t('lastSeenAt'), cell: ({ lastSeenAt }) => formatInstant(locale, lastSeenAt) },
        {
          heading: t('act'),
          cell: (session) => (session.isThis
            ? <Tag color="info">{t('isThis')}</Tag>
            : <EndSession session={session} text={t('end')} which={t('endOf', { device: session.device, startedAt: formatInstant(locale, session.startedAt) })} />),
        },
      ]} />
      {sessions.length > 1
        ? <form action={plainAction(endOtherSessionsAction)}><Button type="submit" variant="secondary" color="danger">{t('endOthers')}</Button></form>
        : <p>{t('only')}</p>}
    </Page>
  );
}

function EndSession({ session, text, which }: { session: OwnSession; text: string; which: string }) {
  return (
    <form action={plainAction(endSessionAction)}>
      <input type="hidden" name="sessionId" value={session.id} />
      <Button type="submit" variant="secondary" size="small">{text}<span className="aksel-sr-only">: {which}</span></Button>
    </form>
  );
}

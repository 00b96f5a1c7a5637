import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { Facts } from '#app/_ui/facts.tsx';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { Page } from '#app/_ui/page.tsx';
import { invitationOf, ownEmail } from '#lib/access/index.ts';
import { getActor } from '#lib/kernel/web/get-actor.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { messagesOf } from '#lib/messages/index.ts';
import { LinkOverPage } from '../../../sign-in/staff/link-over.tsx';
import { AccountForm } from '../../account-form.tsx';
import { AcceptForm } from './accept-form.tsx';
import { signUpInvitedAction } from './action.ts';

type InvitationProps = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesOf(await localeOfRequest()).access.invited.pageTitle, robots: { index: false } };
}

/** Accepting an invitation: with the account of its address, or by opening one. */
export default async function InvitationPage({ params }: InvitationProps) {
  const [locale, { token }, actor] = [await localeOfRequest(), await params, await getActor()];
  const invited = await invitationOf(token);
  if (!invited) return <LinkOverPage />;
  const [t, texts] = [await getTranslations('access.invited'), messagesOf(locale).access];
  const { email, role, facility, hasAccount } = invited;
  const isAnother = actor.kind !== 'anyone' && (await ownEmail(actor)) !== email;
  return (
    <Page title={t('title', { facility: facility[locale] })} lead={t('lead')}>
      <Facts rows={[
        { term: t('facility'), value: facility[locale] }, { term: t('role'), value: texts.roles[role] }, { term: t('email'), value: email },
      ]} />
      {isAnother && <MessageBox kind="warning" title={t('another')}><p>{t('anotherMore', { email })}</p></MessageBox>}
      <p>{t(hasAccount ? 'has' : 'new')}</p>
      {hasAccount
        ? <AcceptForm token={token} email={email} texts={texts.invited} forgotHref={localPath(locale, '/sign-in/staff/forgot')}
          errorTexts={await errorTexts(locale, 'access.password', 'form.stale')} />
        : <AccountForm action={signUpInvitedAction} token={token} email={email} texts={texts.newAccount}
          errorTexts={await errorTexts(locale, 'access.name', 'access.newPassword', 'form.stale')} />}
    </Page>
  );
}

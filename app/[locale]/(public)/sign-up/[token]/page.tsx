import type { Metadata } from 'next';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { Facts } from '#app/_ui/facts.tsx';
import { Page } from '#app/_ui/page.tsx';
import { emailOfLink } from '#lib/access/index.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { messagesOf } from '#lib/messages/index.ts';
import { LinkOverPage } from '../../sign-in/staff/link-over.tsx';
import { AccountForm } from '../account-form.tsx';
import { signUpAction } from './action.ts';

type NewAccountProps = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesOf(await localeOfRequest()).access.newAccount.title, robots: { index: false } };
}

export default async function NewAccountPage({ params }: NewAccountProps) {
  const [locale, { token }] = [await localeOfRequest(), await params];
  const email = await emailOfLink('sign_up', token);
  if (!email) return <LinkOverPage anew={{ kind: 'signUp', path: '/sign-up' }} />;
  const { newAccount: texts } = messagesOf(locale).access;
  return (
    <Page title={texts.title} lead={texts.lead}>
      <Facts rows={[{ term: texts.email, value: email }]} />
      <AccountForm action={signUpAction} token={token} email={email} texts={texts}
        errorTexts={await errorTexts(locale, 'access.name', 'access.newPassword', 'form.stale')} />
      <p>{texts.next}</p>
    </Page>
  );
}

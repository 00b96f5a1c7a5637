import type { Metadata } from 'next';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { Facts } from '#app/_ui/facts.tsx';
import { Page } from '#app/_ui/page.tsx';
import { emailOfLink } from '#lib/access/index.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { messagesOf } from '#lib/messages/index.ts';
import { LinkOverPage } from '../../link-over.tsx';
import { ResetForm } from './reset-form.tsx';

type ResetProps = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesOf(await localeOfRequest()).access.reset.title, robots: { index: false } };
}

export default async function ResetPage({ params }: ResetProps) {
  const [locale, { token }] = [await localeOfRequest(), await params];
  const email = await emailOfLink('password_reset', token);
  if (!email) return <LinkOverPage anew={{ kind: 'reset', path: '/sign-in/staff/forgot' }} />;
  const { reset: texts, newAccount } = messagesOf(locale).access;
  return (
    <Page title={texts.title} lead={texts.lead}>
      <Facts rows={[{ term: texts.email, value: email }]} />
      <ResetForm token={token} email={email} texts={{ ...texts, passwordHint: newAccount.passwordHint }}
        errorTexts={await errorTexts(locale, 'access.newPassword', 'form.stale')} />
    </Page>
  );
}

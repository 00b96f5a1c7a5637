import type { Metadata } from 'next';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { Page } from '#app/_ui/page.tsx';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { messagesOf } from '#lib/messages/index.ts';
import { EmailForm } from '../email-form.tsx';
import { requestPasswordResetAction } from './action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesOf(await localeOfRequest()).access.forgot.title };
}

export default async function ForgotPage() {
  const locale = await localeOfRequest();
  const { forgot: texts } = messagesOf(locale).access;
  return (
    <Page title={texts.title} lead={texts.lead} back={{ href: localPath(locale, '/sign-in/staff'), text: texts.back }}>
      <EmailForm action={requestPasswordResetAction} texts={texts} errorTexts={await errorTexts(locale, 'access.email')} />
    </Page>
  );
}

import type { Metadata } from 'next';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { Page } from '#app/_ui/page.tsx';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { messagesOf } from '#lib/messages/index.ts';
import { EmailForm } from '../sign-in/staff/email-form.tsx';
import { requestSignUpAction } from './action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesOf(await localeOfRequest()).access.signUp.title };
}

export default async function SignUpPage() {
  const locale = await localeOfRequest();
  const { signUp: texts } = messagesOf(locale).access;
  return (
    <Page title={texts.title} lead={texts.lead} back={{ href: localPath(locale, '/sign-in/staff'), text: texts.back }}>
      <p>{texts.who}</p>
      <EmailForm action={requestSignUpAction} texts={texts} errorTexts={await errorTexts(locale, 'access.email')} />
    </Page>
  );
}

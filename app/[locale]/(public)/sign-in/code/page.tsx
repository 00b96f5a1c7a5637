import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { Page } from '#app/_ui/page.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { codeMinutes } from '#lib/access/index.ts';
import { isDemo } from '#lib/kernel/settings.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { messagesOf } from '#lib/messages/index.ts';
import { keptTicket } from '../ticket-cookie.ts';
import { CodeForm } from './code-form.tsx';
import { ResendForm } from './resend-form.tsx';

type CodeProps = { searchParams: Promise<{ sent?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesOf(await localeOfRequest()).access.code.title };
}

/** Says where a code would have gone, and never whether one did. */
export default async function CodePage({ searchParams }: CodeProps) {
  const locale = await localeOfRequest();
  const kept = await keptTicket();
  if (!kept) redirect(localPath(locale, '/sign-in'));
  const t = await getTranslations('access.code');
  const { code: texts } = messagesOf(locale).access;
  const sent = kept.identity.channel === 'phone' ? 'sentToPhone' : 'sentToEmail';
  const again = (await searchParams).sent === 'again';
  return (
    <Page title={texts.title} lead={t(sent, { minutes: codeMinutes })} back={{ href: localPath(locale, '/sign-in'), text: texts.back }}>
      {again && <MessageBox kind="info" title={texts.sentAgain}><p>{texts.sentAgainMore}</p></MessageBox>}
      {isDemo() && (
        <MessageBox kind="info" title={texts.demo}>
          <p><TextLink href={localPath(locale, '/demo/inbox')}>{texts.demoLink}</TextLink></p>
        </MessageBox>
      )}
      <CodeForm texts={texts} errorTexts={await errorTexts(locale, 'access.code')} />
      <Section title={texts.notArrived}>
        <p>{texts.notArrivedMore}</p>
        <ResendForm submit={texts.resend} />
      </Section>
    </Page>
  );
}

import type { Metadata } from 'next';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { Page } from '#app/_ui/page.tsx';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { localNext } from '#lib/access/index.ts';
import { isDemo } from '#lib/kernel/settings.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { messagesOf } from '#lib/messages/index.ts';
import { demoChoices } from './demo-choices.ts';
import { IdentityForm } from './identity-form.tsx';
import { OtherWays } from './other-ways.tsx';

type SignInProps = { searchParams: Promise<{ next?: string; error?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesOf(await localeOfRequest()).access.person.title };
}

export default async function SignInPage({ searchParams }: SignInProps) {
  const locale = await localeOfRequest();
  const { person, demo, eid } = messagesOf(locale).access;
  const { next: wanted, error } = await searchParams;
  const next = localNext(wanted) ?? undefined;
  const trouble = error === 'eid' ? eid.unknown : error ? eid.failed : null;
  return (
    <Page title={person.title} lead={person.lead}>
      {trouble && <MessageBox kind="warning" title={trouble.title}><p>{trouble.why}</p><p>{trouble.now}</p></MessageBox>}
      <IdentityForm texts={person} demoTexts={demo} choices={isDemo() ? await demoChoices(locale) : []} next={next}
        errorTexts={await errorTexts(locale, 'access.personalNumber', 'access.familyName', 'access.bornDay',
          'access.bornMonth', 'access.bornYear', 'access.bornOn', 'access.channel')} />
      <OtherWays locale={locale} next={next} />
    </Page>
  );
}

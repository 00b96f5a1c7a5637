import type { Metadata } from 'next';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { Page } from '#app/_ui/page.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { localNext } from '#lib/access/index.ts';
import { isDemo } from '#lib/kernel/settings.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { messagesOf } from '#lib/messages/index.ts';
import { DemoStaffList } from './demo-staff-list.tsx';
import { StaffForm } from './staff-form.tsx';

type StaffSignInProps = { searchParams: Promise<{ next?: string; reset?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesOf(await localeOfRequest()).access.staff.title };
}

export default async function StaffSignInPage({ searchParams }: StaffSignInProps) {
  const locale = await localeOfRequest();
  const { staff } = messagesOf(locale).access;
  const { next: wanted, reset } = await searchParams;
  return (
    <Page title={staff.title} lead={staff.lead} back={{ href: localPath(locale, '/sign-in'), text: staff.back }}>
      {reset === '1' && <MessageBox kind="success" title={staff.reset}><p>{staff.resetMore}</p></MessageBox>}
      {isDemo() && <DemoStaffList locale={locale} />}
      <StaffForm texts={staff} next={localNext(wanted) ?? undefined} errorTexts={await errorTexts(locale, 'access.email', 'access.password')} />
      <Section title={staff.other}>
        <p><TextLink href={localPath(locale, '/sign-in/staff/forgot')}>{staff.forgot}</TextLink></p>
        <p><TextLink href={localPath(locale, '/sign-up')}>{staff.signUp}</TextLink></p>
      </Section>
    </Page>
  );
}

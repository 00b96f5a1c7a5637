import type { Metadata } from 'next';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { Page } from '#app/_ui/page.tsx';
import { localNext } from '#lib/access/index.ts';
import { isDemo } from '#lib/kernel/settings.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { messagesOf } from '#lib/messages/index.ts';
import { DemoStaffList } from './demo-staff-list.tsx';
import { StaffForm } from './staff-form.tsx';

type StaffSignInProps = { searchParams: Promise<{ next?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesOf(await localeOfRequest()).access.staff.title };
}

export default async function StaffSignInPage({ searchParams }: StaffSignInProps) {
  const locale = await localeOfRequest();
  const { staff } = messagesOf(locale).access;
  const next = localNext((await searchParams).next) ?? undefined;
  return (
    <Page title={staff.title} lead={staff.lead} back={{ href: localPath(locale, '/sign-in'), text: staff.back }}>
      {isDemo() && <DemoStaffList locale={locale} />}
      <StaffForm texts={staff} next={next} errorTexts={await errorTexts(locale, 'access.email', 'access.password')} />
    </Page>
  );
}

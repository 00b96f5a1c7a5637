import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { Page } from '#app/_ui/page.tsx';
import { Section } from '#app/_ui/section.tsx';
import { holderOf, ticketMinutes } from '#lib/access/index.ts';
import { isDemo } from '#lib/kernel/settings.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { messagesOf } from '#lib/messages/index.ts';
import { keptHalfWay } from '../half-way-cookie.ts';
import { DemoCode } from './demo-code.tsx';
import { StaffCodeForm } from './staff-code-form.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesOf(await localeOfRequest()).access.staffCode.title };
}

/** The second half of a staff sign-in. One that is over says so when it is answered: it keeps what was typed so far in sight. */
export default async function StaffCodePage() {
  const locale = await localeOfRequest();
  const [kept, anew] = [await keptHalfWay(), localPath(locale, '/sign-in/staff')];
  if (kept?.halfWay.stage !== 'code') redirect(anew);
  const t = await getTranslations('access.staffCode');
  const { staffCode: texts } = messagesOf(locale).access;
  const holder = isDemo() ? await holderOf(kept.halfWay) : null;
  return (
    <Page title={texts.title} lead={t('lead', { minutes: ticketMinutes.code })} back={{ href: anew, text: texts.back }}>
      {holder && <DemoCode accountId={holder.accountId} />}
      <StaffCodeForm texts={texts} anewHref={anew} errorTexts={await errorTexts(locale, 'access.proof')} />
      <Section title={texts.lost}><p>{texts.lostMore}</p></Section>
    </Page>
  );
}

import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { Page } from '#app/_ui/page.tsx';
import { offerTo } from '#lib/access/index.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { messagesOf } from '#lib/messages/index.ts';
import { keptHalfWay } from '../half-way-cookie.ts';
import { enrolAction } from './action.ts';
import { EnrolForm } from './enrol-form.tsx';
import { OfferSteps } from './offer-steps.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesOf(await localeOfRequest()).access.enrol.title };
}

/** Where an account that must have a second factor gets one, before its first session. */
export default async function EnrolPage() {
  const locale = await localeOfRequest();
  const [kept, anew] = [await keptHalfWay(), localPath(locale, '/sign-in/staff')];
  const offer = kept?.halfWay.stage === 'enrol' ? await offerTo(kept.halfWay) : null;
  if (!offer) redirect(anew);
  const { enrol: texts } = messagesOf(locale).access;
  return (
    <Page title={texts.title} lead={texts.lead} back={{ href: anew, text: texts.back }}>
      <OfferSteps offer={offer} />
      <EnrolForm action={enrolAction} texts={texts} anewHref={anew} errorTexts={await errorTexts(locale, 'access.code')} />
    </Page>
  );
}

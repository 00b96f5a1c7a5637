import type { Metadata } from 'next';
import { DemoCode } from '#app/[locale]/(public)/sign-in/staff/code/demo-code.tsx';
import { EnrolForm } from '#app/[locale]/(public)/sign-in/staff/second-factor/enrol-form.tsx';
import { OfferSteps } from '#app/[locale]/(public)/sign-in/staff/second-factor/offer-steps.tsx';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { Page } from '#app/_ui/page.tsx';
import { offerToActor, ownSecondFactor } from '#lib/access/index.ts';
import { requireStaff } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { messagesOf } from '#lib/messages/index.ts';
import { firstFactorAction } from '../action.ts';
import { OtherPhoneForm } from './other-phone-form.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesOf(await localeOfRequest()).access.enrol.title };
}

/** A first second factor for who may do without, or another phone. */
export default async function PhonePage() {
  const actor = await requireStaff();
  const [locale, own] = [await localeOfRequest(), await ownSecondFactor(actor)];
  const { secondFactor, enrol } = messagesOf(locale).access;
  const back = { href: localPath(locale, '/account/second-factor'), text: secondFactor.back };
  const texts = await errorTexts(locale, 'access.code', 'access.proof');
  return (
    <Page title={own ? secondFactor.replaceTitle : enrol.title} lead={own ? secondFactor.replaceMore : enrol.lead} back={back}>
      <OfferSteps offer={await offerToActor(actor)} />
      {own && <DemoCode accountId={actor.accountId} />}
      {own
        ? <OtherPhoneForm texts={secondFactor} hint={enrol.hint} errorTexts={texts} />
        : <EnrolForm action={firstFactorAction} texts={enrol} anewHref={back.href} errorTexts={texts} />}
    </Page>
  );
}

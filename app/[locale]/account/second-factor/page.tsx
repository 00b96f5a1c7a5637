import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DemoCode } from '#app/[locale]/(public)/sign-in/staff/code/demo-code.tsx';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { Facts } from '#app/_ui/facts.tsx';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { Page } from '#app/_ui/page.tsx';
import { Section } from '#app/_ui/section.tsx';
import { ownSecondFactor } from '#lib/access/index.ts';
import { formatInstant } from '#lib/kernel/format.ts';
import { requireStaff } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { messagesOf } from '#lib/messages/index.ts';
import { RenewForm } from './renew-form.tsx';

const few = 3;

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesOf(await localeOfRequest()).access.secondFactor.title };
}

export default async function SecondFactorPage() {
  const actor = await requireStaff();
  const [locale, t, own] = [await localeOfRequest(), await getTranslations('access.secondFactor'), await ownSecondFactor(actor)];
  const phone = localPath(locale, '/account/second-factor/phone');
  if (!own) return (
    <Page title={t('title')} lead={t('lead')}>
      <Section title={t('none')}>
        <p>{t('noneMore')}</p>
        <p><LinkButton href={phone}>{t('setUp')}</LinkButton></p>
      </Section>
    </Page>
  );
  return (
    <Page title={t('title')} lead={t('lead')}>
      {own.codesLeft <= few && <MessageBox kind="warning" title={t('few')}><p>{t('fewMore')}</p></MessageBox>}
      <Facts rows={[
        { term: t('since'), value: formatInstant(locale, own.confirmedAt) },
        { term: t('codesLeft'), value: t('of', { left: own.codesLeft }) },
      ]} />
      <Section title={t('replace')}>
        <p>{t('replaceMore')}</p>
        <p><LinkButton href={phone} variant="secondary">{t('replaceLink')}</LinkButton></p>
      </Section>
      <Section title={t('renew')}>
        <p>{t('renewMore')}</p>
        <DemoCode accountId={actor.accountId} />
        <RenewForm texts={messagesOf(locale).access.secondFactor} errorTexts={await errorTexts(locale, 'access.proof')} />
      </Section>
    </Page>
  );
}

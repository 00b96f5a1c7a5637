import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DocumentLink } from '#app/[locale]/my/_own/vouchers/document-link.tsx';
import { History } from '#app/[locale]/my/_own/vouchers/history.tsx';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { Page } from '#app/_ui/page.tsx';
import { Section } from '#app/_ui/section.tsx';
import type { ClinicActor } from '#lib/kernel/actor.ts';
import { requireClinic } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { clinicActs, type Voucher, voucherDocuments, voucherSteps } from '#lib/vouchers/index.ts';
import { Acts } from './acts.tsx';
import { VoucherFacts } from './voucher-facts.tsx';
import { ofClinic, voucherOfPage, type VoucherProps } from './voucher-of-page.ts';

/** The title names nobody: it stays in the browser's history. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('vouchers.clinic');
  return { title: t('voucher') };
}

export default async function ClinicVoucherPage({ params, searchParams }: VoucherProps) {
  const actor = await requireClinic();
  const voucher = await voucherOfPage(actor, params);
  const [t, locale] = [await getTranslations('vouchers.clinic'), await localeOfRequest()];
  const acts = clinicActs(voucher, actor.facilityId);
  return (
    <Page title={t('number', { number: voucher.number ?? '' })} back={{ href: localPath(locale, '/clinic/vouchers'), text: t('back') }}>
      <Done act={(await searchParams).done} />
      <Section title={t('details')}><VoucherFacts voucher={voucher} /></Section>
      {voucher.state === 'submitted' && <p role="status">{t('waitsForAgency')}</p>}
      <Acts voucher={voucher} acts={acts} />
      <Documents actor={actor} voucher={voucher} />
      <History steps={await voucherSteps(actor, voucher.id)} own={await ofClinic(actor, locale)} voucher={voucher} locale={locale} />
      <p className="subtle">{t('journal')}</p>
    </Page>
  );
}

/** What the application rests on. Who opens one is written down. */
async function Documents({ actor, voucher }: { actor: ClinicActor; voucher: Voucher }) {
  const [t, kinds, locale] = [await getTranslations('vouchers.clinic'), await getTranslations('vouchers.documentKinds'), await localeOfRequest()];
  const [own, documents] = [await ofClinic(actor, locale), await voucherDocuments(actor, voucher.id)];
  return (
    <Section title={t('documents')}>
      {documents.length === 0 ? <p>{t('noDocuments')}</p> : (
        <ul>{documents.map((one) => <li key={one.id}>{kinds(one.kind)}: <DocumentLink document={one} own={own} /></li>)}</ul>
      )}
    </Section>
  );
}

const doneActs = ['accept', 'use', 'give_back', 'submit', 'withdraw'] as const;

/** What was done a moment ago, and what happens next. */
async function Done({ act }: { act: unknown }) {
  const t = await getTranslations('vouchers.clinic.done');
  const done = doneActs.find((one) => one === act);
  return done ? <div role="status"><MessageBox kind="success" title={t(`${done}.title`)}><p>{t(`${done}.text`)}</p></MessageBox></div> : null;
}

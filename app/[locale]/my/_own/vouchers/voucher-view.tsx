import { getTranslations } from 'next-intl/server';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { Page } from '#app/_ui/page.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type { Locale } from '#lib/kernel/format.ts';
import { isHeld, isWithdrawable, isWritten, type Voucher, voucherDocuments, voucherSteps } from '#lib/vouchers/index.ts';
import type { Own } from '../own.ts';
import { AskedFacts } from './asked-facts.tsx';
import { DocumentLink } from './document-link.tsx';
import { GrantedFacts } from './granted-facts.tsx';
import { History } from './history.tsx';
import { voucherHref, vouchersHref } from './names.ts';
import { VoucherStateTag } from './state-tag.tsx';

type VoucherViewProps = { own: Own; voucher: Voucher; locale: Locale };

/** One voucher: where it stands, what was granted, what was asked, what may be done, and its history. */
export async function VoucherView({ own, voucher, locale }: VoucherViewProps) {
  const [t, steps] = [await getTranslations('vouchers.own'), await voucherSteps(own.actor, voucher.id)];
  return (
    <Page title={t('voucher.title', { number: voucher.number })} lead={t(`now.${voucher.state}`)} back={{ href: vouchersHref(own), text: t('list.title') }}>
      <p><VoucherStateTag state={voucher.state} /></p>
      <Acts own={own} voucher={voucher} />
      <GrantedFacts voucher={voucher} locale={locale} />
      <Section title={t('voucher.asked')}><AskedFacts voucher={voucher} locale={locale} /></Section>
      <Papers own={own} voucher={voucher} />
      <History steps={steps} own={own} voucher={voucher} locale={locale} />
    </Page>
  );
}

/** What may be done now; who applied for somebody writes it, and not they themselves. */
async function Acts({ own, voucher }: Omit<VoucherViewProps, 'locale'>) {
  const t = await getTranslations('vouchers.own');
  const href = (page: string) => voucherHref(own, voucher.id, page);
  return (
    <div className="actions">
      {isWritten(voucher) && (voucher.applicant === null ? <LinkButton href={href('check')}>{t('voucher.goOn')}</LinkButton> : <p>{t('voucher.writtenByFacility')}</p>)}
      {isHeld(voucher) && <LinkButton href={href('letter')}>{t('voucher.letter')}</LinkButton>}
      {isWithdrawable(voucher) && <TextLink href={href('withdraw')}>{t('withdraw.title')}</TextLink>}
      {isHeld(voucher) && <TextLink href={href('give-back')}>{t('giveBack.title')}</TextLink>}
    </div>
  );
}

async function Papers({ own, voucher }: Omit<VoucherViewProps, 'locale'>) {
  const [t, documents] = [await getTranslations('vouchers.own.documents'), await voucherDocuments(own.actor, voucher.id)];
  if (documents.length === 0) return null;
  return (
    <Section title={t('list')}>
      <ul>{documents.map((document) => <li key={document.id}><DocumentLink document={document} own={own} /></li>)}</ul>
    </Section>
  );
}

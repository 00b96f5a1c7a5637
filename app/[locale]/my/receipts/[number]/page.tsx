import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { Facts } from '#app/_ui/facts.tsx';
import { Page } from '#app/_ui/page.tsx';
import { PrintButton } from '#app/_ui/print-button.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { requirePerson } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { receiptByNumber, receiptText } from '#lib/registration/index.ts';
import '../../my.css';

type ReceiptProps = { params: Promise<{ number: string }> };

export async function generateMetadata({ params }: ReceiptProps): Promise<Metadata> {
  const t = await getTranslations('registration.receipt');
  return { title: t('pageTitle', { number: (await params).number }) };
}

export default async function ReceiptPage({ params }: ReceiptProps) {
  const actor = await requirePerson();
  const locale = await localeOfRequest();
  const receipt = (await receiptByNumber(actor, (await params).number, locale)) ?? notFound();
  const t = await getTranslations('registration');
  const text = receiptText(receipt, locale);
  const isLastStep = receipt.act !== 'ended';
  return (
    <Page title={text.title} step={isLastStep ? t('step', { step: 3, steps: 3 }) : undefined}>
      <p className="receipt-head">{text.agency}<br />{text.programme}</p>
      <Facts rows={text.rows} />
      <Section title={text.nextTitle}>
        <ul>{text.next.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
      </Section>
      <div className="actions">
        <PrintButton text={t('receipt.print')} />
        <TextLink href={localPath(locale, `/my/receipts/${receipt.number}/pdf`)}>{t('receipt.pdf')}</TextLink>
        <TextLink href={localPath(locale, '/my')}>{t('receipt.toMy')}</TextLink>
      </div>
    </Page>
  );
}

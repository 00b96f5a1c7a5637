import { getTranslations } from 'next-intl/server';
import { Facts } from '#app/_ui/facts.tsx';
import { Page } from '#app/_ui/page.tsx';
import { PrintButton } from '#app/_ui/print-button.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type { Locale } from '#lib/kernel/format.ts';
import { receiptText, type Receipt } from '#lib/registration/index.ts';
import type { Own } from './own.ts';
import '../my.css';

type ReceiptViewProps = { receipt: Receipt; home: Own['home']; locale: Locale };

/** A receipt; of a choice, it is the last of three steps. */
export async function ReceiptView({ receipt, home, locale }: ReceiptViewProps) {
  const t = await getTranslations('registration');
  const text = receiptText(receipt, locale);
  const isLastStep = receipt.act === 'registered' || receipt.act === 'changed';
  return (
    <Page title={text.title} step={isLastStep ? t('step', { step: 3, steps: 3 }) : undefined}>
      <p className="receipt-head">{text.agency}<br />{text.programme}</p>
      <Facts rows={text.rows} />
      <Section title={text.nextTitle}>
        <ul>{text.next.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
      </Section>
      <div className="actions">
        <PrintButton text={t('receipt.print')} />
        <TextLink href={`${home.href}/receipts/${receipt.number}/pdf`}>{t('receipt.pdf')}</TextLink>
        <TextLink href={home.href}>{t('receipt.toMy')}</TextLink>
      </div>
    </Page>
  );
}

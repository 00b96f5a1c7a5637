import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { Facts } from '#app/_ui/facts.tsx';
import { FirstFocus } from '#app/_ui/first-focus.tsx';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { Page } from '#app/_ui/page.tsx';
import { PrintButton } from '#app/_ui/print-button.tsx';
import { Section } from '#app/_ui/section.tsx';
import { requireClinic } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { counterReceipt, receiptText } from '#lib/registration/index.ts';
import '../../../../my/my.css';

type ReceiptProps = { params: Promise<{ number: string }> };

export async function generateMetadata({ params }: ReceiptProps): Promise<Metadata> {
  const t = await getTranslations('registration.receipt');
  return { title: t('pageTitle', { number: (await params).number }) };
}

/** The receipt to print for the person; Enter goes on to the next one. */
export default async function CounterReceiptPage({ params }: ReceiptProps) {
  const actor = await requireClinic();
  const locale = await localeOfRequest();
  const receipt = (await counterReceipt(actor, (await params).number, locale)) ?? notFound();
  const [t, text] = [await getTranslations('counter'), receiptText(receipt, locale)];
  return (
    <Page title={text.title} step={t('step', { step: 3, steps: 3 })}>
      <p className="receipt-head">{text.agency}<br />{text.programme}</p>
      <Facts rows={text.rows} />
      <Section title={text.nextTitle}>
        <ul>{[...text.next, t('receipt.undo')].map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
      </Section>
      <div className="actions">
        <LinkButton id="next" href={localPath(locale, '/clinic/register')}>{t('receipt.next')}</LinkButton>
        <PrintButton text={t('receipt.print')} />
      </div>
      <FirstFocus id="next" />
    </Page>
  );
}

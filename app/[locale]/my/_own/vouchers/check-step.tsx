import { randomUUID } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type { Locale } from '#lib/kernel/format.ts';
import type { FormAction } from '#lib/kernel/web/actions.ts';
import { missingParts, quoteOf, type Voucher, voucherDocuments, voucherParts } from '#lib/vouchers/index.ts';
import type { Applying } from './applying.ts';
import { AskedFacts } from './asked-facts.tsx';
import { ConfirmForm } from './confirm-form.tsx';
import { DocumentLink } from './document-link.tsx';
import { voucherHref } from './names.ts';
import { PartPage } from './part-page.tsx';
import { QuoteSection } from './quote-section.tsx';

type CheckStepProps = { own: Applying; voucher: Voucher; locale: Locale; action: FormAction };

/** Everything that was entered, what a grant would say of it today, and the act that sends it. */
export async function CheckStep({ own, voucher, locale, action }: CheckStepProps) {
  const t = await getTranslations('vouchers.own');
  const documents = await voucherDocuments(own.actor, voucher.id);
  const missing = missingParts(voucher, documents);
  return (
    <PartPage part="check" voucher={voucher} own={own}>
      <AskedFacts voucher={voucher} locale={locale} forPatient={own.actor.kind === 'clinic'} />
      <Section title={t('documents.list')}>
        {documents.length === 0 ? <p>{t('documents.none')}</p> : <ul>{documents.map((one) => <li key={one.id}><DocumentLink document={one} own={own} /></li>)}</ul>}
      </Section>
      <Section title={t('check.change')}>
        <ul>
          {voucherParts.map((part) => (
            <li key={part}>
              <TextLink href={voucherHref(own, voucher.id, part)}>{t(`${part}.title`)}</TextLink>{missing.includes(part) && ` — ${t('check.missing')}`}
            </li>
          ))}
        </ul>
      </Section>
      {missing.length === 0
        ? <Send own={own} voucher={voucher} locale={locale} action={action} />
        : <p>{t('check.notYet')}</p>}
    </PartPage>
  );
}

async function Send({ own, voucher, locale, action }: CheckStepProps) {
  const [t, quote] = [await getTranslations('vouchers.own'), await quoteOf(own.actor, voucher.id)];
  return (
    <>
      <QuoteSection quote={quote} locale={locale} forPatient={own.actor.kind === 'clinic'} />
      <ConfirmForm action={action} kind="submit" requestId={randomUUID()} hidden={{ ...own.named, voucherId: voucher.id }} backHref={voucherHref(own, voucher.id)}
        texts={{ confirm: t('check.confirm'), submit: t('check.submit'), back: t('voucher.title', { number: voucher.number }), errorHeading: t('errorHeading') }}
        errorTexts={await errorTexts(locale, 'vouchers.submitNotConfirmed', 'form.stale')} />
    </>
  );
}

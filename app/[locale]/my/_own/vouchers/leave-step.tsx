import { randomUUID } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { Page } from '#app/_ui/page.tsx';
import { Section } from '#app/_ui/section.tsx';
import type { Locale } from '#lib/kernel/format.ts';
import type { FormAction } from '#lib/kernel/web/actions.ts';
import type { Voucher } from '#lib/vouchers/index.ts';
import type { Own } from '../own.ts';
import { AskedFacts } from './asked-facts.tsx';
import { ConfirmForm } from './confirm-form.tsx';
import { voucherHref } from './names.ts';

type LeaveStepProps = { own: Own; voucher: Voucher; locale: Locale; action: FormAction; kind: 'withdraw' | 'giveBack' };

/** What withdrawing an application or giving a voucher back would change, and the act. */
export async function LeaveStep({ own, voucher, locale, action, kind }: LeaveStepProps) {
  const t = await getTranslations('vouchers.own');
  const back = { href: voucherHref(own, voucher.id), text: t('voucher.title', { number: voucher.number }) };
  return (
    <Page title={t(`${kind}.title`)} lead={t(`${kind}.lead`)} back={back}>
      <AskedFacts voucher={voucher} locale={locale} />
      <Section title={t('whatFollows')}>
        <ul>{(['first', 'second'] as const).map((one) => <li key={one}>{t(`${kind}.${one}`)}</li>)}</ul>
      </Section>
      <ConfirmForm action={action} kind={kind} requestId={randomUUID()} hidden={{ ...own.named, voucherId: voucher.id }} backHref={back.href}
        texts={{
          confirm: t(`${kind}.confirm`), submit: t(`${kind}.submit`), back: back.text, errorHeading: t('errorHeading'),
          ...(kind === 'giveBack' && { reason: t('giveBack.reason') }),
        }}
        errorTexts={await errorTexts(locale, 'vouchers.withdrawNotConfirmed', 'vouchers.giveBackNotConfirmed', 'vouchers.reason', 'form.stale')} />
    </Page>
  );
}

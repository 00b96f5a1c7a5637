import { randomUUID } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { Section } from '#app/_ui/section.tsx';
import { formatLari } from '#lib/kernel/money.ts';
import { factsInWords } from '#lib/kernel/web/refusals.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { messagesOf } from '#lib/messages/index.ts';
import type { ClinicVoucher, Granted, VoucherAct } from '#lib/vouchers/index.ts';
import { AcceptForm } from './accept-form.tsx';
import { MoveForm } from './move-form.tsx';
import { UseForm } from './use-form.tsx';

type ActsProps = { voucher: ClinicVoucher; acts: VoucherAct[] };

/** What the facility may do with the voucher now, the expected act first. */
export async function Acts({ voucher, acts }: ActsProps) {
  const granted = voucher.granted;
  return (
    <>
      {acts.includes('submit') && <Write voucher={voucher} />}
      {granted && acts.includes('accept') && <Accept voucher={voucher} granted={granted} />}
      {granted && acts.includes('use') && <Use voucher={voucher} granted={granted} />}
      {acts.includes('give_back') && <Move voucher={voucher} act="giveBack" />}
      {acts.includes('withdraw') && <Move voucher={voucher} act="withdraw" />}
    </>
  );
}

const pathOf = async ({ id }: ClinicVoucher): Promise<string> => localPath(await localeOfRequest(), `/clinic/vouchers/${id}`);

async function Write({ voucher }: { voucher: ClinicVoucher }) {
  const t = await getTranslations('vouchers.clinic');
  return (
    <Section title={t('continue')}>
      <p>{t(voucher.state === 'returned' ? 'sentBack' : 'continueText')}</p>
      <p><LinkButton href={`${await pathOf(voucher)}/check`}>{t('continue')}</LinkButton></p>
    </Section>
  );
}

async function Accept({ voucher, granted }: { voucher: ClinicVoucher; granted: Granted }) {
  const [t, locale] = [await getTranslations('vouchers.clinic'), await localeOfRequest()];
  const amounts = {
    price: formatLari(locale, granted.programmeTetri + granted.personTetri),
    programme: formatLari(locale, granted.programmeTetri), patient: formatLari(locale, granted.personTetri),
  };
  return (
    <Section title={t('accept.title')}>
      <p>{t('accept.text', { ...amounts, ...factsInWords({ untilOn: granted.validUntil }, locale) } as never)}</p>
      <AcceptForm requestId={randomUUID()} voucherId={voucher.id} backHref={await pathOf(voucher)}
        texts={{ submit: t('accept.submit'), errorHeading: t('accept.errorHeading'), back: t('again') }} errorTexts={await errorTexts(locale, 'form.stale')} />
    </Section>
  );
}

async function Use({ voucher, granted }: { voucher: ClinicVoucher; granted: Granted }) {
  const [t, locale] = [await getTranslations('vouchers.clinic'), await localeOfRequest()];
  return (
    <Section title={t('use.title')}>
      <p>{t('use.text', { programme: formatLari(locale, granted.programmeTetri) })}</p>
      <UseForm requestId={randomUUID()} voucherId={voucher.id} today={voucher.today} texts={messagesOf(locale).vouchers.clinic.use}
        back={t('again')} backHref={await pathOf(voucher)}
        errorTexts={await errorTexts(locale, 'vouchers.usedOn', 'money.amount', 'money.nothing', 'money.tooMuch', 'form.stale')} />
    </Section>
  );
}

async function Move({ voucher, act }: { voucher: ClinicVoucher; act: 'giveBack' | 'withdraw' }) {
  const [t, locale] = [await getTranslations('vouchers.clinic'), await localeOfRequest()];
  return (
    <Section title={t(`${act}.title`)}>
      <p>{t(`${act}.text`)}</p>
      <MoveForm act={act} requestId={randomUUID()} voucherId={voucher.id} texts={messagesOf(locale).vouchers.clinic[act]}
        back={t('again')} backHref={await pathOf(voucher)}
        errorTexts={await errorTexts(locale, 'vouchers.reason', 'vouchers.giveBackNotConfirmed', 'vouchers.withdrawNotConfirmed', 'form.stale')} />
    </Section>
  );
}

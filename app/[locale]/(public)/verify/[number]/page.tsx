import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { Page } from '#app/_ui/page.tsx';
import { RefusalBox } from '#app/_ui/refusal.tsx';
import type { Refusal } from '#lib/kernel/errors.ts';
import { isRefusal } from '#lib/kernel/errors.ts';
import { getActor } from '#lib/kernel/web/get-actor.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { refusalText } from '#lib/kernel/web/refusals.ts';
import { clientAddress } from '#lib/kernel/web/request.ts';
import { verifyAct, type VerifiedAct, type VerifiedVoucher } from '#lib/participation/index.ts';
import { VerifyForm } from '../verify-form.tsx';
import { VerifiedLetter } from './verified-letter.tsx';
import { Verified } from './verified.tsx';

type VerifiedProps = { params: Promise<{ number: string }>; searchParams: Promise<{ c?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('participation.verify');
  return { title: t('title'), robots: { index: false } };
}

/** The act; null when it could not be verified; a refusal when too much was guessed. */
async function answerTo({ params, searchParams }: VerifiedProps): Promise<VerifiedAct | VerifiedVoucher | Refusal | null> {
  const [{ number }, { c }] = [await params, await searchParams];
  try {
    return await verifyAct(await getActor(), await clientAddress(), { number, code: typeof c === 'string' ? c : '' });
  } catch (error) {
    if (isRefusal(error)) return error;
    throw error;
  }
}

export default async function VerifiedPage(props: VerifiedProps) {
  const answer = await answerTo(props);
  const t = await getTranslations('participation.verify');
  return (
    <Page title={t('title')}>
      {isRefusal(answer) ? <RefusalBox text={await refusalText(answer, await localeOfRequest())} /> : <Found act={answer} number={(await props.params).number} />}
    </Page>
  );
}

async function Found({ act, number }: { act: VerifiedAct | VerifiedVoucher | null; number: string }) {
  const t = await getTranslations('participation.verify');
  if (act) return act.kind === 'voucher' ? <VerifiedLetter voucher={act} /> : <Verified act={act} />;
  return (
    <>
      <MessageBox kind="warning" title={t('unknown')}><p>{t('unknownText')}</p><p>{t('unknownNow')}</p></MessageBox>
      <VerifyForm number={/^[\d-]{1,40}$/.test(number) ? number : ''} />
    </>
  );
}

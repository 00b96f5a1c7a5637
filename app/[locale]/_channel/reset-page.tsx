import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { z } from 'zod/mini';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { Page } from '#app/_ui/page.tsx';
import type { AgencyActor, ClinicActor } from '#lib/kernel/actor.ts';
import { formatPhone } from '#lib/kernel/format.ts';
import type { FormAction } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { channelReset } from '#lib/people/index.ts';
import { Waiting } from './waiting.tsx';

export type ResetParams = { params: Promise<{ id: string }>; searchParams: Promise<{ sent?: string }> };
type ResetPageProps = ResetParams & { actor: ClinicActor | AgencyActor; confirm: FormAction; sendAgain: FormAction };

/** A replacement that was begun: its code is waited for, it is over, or it is done. */
export async function ResetPage({ actor, params, searchParams, confirm, sendAgain }: ResetPageProps) {
  const { id } = await params;
  const reset = z.uuid().safeParse(id).success ? await channelReset(actor, id) : null;
  if (!reset) notFound();
  const [t, locale] = [await getTranslations('channel'), await localeOfRequest()];
  const startHref = localPath(locale, `/${actor.kind}/channel`);
  const address = formatPhone(reset.address);
  if (reset.state === 'waiting') return (
    <Waiting id={id} reset={reset} address={address} startHref={startHref} confirm={confirm} sendAgain={sendAgain}
      wasSentAgain={(await searchParams).sent === 'again'} />
  );
  const isDone = reset.state === 'done';
  return (
    <Page title={isDone ? t('done.title') : t('over.title')}>
      <MessageBox kind={isDone ? 'success' : 'warning'} title={isDone ? t(reset.isFirst ? 'done.first' : 'done.text', { address }) : t('over.text')}>
        {isDone && <p>{t('done.now')}</p>}
      </MessageBox>
      <p><LinkButton href={startHref}>{isDone ? t('done.next') : t('code.startOver')}</LinkButton></p>
    </Page>
  );
}

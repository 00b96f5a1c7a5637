import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DryRun } from '#app/[locale]/_life/dry-run.tsx';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { Page } from '#app/_ui/page.tsx';
import { factsInWords } from '#lib/kernel/facts.ts';
import { requireManager } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { exitRehearsal, withdrawalFor } from '#lib/participation/index.ts';
import { facilityOfPage } from '../facility-of-page.ts';
import { WithdrawForm } from './withdraw-form.tsx';
import '#app/[locale]/_life/life.css';

type LeaveProps = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('provider.leave');
  return { title: t('title') };
}

export default async function LeavePage({ params }: LeaveProps) {
  const actor = await requireManager();
  const { id, name } = await facilityOfPage(actor, (await params).id);
  const [t, locale] = [await getTranslations('provider.leave'), await localeOfRequest()];
  const back = { href: localPath(locale, `/provider/facilities/${id}`), text: name[locale] };
  const { isPossible, leavesOn } = await withdrawalFor(actor, id);
  if (!isPossible) return (
    <Page title={t('title')} back={back}>
      <MessageBox kind="info" title={t('notPossible.title')}>
        <p>{leavesOn ? t('notPossible.leaving', factsInWords({ leavesOn }, locale)) : t('notPossible.none')}</p>
      </MessageBox>
    </Page>
  );
  const rehearsal = await exitRehearsal(actor, id);
  return (
    <Page title={t('title')} lead={t('lead')} width="wide" back={back}>
      <DryRun rehearsal={rehearsal} told={{ clinic: name, on: rehearsal.withNotice }} />
      <WithdrawForm facilityId={id} rehearsal={rehearsal} keepHref={back.href} />
      <p className="subtle">{t('noWayBack')}</p>
    </Page>
  );
}

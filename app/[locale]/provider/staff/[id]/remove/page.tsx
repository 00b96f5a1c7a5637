import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { Facts } from '#app/_ui/facts.tsx';
import { Page } from '#app/_ui/page.tsx';
import { member } from '#lib/access/index.ts';
import { requireManager } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { messagesOf } from '#lib/messages/index.ts';
import { RemoveForm } from './remove-form.tsx';

type RemoveProps = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesOf(await localeOfRequest()).access.team.remove };
}

export default async function RemovePage({ params }: RemoveProps) {
  const actor = await requireManager();
  const [locale, whom] = [await localeOfRequest(), await member(actor, (await params).id)];
  if (!whom) notFound();
  const [t, { removing, roles, team }] = [await getTranslations('access.removing'), messagesOf(locale).access];
  const listHref = localPath(locale, '/provider/staff');
  return (
    <Page title={t('title', { name: whom.name })} lead={t('lead')} back={{ href: listHref, text: removing.keep }}>
      <Facts rows={[
        { term: team.email, value: whom.email }, { term: team.role, value: roles[whom.role] },
        { term: team.facility, value: whom.facility?.[locale] ?? team.everywhere },
      ]} />
      <RemoveForm membershipId={whom.id} texts={removing} listHref={listHref} />
    </Page>
  );
}

import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Empty } from '#app/_ui/empty.tsx';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { Page } from '#app/_ui/page.tsx';
import { homes, workplaces, type Workplace } from '#lib/access/index.ts';
import { requireStaff } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { messagesOf } from '#lib/messages/index.ts';
import { WorkplaceForm } from './workplace-form.tsx';

type WorkplacesProps = { searchParams: Promise<{ chosen?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesOf(await localeOfRequest()).access.workplaces.title };
}

export default async function WorkplacesPage({ searchParams }: WorkplacesProps) {
  const actor = await requireStaff();
  const [locale, t, places] = [await localeOfRequest(), await getTranslations('access.workplaces'), await workplaces(actor)];
  const { roles } = messagesOf(locale).access;
  const nameOf = ({ place }: Workplace) => place?.[locale] ?? t('agency');
  const here = places.find(({ isHere }) => isHere);
  const home = <LinkButton href={localPath(locale, homes[actor.kind])} variant={here ? 'secondary' : 'primary'}>{t('toHome')}</LinkButton>;
  if (!here) return (
    <Page title={t('title')}><Empty title={t('none')} actions={home}><p>{t('noneMore')}</p></Empty></Page>
  );
  return (
    <Page title={t('title')} lead={t('lead')}>
      {(await searchParams).chosen === '1' && (
        <MessageBox kind="success" title={t('chosen', { place: nameOf(here) })}><div className="actions">{home}</div></MessageBox>
      )}
      <WorkplaceForm here={here.id} secondFactorHref={localPath(locale, '/account/second-factor')}
        places={places.map((place) => ({ value: place.id, label: nameOf(place), description: roles[place.role as keyof typeof roles] }))}
        texts={{ label: t('label'), choose: t('choose'), errorHeading: t('errorHeading'), secondFactor: messagesOf(locale).access.secondFactor.setUp }} />
    </Page>
  );
}

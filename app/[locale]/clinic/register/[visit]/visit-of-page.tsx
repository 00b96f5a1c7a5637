import { getTranslations } from 'next-intl/server';
import { FirstFocus } from '#app/_ui/first-focus.tsx';
import { Page } from '#app/_ui/page.tsx';
import type { ClinicActor } from '#lib/kernel/actor.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { visitOf, type Visit } from '#lib/registration/index.ts';

export type VisitProps = { params: Promise<{ visit: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The visit that an address names; null when it is over, or another's. */
export const visitOfPage = async (actor: ClinicActor, { params }: VisitProps): Promise<Visit | null> =>
  visitOf(actor, (await params).visit);

/** Whether somebody is there who may consent: the person, or who acts for them. */
export const mayConsent = ({ needsGuardian, guardian }: Visit): boolean => !needsGuardian || guardian !== null;

/** In place of every page of a visit that is over. */
export async function VisitIsOver() {
  const [t, locale] = [await getTranslations('counter.over'), await localeOfRequest()];
  return (
    <Page title={t('title')} lead={t('text')}>
      <p><a id="again" className="aksel-link" href={localPath(locale, '/clinic/register')}>{t('again')}</a></p>
      <FirstFocus id="again" />
    </Page>
  );
}

import { getTranslations } from 'next-intl/server';
import { plainAction } from '#app/_ui/plain-action.ts';
import { signOutAction } from '#app/[locale]/(public)/sign-out/action.ts';
import { homes } from '#lib/access/index.ts';
import type { SignedInActor } from '#lib/kernel/actor.ts';
import type { Locale } from '#lib/kernel/format.ts';
import { isManager } from '#lib/kernel/web/guards.ts';
import { localPath } from '#lib/kernel/web/locale.ts';

type AccountMenuProps = { locale: Locale; actor: SignedInActor };

/** The name of whoever is signed in, over their pages and the way out. */
export async function AccountMenu({ locale, actor }: AccountMenuProps) {
  const t = await getTranslations('common.menu');
  return (
    <details className="menu">
      <summary>{actor.name}</summary>
      <div className="menu__items">
        {actor.kind === 'person' ? <PersonItems locale={locale} /> : <StaffItems locale={locale} actor={actor} />}
        <a href={localPath(locale, `${homes[actor.kind]}/sessions`)}>{t('sessions')}</a>
        <form action={plainAction(signOutAction)}>
          <button type="submit">{t('signOut')}</button>
        </form>
      </div>
    </details>
  );
}

async function PersonItems({ locale }: { locale: Locale }) {
  const t = await getTranslations('common.menu');
  return (
    <>
      <a href={localPath(locale, '/my')}>{t('myRegistration')}</a>
      <a href={localPath(locale, '/my/family')}>{t('myFamily')}</a>
      <a href={localPath(locale, '/my/eligibility')}>{t('myEligibility')}</a>
      <a href={localPath(locale, '/my/data')}>{t('myData')}</a>
    </>
  );
}

async function StaffItems({ locale, actor }: AccountMenuProps) {
  const t = await getTranslations('access.menu');
  return (
    <>
      {isManager(actor) && <a href={localPath(locale, '/provider/staff')}>{t('team')}</a>}
      <a href={localPath(locale, '/account/workplaces')}>{t('workplaces')}</a>
      <a href={localPath(locale, '/account/second-factor')}>{t('secondFactor')}</a>
    </>
  );
}

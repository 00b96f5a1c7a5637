import { getTranslations } from 'next-intl/server';
import { plainAction } from '#app/_ui/plain-action.ts';
import { signOutAction } from '#app/[locale]/(public)/sign-out/action.ts';
import type { Actor } from '#lib/kernel/actor.ts';
import type { Locale } from '#lib/kernel/format.ts';
import { localPath } from '#lib/kernel/web/locale.ts';

type AccountMenuProps = { locale: Locale; actor: Exclude<Actor, { kind: 'anyone' }> };

/** The name of whoever is signed in, over their pages and the way out. */
export async function AccountMenu({ locale, actor }: AccountMenuProps) {
  const t = await getTranslations('common.menu');
  return (
    <details className="menu">
      <summary>{actor.name}</summary>
      <div className="menu__items">
        {actor.kind === 'person' && (
          <>
            <a href={localPath(locale, '/my')}>{t('myRegistration')}</a>
            <a href={localPath(locale, '/my/sessions')}>{t('sessions')}</a>
          </>
        )}
        <form action={plainAction(signOutAction)}>
          <button type="submit">{t('signOut')}</button>
        </form>
      </div>
    </details>
  );
}

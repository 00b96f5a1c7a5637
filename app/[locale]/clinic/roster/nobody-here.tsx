import { getTranslations } from 'next-intl/server';
import { Empty } from '#app/_ui/empty.tsx';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import type { RosterQuery } from '#lib/roster/index.ts';

/** Why the roster shows nobody: it is empty, no name matches, or the page is past its end. */
export async function NobodyHere({ query, total }: { query: RosterQuery; total: number }) {
  const [t, locale] = [await getTranslations('clinic.roster'), await localeOfRequest()];
  const why = total > 0 ? 'noPage' : query.q ? 'noMatch' : 'empty';
  return (
    <Empty
      title={t(`${why}.title`)}
      actions={
        <>
          {why !== 'empty' && <LinkButton href={localPath(locale, '/clinic/roster')} variant="secondary">{t('everyone')}</LinkButton>}
          <LinkButton href={localPath(locale, '/clinic')} variant={why === 'empty' ? 'secondary' : 'tertiary'}>{t('toCheck')}</LinkButton>
        </>
      }
    >
      <p>{t(`${why}.now`)}</p>
    </Empty>
  );
}

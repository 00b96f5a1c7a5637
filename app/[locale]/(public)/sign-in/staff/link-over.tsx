import { getTranslations } from 'next-intl/server';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { Page } from '#app/_ui/page.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';

/** A link that opens nothing more, and what one can do: ask for another one, unless it was an invitation. */
export async function LinkOverPage({ anew }: { anew?: { kind: 'signUp' | 'reset'; path: string } }) {
  const [locale, t] = [await localeOfRequest(), await getTranslations('access.linkOver')];
  return (
    <Page title={t('title')} lead={t('lead')}>
      {!anew && <p>{t('invitation')}</p>}
      <div className="actions">
        {anew && <LinkButton href={localPath(locale, anew.path)}>{t(anew.kind)}</LinkButton>}
        <TextLink href={localPath(locale, '/sign-in/staff')}>{t('signIn')}</TextLink>
      </div>
    </Page>
  );
}

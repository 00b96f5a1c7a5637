import { getTranslations } from 'next-intl/server';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { Page } from '#app/_ui/page.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { isDemo } from '#lib/kernel/settings.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';

type LinkSentProps = { kind: 'signUp' | 'reset'; hours: number; backPath: string };

/** Says what would have been sent, and never whether anything was. */
export async function LinkSent({ kind, hours, backPath }: LinkSentProps) {
  const [locale, t] = [await localeOfRequest(), await getTranslations('access.linkSent')];
  return (
    <Page title={t('title')} lead={t(kind)} back={{ href: localPath(locale, backPath), text: t('back') }}>
      {isDemo() && (
        <MessageBox kind="info" title={t('demo')}>
          <p><TextLink href={localPath(locale, '/demo/inbox')}>{t('demoLink')}</TextLink></p>
        </MessageBox>
      )}
      <p>{t('hours', { hours })}</p>
      <Section title={t('notArrived')}><p>{t('notArrivedMore')}</p></Section>
    </Page>
  );
}

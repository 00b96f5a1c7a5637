import { getTranslations } from 'next-intl/server';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { Page } from '#app/_ui/page.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type { Locale } from '#lib/kernel/format.ts';
import { localPath } from '#lib/kernel/web/locale.ts';
import { factsInWords } from '#lib/kernel/web/refusals.ts';
import type { Entry } from '#lib/registration/index.ts';

/** There is no registration to end, or it ends by itself: with the clinic that leaves, or into its successor's. */
export async function NothingToEnd({ current, locale }: { current: Entry | null; locale: Locale }) {
  const t = await getTranslations('registration');
  const my = localPath(locale, '/my');
  const back = { href: my, text: t('toMy') };
  if (current?.endReason === 'facility_exit') return (
    <Page title={t('end.leavingTitle')} lead={t('end.leavingText', wordsOf(current, locale))} back={back}>
      <p>{t('end.leavingNow')}</p>
      <div className="actions">
        <LinkButton href={localPath(locale, '/my/registration/choose')}>{t('acts.choose')}</LinkButton>
        <TextLink href={my}>{t('toMy')}</TextLink>
      </div>
    </Page>
  );
  const follows = current?.endReason === 'succession';
  return (
    <Page title={t(follows ? 'end.leavingTitle' : 'end.noneTitle')} back={back}
      lead={follows ? t('end.successionText', wordsOf(current, locale)) : t('end.noneText')}>
      <p><LinkButton href={my}>{t('toMy')}</LinkButton></p>
    </Page>
  );
}

const wordsOf = ({ clinic, during }: Entry, locale: Locale) => factsInWords({ clinic: clinic.name, endOn: during.end ?? during.start }, locale);

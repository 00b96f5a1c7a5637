import { getTranslations } from 'next-intl/server';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { Page } from '#app/_ui/page.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type { Locale } from '#lib/kernel/format.ts';
import { factsInWords } from '#lib/kernel/web/refusals.ts';
import type { Entry } from '#lib/registration/index.ts';
import type { Own } from './own.ts';

/** There is no registration to end, or it ends by itself: with the clinic that leaves, or into its successor's. */
export async function NothingToEnd({ current, locale, home }: { current: Entry | null; locale: Locale; home: Own['home'] }) {
  const t = await getTranslations('registration');
  if (current?.endReason === 'facility_exit') return (
    <Page title={t('end.leavingTitle')} lead={t('end.leavingText', wordsOf(current, locale))} back={home}>
      <p>{t('end.leavingNow')}</p>
      <div className="actions">
        <LinkButton href={`${home.href}/registration/choose`}>{t('acts.choose')}</LinkButton>
        <TextLink href={home.href}>{home.text}</TextLink>
      </div>
    </Page>
  );
  const follows = current?.endReason === 'succession';
  return (
    <Page title={t(follows ? 'end.leavingTitle' : 'end.noneTitle')} back={home}
      lead={follows ? t('end.successionText', wordsOf(current, locale)) : t('end.noneText')}>
      <p><LinkButton href={home.href}>{home.text}</LinkButton></p>
    </Page>
  );
}

const wordsOf = ({ clinic, during }: Entry, locale: Locale) => factsInWords({ clinic: clinic.name, endOn: during.end ?? during.start }, locale);

import { randomUUID } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { Facts } from '#app/_ui/facts.tsx';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { Page } from '#app/_ui/page.tsx';
import { Section } from '#app/_ui/section.tsx';
import { formatDateFrom, formatInstant, type Locale } from '#lib/kernel/format.ts';
import type { FormAction } from '#lib/kernel/web/actions.ts';
import { myRegistration } from '#lib/registration/index.ts';
import type { Own } from './own.ts';
import { UndoForm } from './undo-form.tsx';

type UndoStepProps = { own: Own; locale: Locale; action: FormAction };

/** What undoing a registration that another made would change, and the act; or that there is nothing to undo. */
export async function UndoStep({ own: { actor, home, named }, locale, action }: UndoStepProps) {
  const { current, undoUntil } = await myRegistration(actor, locale);
  const [t, words] = [await getTranslations('contests.undo'), await getTranslations('registration')];
  if (!current || !undoUntil) return (
    <Page title={t('noneTitle')} lead={t('noneText')} back={home}>
      <p>{t('noneNow')}</p>
      <p><LinkButton href={home.href}>{home.text}</LinkButton></p>
    </Page>
  );
  return (
    <Page title={t('title')} lead={t('lead')} back={home}>
      <Facts rows={[
        { term: words('clinic.name'), value: current.clinic.name },
        { term: words('my.since'), value: formatDateFrom(locale, current.during.start) },
        { term: words('history.madeBy'), value: words(`history.makers.${current.madeBy}`) },
        { term: t('until'), value: formatInstant(locale, undoUntil) },
      ]} />
      <Section title={t('what')}>
        <ul><li>{t('void')}</li><li>{t('back')}</li><li>{t('told')}</li><li>{words('emergency')}</li></ul>
      </Section>
      <UndoForm action={action} requestId={randomUUID()} undone={{ ...named, registrationId: current.id }} homeHref={home.href}
        texts={{
          confirm: t('confirm'), submit: words('acts.undo'), errorHeading: (await getTranslations('contests'))('errorHeading'),
          keep: t('keep'), home: home.text,
        }}
        errorTexts={await errorTexts(locale, 'contests.undoNotConfirmed', 'form.stale')} />
    </Page>
  );
}

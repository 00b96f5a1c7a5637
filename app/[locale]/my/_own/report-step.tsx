import { randomUUID } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { Facts } from '#app/_ui/facts.tsx';
import { Page } from '#app/_ui/page.tsx';
import type { Locale } from '#lib/kernel/format.ts';
import type { FormAction } from '#lib/kernel/web/actions.ts';
import { lookInWords, oneLook, type Look } from '#lib/people/index.ts';
import { lookAddress } from '#lib/people/schemas.ts';
import type { Own } from './own.ts';
import { ReportForm } from './report-form.tsx';

type ReportStepProps = { own: Own; /** The look's number, as the address has it. */ id: string; locale: Locale; action: FormAction };

/** One look, and the form that reports it; or what was reported and answered. */
export async function ReportStep({ own: { actor, home, named }, id, locale, action }: ReportStepProps) {
  const address = lookAddress.safeParse({ id });
  const look = address.success ? await oneLook(actor, address.data.id) : null;
  if (!look) notFound();
  const [t, looks, back] = [await getTranslations('data.report'), await getTranslations('data.looks'), `${home.href}/data/looks`];
  const words = lookInWords(look, locale);
  return (
    <Page title={t('title')} lead={t('lead')} back={{ href: back, text: t('back') }}>
      <Facts rows={(['at', 'institution', 'role', 'act', 'purpose'] as const).map((name) => ({ term: looks(name), value: words[name] }))} />
      {look.reported_at ? <Reported look={look} /> : (
        <ReportForm action={action} requestId={randomUUID()} reported={{ ...named, lookId: String(look.id) }} back={back}
          texts={{ words: t('words'), wordsHint: t('wordsHint'), submit: t('submit'), errorHeading: t('errorHeading'), back: t('back') }}
          errorTexts={await errorTexts(locale, 'looks.report', 'form.stale')} />
      )}
    </Page>
  );
}

/** What was reported before, and the answer when there is one. */
async function Reported({ look: { report, answer } }: { look: Look }) {
  const t = await getTranslations('data');
  return (
    <>
      <Facts rows={[{ term: t('report.words'), value: report }]} />
      <p>{answer === null ? t('looks.reported') : t('looks.answered', { answer })}</p>
    </>
  );
}

import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { DecisionView } from '#app/[locale]/_decision/decision-view.tsx';
import { Page } from '#app/_ui/page.tsx';
import { requireManager } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { decisionByNumber } from '#lib/participation/index.ts';

type DecisionPageProps = { params: Promise<{ number: string }> };

export async function generateMetadata({ params }: DecisionPageProps): Promise<Metadata> {
  const t = await getTranslations('participation.decision');
  return { title: t('title', { number: (await params).number }) };
}

export default async function DecisionPage({ params }: DecisionPageProps) {
  const actor = await requireManager();
  const decision = (await decisionByNumber(actor, (await params).number)) ?? notFound();
  const [t, locale] = [await getTranslations('participation.decision'), await localeOfRequest()];
  return (
    <Page title={t('title', { number: decision.number })} back={{ href: localPath(locale, '/provider'), text: t('toProvider') }}>
      <DecisionView decision={decision} pdfHref={localPath(locale, `/provider/decisions/${decision.number}/pdf`)} />
    </Page>
  );
}

import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { DecisionView } from '#app/[locale]/_decision/decision-view.tsx';
import { Page } from '#app/_ui/page.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { requireAgency } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { decisionByNumber } from '#lib/participation/index.ts';

type DecisionPageProps = { params: Promise<{ number: string }> };

export async function generateMetadata({ params }: DecisionPageProps): Promise<Metadata> {
  const t = await getTranslations('participation.decision');
  return { title: t('title', { number: (await params).number }) };
}

export default async function DecisionPage({ params }: DecisionPageProps) {
  const actor = await requireAgency();
  const decision = (await decisionByNumber(actor, (await params).number)) ?? notFound();
  const [t, locale] = [await getTranslations('participation.decision'), await localeOfRequest()];
  const at = (path: string) => localPath(locale, path);
  const back = decision.contest
    ? { href: at('/agency/contests'), text: t('toContests') }
    : { href: at('/agency/declarations'), text: t('toQueue') };
  return (
    <Page title={t('title', { number: decision.number })} back={back}>
      <DecisionView decision={decision} pdfHref={at(`/agency/decisions/${decision.number}/pdf`)} />
      <div className="actions">
        {decision.contest && <TextLink href={at(`/agency/contests/${decision.contest.id}`)}>{t('toContest')}</TextLink>}
        {decision.declarationId && <TextLink href={at(`/agency/declarations/${decision.declarationId}`)}>{t('toDeclaration')}</TextLink>}
        <TextLink href={at(`/agency/facilities/${decision.facilityId}`)}>{t('toFacility')}</TextLink>
      </div>
    </Page>
  );
}

import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { DecisionView } from '#app/[locale]/_decision/decision-view.tsx';
import { Page } from '#app/_ui/page.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { requireAgency } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { decisionByNumber, type Decision } from '#lib/participation/index.ts';

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
  return (
    <Page title={t('title', { number: decision.number })} back={{ href: at(listOf(decision).path), text: t(listOf(decision).name) }}>
      <DecisionView decision={decision} pdfHref={at(`/agency/decisions/${decision.number}/pdf`)} />
      <div className="actions">
        {decision.contest && <TextLink href={at(`/agency/contests/${decision.contest.id}`)}>{t('toContest')}</TextLink>}
        {decision.voucher && <TextLink href={at(`/agency/vouchers/${decision.voucher.id}`)}>{t('toVoucher')}</TextLink>}
        {decision.declarationId && <TextLink href={at(`/agency/declarations/${decision.declarationId}`)}>{t('toDeclaration')}</TextLink>}
        {decision.rules && <TextLink href={at(`/agency/rules/${decision.rules.id}`)}>{t('version')} {decision.rules.name}</TextLink>}
        {decision.facilityId && <TextLink href={at(`/agency/facilities/${decision.facilityId}`)}>{t('toFacility')}</TextLink>}
      </div>
    </Page>
  );
}

/** The work list to which a decision belongs. */
function listOf({ contest, kind }: Decision) {
  if (contest) return { path: '/agency/contests', name: 'toContests' } as const;
  if (kind.startsWith('rules_')) return { path: '/agency/rules', name: 'toRules' } as const;
  if (kind.startsWith('tariff_')) return { path: '/agency/tariffs', name: 'toTariffs' } as const;
  if (kind.startsWith('voucher_')) return { path: '/agency/vouchers', name: 'toVouchers' } as const;
  return { path: '/agency/declarations', name: 'toQueue' } as const;
}

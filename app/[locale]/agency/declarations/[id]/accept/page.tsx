import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { requireAgency } from '#lib/kernel/web/guards.ts';
import { acceptanceReasons, legalBasisOf, whatWillHappen, type DeclarationFile, type DeclaredVersion } from '#lib/participation/index.ts';
import { acceptOn } from '#lib/participation/schemas.ts';
import { actForm } from '../act-texts.ts';
import { ActPage, NotPossible } from '../act-page.tsx';
import { DecisionNotes } from '../decision-notes.tsx';
import { declarationToAct, type DeclarationParams } from '../shown.ts';
import { AcceptForm } from './accept-form.tsx';
import { ChooseDay } from './choose-day.tsx';
import { OutcomeOf } from './outcome.tsx';

type AcceptPageProps = DeclarationParams & { searchParams: Promise<{ on?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('agency.declarations.accept');
  return { title: t('title') };
}

export default async function AcceptPage({ params, searchParams }: AcceptPageProps) {
  const actor = await requireAgency();
  const { file, review, version } = await declarationToAct(actor, params, 'accept');
  const on = acceptOn.safeParse((await searchParams).on);
  const t = await getTranslations('agency.declarations.accept');
  if (!version) return <ActPage file={file} review={review} title={t('title')}><NotPossible file={file} /></ActPage>;
  return on.success
    ? <ActPage file={file} review={review} title={t('checkTitle')}><Check actor={actor} file={file} version={version} effectiveOn={on.data} /></ActPage>
    : <ActPage file={file} review={review} title={t('title')} lead={t('lead')}><ChooseDay actor={actor} file={file} /></ActPage>;
}

type CheckProps = { actor: AgencyActor; file: DeclarationFile; version: DeclaredVersion; effectiveOn: string };

/** The second step: what it will bring, and the decision. */
async function Check({ actor, file, version, effectiveOn }: CheckProps) {
  const t = await getTranslations('agency.declarations.accept');
  const form = await actForm(file.id);
  return (
    <>
      <OutcomeOf outcome={await whatWillHappen(actor, file, version, effectiveOn)} effectiveOn={effectiveOn} />
      <AcceptForm {...form} requestId={randomUUID()} hidden={{ declarationId: String(file.id), step: String(file.step), effectiveOn }}
        legalBasis={legalBasisOf('acceptance')} reasons={acceptanceReasons()} otherDayHref={`${form.here}/accept`}
        texts={{ submit: t('submit'), errorHeading: t('errorHeading'), otherDay: t('otherDay') }} />
      <DecisionNotes />
    </>
  );
}

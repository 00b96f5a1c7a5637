import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { Page } from '#app/_ui/page.tsx';
import { Section } from '#app/_ui/section.tsx';
import type { ManagerActor } from '#lib/kernel/actor.ts';
import { today } from '#lib/kernel/today.ts';
import { requireManager } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { messagesOf } from '#lib/messages/index.ts';
import { declarationsOf, declarationUnderWay, isManaged, latest, missingIn, termsInForce, type DeclarationFile } from '#lib/participation/index.ts';
import { facilityId } from '#lib/participation/schemas.ts';
import { wizardHref } from './_wizard/steps.ts';
import { PastDeclarations } from './past-declarations.tsx';
import { StartForm } from './start-form.tsx';
import { UnderWay } from './under-way.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('participation.wizard.overview');
  return { title: t('title') };
}

async function missingOf(actor: ManagerActor, file: DeclarationFile) {
  const declared = latest(file);
  return declared ? missingIn(declared, { today: await today(actor), termsVersion: (await termsInForce(actor)).version }) : [];
}

export default async function DeclarationOverviewPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireManager();
  const id = facilityId.safeParse((await params).id).data ?? notFound();
  if (!(await isManaged(actor, id))) notFound();
  const file = await declarationUnderWay(actor, id);
  const [t, locale] = [await getTranslations('participation.wizard.overview'), await localeOfRequest()];
  return (
    <Page title={t('title')} lead={t('lead')} width="wide" back={{ href: localPath(locale, `/provider/facilities/${id}`), text: t('back') }}>
      {file ? <UnderWay file={file} missing={await missingOf(actor, file)} /> : <Start id={id} />}
      <PastDeclarations declarations={await declarationsOf(actor, id)} />
    </Page>
  );
}

async function Start({ id }: { id: number }) {
  const [t, locale] = [await getTranslations('participation.wizard.overview'), await localeOfRequest()];
  return (
    <Section title={t('none')}>
      <p>{t('noneText')}</p>
      <StartForm requestId={randomUUID()} facilityId={String(id)} words={messagesOf(locale).participation.wizard.overview}
        hereHref={wizardHref(locale, id)} errorTexts={await errorTexts(locale, 'form.stale')} />
    </Section>
  );
}

import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DeclarationView } from '#app/[locale]/_declaration/declaration-view.tsx';
import { ReturnReasons } from '#app/[locale]/_declaration/return-reasons.tsx';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { Facts } from '#app/_ui/facts.tsx';
import { Page } from '#app/_ui/page.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { today } from '#lib/kernel/today.ts';
import { requireManager } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { messagesOf } from '#lib/messages/index.ts';
import { missingIn, termsInForce, type DeclarationSection } from '#lib/participation/index.ts';
import { draftOf, type Draft, type PartProps } from '../_wizard/draft.ts';
import { changeHref, partHref } from '../_wizard/steps.ts';
import { MissingList } from './missing-list.tsx';
import { SignForm } from './sign-form.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('participation.wizard.check');
  return { title: t('title') };
}

export default async function CheckPage(props: PartProps) {
  const actor = await requireManager();
  const draft = await draftOf(actor, props);
  const { file, declared, returned } = draft;
  const [t, locale] = [await getTranslations('participation.wizard'), await localeOfRequest()];
  const missing = missingIn(declared, { today: await today(actor), termsVersion: (await termsInForce(actor)).version });
  const change = (section: DeclarationSection, title: string) => (
    <p><TextLink href={changeHref(locale, file.facility.id, section)}>{t('check.change', { section: title })}</TextLink></p>
  );
  return (
    <Page title={t('check.title')} lead={t('check.lead')} back={{ href: partHref(locale, file.facility.id, 'signatory'), text: t('back') }}>
      {returned && <ReturnReasons decision={returned} />}
      {missing.length > 0 && <MissingList missing={missing} facilityId={file.facility.id} />}
      <DeclarationView version={declared} reasons={returned?.sectionReasons} beside={change} />
      {missing.length === 0 && <Sign draft={draft} />}
    </Page>
  );
}

async function Sign({ draft: { file, declared } }: { draft: Draft }) {
  const [t, locale] = [await getTranslations('participation.wizard.check'), await localeOfRequest()];
  return (
    <Section title={t('sign')}>
      <p>{t('whole')}</p>
      <Facts rows={[{ term: t('hash'), value: <code>{declared.sha256}</code> }]} />
      <p>{t('hashText')}</p>
      <SignForm requestId={randomUUID()} shown={{ declarationId: String(file.id), step: String(file.step), sha256: declared.sha256 }}
        words={messagesOf(locale).participation.wizard.check} againHref={partHref(locale, file.facility.id, 'check')}
        errorTexts={await errorTexts(locale, 'access.proof', 'form.stale')} />
    </Section>
  );
}

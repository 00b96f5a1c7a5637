import type { ReactNode } from 'react';
import { getTranslations } from 'next-intl/server';
import { Reason } from '#app/[locale]/_declaration/declaration-view.tsx';
import { Page } from '#app/_ui/page.tsx';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import type { DeclarationSection } from '#lib/participation/index.ts';
import { declarationSections } from '#lib/participation/schemas.ts';
import type { Draft } from './draft.ts';
import { partBefore, partHref, wizardHref } from './steps.ts';

type PartPageProps = { section: DeclarationSection; draft: Draft; children: ReactNode };

/** The frame of one part of a declaration: where one is, what the agency asks to mend here, and the way back. */
export async function PartPage({ section, draft: { file, returned, from }, children }: PartPageProps) {
  const [t, locale] = [await getTranslations('participation.wizard'), await localeOfRequest()];
  const before = from === 'check' ? 'check' : partBefore(section);
  const back = before ? partHref(locale, file.facility.id, before) : wizardHref(locale, file.facility.id);
  const reason = returned?.sectionReasons[section];
  return (
    <Page title={t(`${section}.title`)} lead={t(`${section}.lead`)} back={{ href: back, text: t('back') }}
      step={t('step', { step: declarationSections.indexOf(section) + 1, steps: declarationSections.length })}>
      {reason && <Reason level={2}>{reason}</Reason>}
      {children}
      <p className="subtle">{t('saved')}</p>
    </Page>
  );
}

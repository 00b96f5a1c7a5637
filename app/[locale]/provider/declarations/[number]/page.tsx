import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DeclarationView } from '#app/[locale]/_declaration/declaration-view.tsx';
import { ReturnReasons } from '#app/[locale]/_declaration/return-reasons.tsx';
import { Heading } from '#app/_ui/heading.tsx';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { Page } from '#app/_ui/page.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { formatDate } from '#lib/kernel/format.ts';
import { requireManager } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { latest, toMend, type DeclarationFile } from '#lib/participation/index.ts';
import { DeclarationFacts } from './declaration-facts.tsx';
import { canBeWithdrawn, declarationOfPage, type DeclarationProps } from './shown.ts';
import { WhatHappened } from './what-happened.tsx';

export async function generateMetadata({ params }: DeclarationProps): Promise<Metadata> {
  const t = await getTranslations('participation.wizard.declaration');
  return { title: t('title', { number: (await params).number }) };
}

export default async function DeclarationPage(props: DeclarationProps) {
  const actor = await requireManager();
  const file = await declarationOfPage(actor, props);
  const [t, locale] = [await getTranslations('participation.wizard.declaration'), await localeOfRequest()];
  const [declared, returned, isSigned] = [latest(file), toMend(file), (await props.searchParams).signed === '1' && file.state === 'submitted'];
  const list = localPath(locale, `/provider/facilities/${file.facility.id}/declaration`);
  return (
    <Page title={t('title', { number: file.number })} width="wide" back={{ href: list, text: file.facility.name[locale] }}>
      {isSigned && (
        <MessageBox kind="success" title={t('signed')}>
          <p>{t('signedText', { number: file.number, dueOn: file.dueOn ? formatDate(locale, file.dueOn) : '' })}</p>
        </MessageBox>
      )}
      {returned && <ReturnReasons decision={returned} />}
      <DeclarationFacts file={file} />
      <Possible file={file} list={list} />
      <WhatHappened file={file} />
      <Heading level={2} size="large">{t('declared')}</Heading>
      {declared ? <DeclarationView version={declared} reasons={returned?.sectionReasons} />
        : <p>{t('onPaperText', { reference: file.paperReference ?? '' })}</p>}
    </Page>
  );
}

/** What can be done about it now. */
async function Possible({ file, list }: { file: DeclarationFile; list: string }) {
  const [t, locale] = [await getTranslations('participation.wizard.declaration'), await localeOfRequest()];
  if (!canBeWithdrawn(file)) return null;
  return (
    <div className="actions">
      {file.state !== 'submitted' && <LinkButton href={list}>{t(file.state === 'returned' ? 'goOn' : 'goOnDraft')}</LinkButton>}
      <TextLink href={localPath(locale, `/provider/declarations/${file.number}/withdraw`)}>{t('withdraw')}</TextLink>
    </div>
  );
}

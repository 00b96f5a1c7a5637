import type { ReactNode } from 'react';
import { getTranslations } from 'next-intl/server';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { Page } from '#app/_ui/page.tsx';
import { formatInstant } from '#lib/kernel/format.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import type { DeclarationFile, Review } from '#lib/participation/index.ts';
import { KeyFacts } from './key-facts.tsx';

type ActPageProps = { file: DeclarationFile; review: Review; title: string; lead?: string; children: ReactNode };

/** The page of one act on a declaration, with its key facts in sight. */
export async function ActPage({ file, review, title, lead, children }: ActPageProps) {
  const [t, locale] = [await getTranslations('agency.declarations'), await localeOfRequest()];
  const back = { href: localPath(locale, `/agency/declarations/${file.id}`), text: t('pageTitle', { number: file.number }) };
  return (
    <Page title={title} lead={lead} width="wide" back={back}>
      <KeyFacts file={file} review={review} />
      {children}
    </Page>
  );
}

/** In the place of an act's form: why it is not possible now, and what happened to the declaration last. */
export async function NotPossible({ file }: { file: DeclarationFile }) {
  const [t, words, locale] = [await getTranslations('agency.declarations'), await getTranslations('participation.acts'), await localeOfRequest()];
  const last = file.acts.toSorted((a, b) => b.step - a.step)[0];
  return (
    <MessageBox kind="warning" title={t('notPossible.title')}>
      {last && <p>{t('notPossible.last', {
        act: words(last.act as 'sign'), who: last.by ?? t(`roles.${last.role as 'manager'}`), at: formatInstant(locale, last.at),
      })}</p>}
      <p>{t('notPossible.now')}</p>
      <div className="actions"><LinkButton href={localPath(locale, `/agency/declarations/${file.id}`)}>{t('form.back')}</LinkButton></div>
    </MessageBox>
  );
}

import type { ReactNode } from 'react';
import { getTranslations } from 'next-intl/server';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { Page } from '#app/_ui/page.tsx';
import { formatInstant } from '#lib/kernel/format.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { appealText } from '#lib/participation/index.ts';
import type { VoucherFile } from '#lib/vouchers/index.ts';
import { KeyFacts } from './key-facts.tsx';

type ActPageProps = { file: VoucherFile; title: string; lead?: string; children: ReactNode };

/** The page of one act on a voucher, with its key facts in sight. */
export async function ActPage({ file, title, lead, children }: ActPageProps) {
  const [t, locale] = [await getTranslations('vouchers.agency'), await localeOfRequest()];
  const back = { href: localPath(locale, `/agency/vouchers/${file.voucher.id}`), text: t('pageTitle', { number: file.voucher.number ?? '' }) };
  return (
    <Page title={title} lead={lead} width="wide" back={back}>
      <KeyFacts file={file} />
      {children}
    </Page>
  );
}

/** In the place of an act's form: that it is not possible now, and what happened to the voucher last. */
export async function NotPossible({ file: { voucher, steps: [last] } }: { file: VoucherFile }) {
  const [t, words, locale] = [await getTranslations('vouchers.agency'), await getTranslations('vouchers.acts'), await localeOfRequest()];
  return (
    <MessageBox kind="warning" title={t('notPossible.title')}>
      {last && <p>{t('notPossible.last', { act: words(last.act), who: last.by ?? t(`roles.${last.role as 'clinic'}`), at: formatInstant(locale, last.at) })}</p>}
      <p>{t('notPossible.now')}</p>
      <div className="actions"><LinkButton href={localPath(locale, `/agency/vouchers/${voucher.id}`)}>{t('form.back')}</LinkButton></div>
    </MessageBox>
  );
}

/** What stands in every decision without being typed, and who reads it. */
export async function DecisionNotes({ hasFigures }: { hasFigures?: true }) {
  const t = await getTranslations('vouchers.agency.form');
  return (
    <div className="section subtle">
      <p>{t('inGeorgian')} {hasFigures && t('figures')} {t('told')}</p>
      <p>{t('appeal')} <span lang="ka">{appealText()}</span></p>
    </div>
  );
}

import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { Facts } from '#app/_ui/facts.tsx';
import { Page } from '#app/_ui/page.tsx';
import { requireManager } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { messagesOf } from '#lib/messages/index.ts';
import { canBeWithdrawn, declarationOfPage, type DeclarationProps } from '../shown.ts';
import { WithdrawForm } from './withdraw-form.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('participation.wizard.withdraw');
  return { title: t('title') };
}

export default async function WithdrawPage(props: Pick<DeclarationProps, 'params'>) {
  const actor = await requireManager();
  const file = await declarationOfPage(actor, props);
  const [t, locale] = [await getTranslations('participation.wizard.withdraw'), await localeOfRequest()];
  const back = localPath(locale, `/provider/declarations/${file.number}`);
  if (!canBeWithdrawn(file)) redirect(back);
  return (
    <Page title={t('title')} lead={t('lead')} back={{ href: back, text: file.number }}>
      <Facts rows={[{ term: t('number'), value: file.number }]} />
      <WithdrawForm requestId={randomUUID()} shown={{ declarationId: String(file.id), step: String(file.step) }} keepHref={back}
        words={messagesOf(locale).participation.wizard.withdraw} errorTexts={await errorTexts(locale, 'declaration.notWithdrawn', 'form.stale')} />
    </Page>
  );
}

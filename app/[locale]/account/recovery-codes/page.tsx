import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { PrintButton } from '#app/_ui/print-button.tsx';
import { Button } from '#app/_ui/button.tsx';
import { Page } from '#app/_ui/page.tsx';
import { plainAction } from '#app/_ui/plain-action.ts';
import { Section } from '#app/_ui/section.tsx';
import { printed } from '#lib/access/index.ts';
import { requireStaff } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { messagesOf } from '#lib/messages/index.ts';
import { recoveryCodesKeptAction } from './action.ts';
import { keptRecoveryCodes } from './recovery-cookie.ts';
import styles from './recovery-codes.module.css';

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesOf(await localeOfRequest()).access.recovery.title };
}

/** The only page that ever shows them; until its button is pressed they can be printed again. */
export default async function RecoveryCodesPage() {
  await requireStaff();
  const [locale, kept] = [await localeOfRequest(), await keptRecoveryCodes()];
  if (!kept) redirect(localPath(locale, '/account/second-factor'));
  const { recovery: texts } = messagesOf(locale).access;
  return (
    <Page title={texts.title} lead={texts.lead}>
      <Section title={texts.list}>
        <p>{texts.why}</p>
        <ol className={styles.codes}>
          {kept.recoveryCodes.map((code) => <li key={code}><code>{printed(code)}</code></li>)}
        </ol>
        <p>{texts.keep}</p>
      </Section>
      <div className="actions">
        <form action={plainAction(recoveryCodesKeptAction)}><Button type="submit">{texts.done}</Button></form>
        <PrintButton text={texts.print} />
      </div>
    </Page>
  );
}

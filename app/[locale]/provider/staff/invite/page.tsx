import type { Metadata } from 'next';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { Empty } from '#app/_ui/empty.tsx';
import { Page } from '#app/_ui/page.tsx';
import { managedFacilities } from '#lib/access/index.ts';
import { requireManager } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { messagesOf } from '#lib/messages/index.ts';
import { InviteForm } from './invite-form.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesOf(await localeOfRequest()).access.inviting.title };
}

export default async function InvitePage() {
  const actor = await requireManager();
  const [locale, facilities] = [await localeOfRequest(), await managedFacilities(actor)];
  const { inviting: texts } = messagesOf(locale).access;
  return (
    <Page title={texts.title} lead={texts.lead} back={{ href: localPath(locale, '/provider/staff'), text: texts.back }}>
      {facilities.length === 0
        ? <Empty title={texts.none}><p>{texts.noneMore}</p></Empty>
        : <InviteForm texts={texts} facilities={facilities.map(({ id, name }) => ({ value: String(id), label: name[locale] }))}
          errorTexts={await errorTexts(locale, 'access.email', 'access.role', 'access.facility')} />}
    </Page>
  );
}

import type { Metadata } from 'next';
import { linkHours } from '#lib/access/index.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { messagesOf } from '#lib/messages/index.ts';
import { LinkSent } from '../../link-sent.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesOf(await localeOfRequest()).access.linkSent.title };
}

export default async function ResetSentPage() {
  return <LinkSent kind="reset" hours={linkHours.password_reset} backPath="/sign-in/staff/forgot" />;
}

import type { Metadata } from 'next';
import { linkHours } from '#lib/access/index.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { messagesOf } from '#lib/messages/index.ts';
import { LinkSent } from '../../sign-in/staff/link-sent.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesOf(await localeOfRequest()).access.linkSent.title };
}

export default async function SignUpSentPage() {
  return <LinkSent kind="signUp" hours={linkHours.sign_up} backPath="/sign-up" />;
}

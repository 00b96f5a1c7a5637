import type { Metadata } from 'next';
import { SessionsPage } from '#app/[locale]/_sessions/sessions-page.tsx';
import { requireStaff } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { messagesOf } from '#lib/messages/index.ts';

type SessionsProps = { searchParams: Promise<{ ended?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesOf(await localeOfRequest()).access.sessions.title };
}

/** For representatives and newcomers. */
export default async function ProviderSessionsPage({ searchParams }: SessionsProps) {
  const actor = await requireStaff();
  return <SessionsPage actor={actor} hasEnded={(await searchParams).ended === '1'} />;
}

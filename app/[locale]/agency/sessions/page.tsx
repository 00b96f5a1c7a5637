import type { Metadata } from 'next';
import { SessionsPage } from '#app/[locale]/_sessions/sessions-page.tsx';
import { requireAgency } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { messagesOf } from '#lib/messages/index.ts';

type SessionsProps = { searchParams: Promise<{ ended?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesOf(await localeOfRequest()).access.sessions.title };
}

export default async function AgencySessionsPage({ searchParams }: SessionsProps) {
  const actor = await requireAgency();
  return <SessionsPage actor={actor} hasEnded={(await searchParams).ended === '1'} />;
}

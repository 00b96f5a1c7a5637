import { cookies, headers } from 'next/headers';
import { isDemo, settings } from '#lib/kernel/settings.ts';
import { comesFromOurPages } from './our-pages.ts';

export const demoTodayCookie = 'erti-today';

/** The date that a visitor of the demo moved to, 'YYYY-MM-DD'; null outside a demo. */
export async function demoToday(): Promise<string | null> {
  if (!isDemo()) return null;
  const chosen = (await cookies()).get(demoTodayCookie)?.value ?? '';
  return /^\d{4}-\d{2}-\d{2}$/.test(chosen) && !Number.isNaN(Date.parse(chosen)) ? chosen : null;
}

/**
 * The caller's network address. The server that listens sets this header itself; a caller's own is not believed.
 * A proxy adds to the end of it, so only the last address is one that somebody trusted has seen.
 */
export async function clientAddress(): Promise<string> {
  return (await headers()).get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? 'unknown';
}

/** What a person will recognise as their device, such as "Firefox, Android". */
export async function deviceName(): Promise<string> {
  const agent = (await headers()).get('user-agent') ?? '';
  const browser = /(Edg|OPR|SamsungBrowser|Firefox|Chrome|Safari)/.exec(agent)?.[1] ?? '?';
  const system = /(Android|iPhone|iPad|Windows|Mac OS X|Linux)/.exec(agent)?.[1] ?? '?';
  return `${browser.replace('Edg', 'Edge').replace('OPR', 'Opera')}, ${system}`;
}

/** Whether a request that changes something comes from our own pages. */
export const isFromOurPages = async (): Promise<boolean> => comesFromOurPages(await headers(), settings().NEXTAUTH_URL);

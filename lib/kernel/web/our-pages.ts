type Sent = { get(name: string): string | null };

/**
 * Whether a request's headers say that it comes from a page of this service.
 * A Server Action without an Origin header runs, and a route handler is not checked at all; so both headers are read.
 *
 * @param address where the service is reached; a proxy in front may have put its own name into Host
 */
export function comesFromOurPages(sent: Sent, address: string): boolean {
  const site = sent.get('sec-fetch-site');
  const origin = sent.get('origin');
  if (site && site !== 'same-origin') return false;
  if (!origin) return site === 'same-origin';
  if (!URL.canParse(origin)) return false;
  const from = new URL(origin);
  return from.origin === new URL(address).origin || from.host === sent.get('host');
}

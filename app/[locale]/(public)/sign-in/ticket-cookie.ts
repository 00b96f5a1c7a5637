import { cookies } from 'next/headers';
import { decode, encode } from 'next-auth/jwt';
import { codeMinutes, type Identity, type Ticket } from '#lib/access/index.ts';
import { settings } from '#lib/kernel/settings.ts';

/** What a browser keeps between asking for a code and entering it; `identity` is there to send a new code. */
type Kept = { ticket: Ticket; identity: Identity };

const isSecure = () => settings().NEXTAUTH_URL.startsWith('https:');
const cookieName = () => `${isSecure() ? '__Host-' : ''}erti-code`;
// its own salt: a ticket is not a session, nor the other way round
const salt = 'erti sign-in ticket';
const maxAge = codeMinutes * 60;

/** Keeps it in the browser, encrypted, for as long as the code works: never in an address, where it would be logged. */
export async function keepTicket(kept: Kept): Promise<void> {
  const value = await encode({ token: kept, secret: settings().NEXTAUTH_SECRET, salt, maxAge });
  (await cookies()).set(cookieName(), value, { httpOnly: true, sameSite: 'lax', secure: isSecure(), path: '/', maxAge });
}

/** Null when there is none, it is too old, or not ours. */
export async function keptTicket(): Promise<Kept | null> {
  const token = (await cookies()).get(cookieName())?.value;
  return (await decode({ token, secret: settings().NEXTAUTH_SECRET, salt }).catch(() => null)) as Kept | null;
}

export async function dropTicket(): Promise<void> {
  (await cookies()).set(cookieName(), '', { httpOnly: true, sameSite: 'lax', secure: isSecure(), path: '/', maxAge: 0 });
}

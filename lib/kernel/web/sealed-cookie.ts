import { cookies } from 'next/headers';
import { decode, encode } from 'next-auth/jwt';
import { settings } from '#lib/kernel/settings.ts';

const isSecure = () => settings().NEXTAUTH_URL.startsWith('https:');

type SealedCookie<T> = {
  keep: (value: T) => Promise<void>;
  /** Null when there is none, it is too old, or not ours. */
  kept: () => Promise<T | null>;
  drop: () => Promise<void>;
};

/**
 * Something that a browser carries from one page to the next, encrypted, for some minutes: never in an address, where it
 * would be logged. `name` is also its salt, so that nothing kept for one purpose is taken for another, or for a session.
 */
export function sealedCookie<T extends object>(name: string, minutes: number): SealedCookie<T> {
  const maxAge = minutes * 60;
  const salt = `erti ${name}`;
  const fullName = () => `${isSecure() ? '__Host-' : ''}erti-${name}`;
  const attributes = () => ({ httpOnly: true, sameSite: 'lax', secure: isSecure(), path: '/' }) as const;
  return {
    keep: async (value) => {
      const sealed = await encode({ token: value as Record<string, unknown>, secret: settings().NEXTAUTH_SECRET, salt, maxAge });
      (await cookies()).set(fullName(), sealed, { ...attributes(), maxAge });
    },
    kept: async () => {
      const token = (await cookies()).get(fullName())?.value;
      return (await decode({ token, secret: settings().NEXTAUTH_SECRET, salt }).catch(() => null)) as T | null;
    },
    drop: async () => void (await cookies()).set(fullName(), '', { ...attributes(), maxAge: 0 }),
  };
}

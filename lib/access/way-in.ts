import type { SignedInActor } from '#lib/kernel/actor.ts';

/** Where each kind of account begins. */
export const homes = {
  person: '/my', newcomer: '/provider', provider: '/provider', clinic: '/clinic', agency: '/agency',
} as const satisfies Record<Kind, string>;

type Kind = SignedInActor['kind'];

/** A path of this service, language prefix included; null for anything that could lead elsewhere. */
export function localNext(next: string | undefined): string | null {
  if (!next || !/^\/(?![/\\])[^\s\\]*$/.test(next) || !URL.canParse(next, 'http://here.invalid')) return null;
  const { origin, pathname, search } = new URL(next, 'http://here.invalid');
  // a dotted path such as /.//elsewhere would become another host once it is read again
  return origin === 'http://here.invalid' && !pathname.startsWith('//') ? pathname + search : null;
}

/** Whether a path is everybody's or this actor's; a clinic's manager also answers for the facility. */
function isOpenTo(actor: SignedInActor, path: string): boolean {
  const [, first] = /^(?:\/en)?\/([^/?]*)/.exec(path) ?? [];
  const own: string[] = [homes[actor.kind], ...(actor.kind === 'clinic' && actor.role === 'manager' ? ['/provider'] : [])];
  return own.includes(`/${first}`) || !Object.values<string>(homes).includes(`/${first}`);
}

/**
 * Where a sign-in leads: back to the page that asked for it when it is this actor's or everybody's, else to their own start.
 * @param home puts a path into the reader's language
 */
export function wayIn(actor: SignedInActor, next: string | undefined, home: (path: string) => string): string {
  const wanted = localNext(next);
  return wanted && isOpenTo(actor, wanted) ? wanted : home(homes[actor.kind]);
}

import type { SignedInActor } from '#lib/kernel/actor.ts';

const homes = { person: '/my', clinic: '/clinic', agency: '/agency' } as const satisfies Record<Kind, string>;

type Kind = SignedInActor['kind'];

/** A path of this service, language prefix included; null for anything that could lead elsewhere. */
export function localNext(next: string | undefined): string | null {
  if (!next || !/^\/(?![/\\])[^\s\\]*$/.test(next) || !URL.canParse(next, 'http://here.invalid')) return null;
  const { origin, pathname, search } = new URL(next, 'http://here.invalid');
  // a dotted path such as /.//elsewhere would become another host once it is read again
  return origin === 'http://here.invalid' && !pathname.startsWith('//') ? pathname + search : null;
}

/** Whose pages a path belongs to; null for those that are everybody's. */
function kindOf(path: string): Kind | null {
  const [, first] = /^(?:\/en)?\/([^/?]*)/.exec(path) ?? [];
  const found = Object.entries(homes).find(([, home]) => home === `/${first}`);
  return (found?.[0] as Kind | undefined) ?? null;
}

/**
 * Where a sign-in leads: back to the page that asked for it when it is this actor's or everybody's, else to their own start.
 * @param home puts a path into the reader's language
 */
export function wayIn(actor: SignedInActor, next: string | undefined, home: (path: string) => string): string {
  const wanted = localNext(next);
  if (!wanted) return home(homes[actor.kind]);
  const owner = kindOf(wanted);
  return owner === null || owner === actor.kind ? wanted : home(homes[actor.kind]);
}

import { getTranslations } from 'next-intl/server';
import type { OwnActor, PersonActor } from '#lib/kernel/actor.ts';
import type { Locale } from '#lib/kernel/format.ts';
import { localPath } from '#lib/kernel/web/locale.ts';
import type { Acting } from '#lib/people/index.ts';

/** Whom a page is about: oneself, or a ward. */
export type Own = {
  actor: OwnActor;
  /** The ward's given name; null on one's own pages. */
  ward: string | null;
  /** The page where it stands at a glance, in whose folder the others stand. */
  home: { href: string; text: string };
  /** What a form names besides, so that its action acts for the same person. */
  named: Record<string, string>;
};

/** A person's own pages. */
export async function ofPerson(actor: PersonActor, locale: Locale): Promise<Own> {
  const t = await getTranslations('registration');
  return { actor, ward: null, home: { href: localPath(locale, '/my'), text: t('toMy') }, named: {} };
}

/** The pages of a ward, which their guardian reads. */
export async function ofWard({ actor, guardianshipId, ward }: Acting, locale: Locale): Promise<Own> {
  const t = await getTranslations('family');
  const name = ward.givenName[locale];
  const home = { href: localPath(locale, `/my/family/${guardianshipId}`), text: t('toWard', { name }) };
  return { actor, ward: name, home, named: { guardianshipId } };
}

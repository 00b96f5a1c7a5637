import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { withQuery } from '#app/_ui/with-query.ts';
import { coverageOn, type CoverageOn } from '#lib/coverage/index.ts';
import { dayAsked } from '#lib/coverage/schemas.ts';
import type { Actor } from '#lib/kernel/actor.ts';
import type { Locale } from '#lib/kernel/format.ts';
import { getActor } from '#lib/kernel/web/get-actor.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';

export type Query = Record<string, string | string[] | undefined>;
export type PageProps = { searchParams: Promise<Query> };
export type CodePageProps = PageProps & { params: Promise<{ code: string }> };

/** The tables of the day that a page is asked for, and the addresses of its neighbours on that day. */
export type Shown = CoverageOn & { actor: Actor; locale: Locale; isWrong: boolean; hrefOf: (path: string, query?: Record<string, string>) => string };

/** Reads `?on=`: a past day is answered by its own rules, and what is no date by those of today, which is said. */
export async function shownBy(searchParams: Promise<Query>): Promise<Shown> {
  const [locale, actor] = [await localeOfRequest(), await getActor()];
  const { on, isWrong } = dayAsked.parse((await searchParams).on);
  const coverage = await coverageOnce(on);
  return { ...coverage, actor, locale, isWrong, hrefOf: (path, query = {}) => addressOf(locale, path, { ...query, on: on ?? '' }) };
}

/** A page and its title ask once. */
const coverageOnce = cache(async (on: string | null) => coverageOn(await getActor(), on));

/** An address among the coverage pages. */
export const addressOf = (locale: Locale, path: string, query: Record<string, string>): string =>
  withQuery(localPath(locale, `/coverage${path}`), query);

/** The way back to the first page, on the same day. */
export async function backTo({ hrefOf }: Shown): Promise<{ href: string; text: string }> {
  const t = await getTranslations('cover');
  return { href: hrefOf(''), text: t('back') };
}

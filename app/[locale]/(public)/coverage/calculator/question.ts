import { getTranslations } from 'next-intl/server';
import { calculate, type Calculation, type Limit, myPackageOn, type Package } from '#lib/coverage/index.ts';
import { costQuestion } from '#lib/coverage/schemas.ts';
import type { Actor } from '#lib/kernel/actor.ts';
import type { Locale } from '#lib/kernel/format.ts';
import { getActor } from '#lib/kernel/web/get-actor.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { walletOf } from '#lib/vouchers/index.ts';
import type { Query } from '../_components/shown.ts';

type Typed = ReturnType<typeof costQuestion.parse>;

/** What the calculator was asked, what was wrong with it by field, and what came of it. */
export type Asked = Typed & {
  locale: Locale;
  /** The person's own package on that day; null: they are not signed in, or not covered. */
  own: Package | null;
  isPerson: boolean;
  errors: Record<string, string>;
  calculation: Calculation;
};

/** Reads the address, and calculates as far as it goes. */
export async function questionBy(searchParams: Promise<Query>): Promise<Asked> {
  const [locale, actor, typed] = [await localeOfRequest(), await getActor(), costQuestion.parse(await searchParams)];
  const own = actor.kind === 'person' ? await myPackageOn(actor, typed.on.on) : null;
  const used = typed.used.tetri;
  const chosen = typed.package ?? own;
  const goneOf = used !== null ? () => used : await goneBy(actor, chosen !== null && chosen === own);
  const calculation = await calculate(actor, {
    on: typed.on.on, package: chosen, service: typed.service, unit: typed.unit, facilityId: typed.facility, priceTetri: typed.price.tetri, goneOf,
  });
  return { ...typed, locale, own, isPerson: actor.kind === 'person', errors: await errorsIn(typed), calculation };
}

/** What is gone of a limit: of the person's own, as their vouchers have it; of anybody else's it is not known to be anything. */
async function goneBy(actor: Actor, isOwn: boolean): Promise<(limit: Limit, year: number) => number> {
  const wallet = actor.kind === 'person' && isOwn ? await walletOf(actor, actor.personId) : [];
  return (limit, year) => {
    const line = wallet.find((one) => one.year === year && one.limitCode === limit.code);
    return line ? line.reservedTetri + line.usedTetri : 0;
  };
}

/** A sentence for each field that could not be read. */
async function errorsIn({ on, price, used }: Typed): Promise<Record<string, string>> {
  const [t, errors] = [await getTranslations('cover.calculator'), await getTranslations('errors')];
  return {
    ...(price.error && { price: errors(price.error as 'money.amount') }),
    ...(used.error && { used: errors(used.error as 'money.amount') }),
    ...(on.isWrong && { on: t('wrongDate') }),
  };
}

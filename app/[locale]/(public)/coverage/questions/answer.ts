import { getTranslations } from 'next-intl/server';
import { groundOf } from '#app/[locale]/_coverage/words.ts';
import type { Eligibility } from '#lib/coverage/index.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { addressOf } from '../_components/shown.ts';

/** An answer as a form shows it: what applies, why, and where to go on. */
export type Answer = { isCovered: boolean; title: string; lines: string[]; links: { href: string; text: string }[] };

export async function answerInWords({ packages: [best, ...others], reasons }: Eligibility): Promise<Answer> {
  const [t, c, locale] = [await getTranslations('cover.questions'), await getTranslations('coverage'), await localeOfRequest()];
  if (!best) return {
    isCovered: false, title: t('none'), lines: [...reasons.map(({ rule }) => c(`reasons.${rule}`, { until: 'unknown', untilOn_from: '' })), t('emergency')], links: [],
  };
  return {
    isCovered: true,
    title: t('answer', { package: c(`packages.${best.package}`) }),
    lines: [
      t('because', { ground: await groundOf(best.grounds[0]) }),
      ...(others.length > 0 ? [t('others', { packages: others.map((other) => c(`packages.${other.package}`)).join(', ') })] : []),
    ],
    links: [
      { href: addressOf(locale, `/packages/${best.package}`, {}), text: t('table') },
      { href: addressOf(locale, '/calculator', { package: best.package }), text: t('calculate') },
    ],
  };
}

import { getTranslations } from 'next-intl/server';
import { PrintButton } from '#app/_ui/print-button.tsx';
import { formatPeriod } from '#lib/kernel/format.ts';
import type { Shown } from './shown.ts';

/** What a page rests on: the resolution, the version and its time; and a way to print it. */
export async function Source({ shown: { tables, locale } }: { shown: Shown }) {
  const t = await getTranslations('cover');
  if (!tables) return null;
  return (
    <>
      <p className="subtle">{t('version', { source: tables.source[locale], name: tables.name, period: formatPeriod(locale, tables.inForce) })}</p>
      <div className="actions"><PrintButton text={t('print')} /></div>
    </>
  );
}

import { getTranslations } from 'next-intl/server';
import { Section } from '#app/_ui/section.tsx';
import type { ImportFile } from '#lib/people/index.ts';
import { KeepFresh } from './keep-fresh.tsx';

const secondsBetween = 3;

/** How far an import is, in numbers; the page asks anew by itself, also without JavaScript. */
export async function Progress({ file: { rowsDone, rowsToDo } }: { file: ImportFile }) {
  const t = await getTranslations('imports.progress');
  return (
    <Section title={t('title')}>
      <noscript><meta httpEquiv="refresh" content={String(secondsBetween)} /></noscript>
      <KeepFresh seconds={secondsBetween} />
      <label htmlFor="progress">{t('rows', { done: rowsDone, all: rowsToDo })}</label>
      <progress className="progress" id="progress" value={rowsDone} max={Math.max(rowsToDo, 1)} />
      <p>{t('stays')}</p>
    </Section>
  );
}

import { getTranslations } from 'next-intl/server';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { DayNote } from '../_components/day-note.tsx';
import { getActor } from '#lib/kernel/web/get-actor.ts';
import { addressOf } from '../_components/shown.ts';
import type { Asked } from './question.ts';

/** What an answer still needs; nothing before the first question, and a day without rules is said instead. */
export async function Missing({ asked }: { asked: Asked }) {
  const t = await getTranslations('cover.calculator');
  const { locale, calculation, facility, own, isPerson, package: chosen, errors } = asked;
  if (!calculation.tables) {
    const hrefOf = (path: string) => addressOf(locale, path, {});
    return <DayNote shown={{ ...calculation, actor: await getActor(), locale, isWrong: false, hrefOf }} />;
  }
  if (!calculation.about) return null;
  const lines = [
    ...(facility !== null && calculation.unit && !calculation.offer ? [t('noFacility')] : []),
    ...(!errors.price && asked.price.tetri === null && !calculation.offer ? [t('missingPrice')] : []),
    ...(chosen ?? own ? [] : [t(isPerson ? 'noPackage' : 'missingPackage')]),
  ];
  if (lines.length === 0) return null;
  return (
    <div id="answer">
      <MessageBox kind="info" title={t('missing')}><ul>{lines.map((line) => <li key={line}>{line}</li>)}</ul></MessageBox>
    </div>
  );
}

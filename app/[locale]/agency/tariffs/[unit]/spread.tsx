import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { Section } from '#app/_ui/section.tsx';
import { formatLari } from '#lib/kernel/money.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { picture, pictureOf, type UnitFile } from '#lib/tariffs/index.ts';

type SpreadProps = { unit: UnitFile; inForce: number | null };
type Group = UnitFile['groups'][number];
type Mark = { kind: 'counted' | 'other' | 'in-force'; tetri: number; text: string };

/** The prices of the day as dots, with the lines by which one decides; and the same as a table. */
export async function Spread({ unit: { groups, counted }, inForce }: SpreadProps) {
  const [t, locale] = [await getTranslations('tariffs.agency'), await localeOfRequest()];
  const [first, last] = [groups[0], groups.at(-1)];
  if (!first || !last)
    return <Section title={t('picture')}><MessageBox kind="info" level={3} title={t('noPrices.title')}><p>{t('noPrices.text')}</p></MessageBox></Section>;
  const [lowest, highest] = [formatLari(locale, first.lowest), formatLari(locale, last.highest)];
  return (
    <Section title={t('picture')}>
      <Dots groups={groups} marks={await marksOf(counted, inForce)} caption={t('pictureWords', { prices: counted.prices, lowest, highest })} />
      <details className="spread__table">
        <summary>{t('table')}</summary>
        <DataTable<Group> caption={t('picture')} rows={groups} keyOf={(group) => group.lowest} columns={[
          { heading: t('group'), cell: (group) => (group.lowest === group.highest
            ? formatLari(locale, group.lowest)
            : t('groupOf', { lowest: formatLari(locale, group.lowest), highest: formatLari(locale, group.highest) })) },
          { heading: t('prices'), cell: ({ prices }) => prices, align: 'right' },
        ]} />
      </details>
    </Section>
  );
}

async function marksOf({ area, quarter, half }: UnitFile['counted'], inForce: number | null): Promise<Mark[]> {
  const [t, locale] = [await getTranslations('tariffs.agency'), await localeOfRequest()];
  const mark = (kind: Mark['kind'], text: 'lineQuarter' | 'lineHalf' | 'lineInForce', tetri: number | null): Mark[] =>
    (tetri === null ? [] : [{ kind, tetri, text: t(text, { price: formatLari(locale, tetri) }) }]);
  return [
    ...mark(area === 'quarter' ? 'counted' : 'other', 'lineQuarter', quarter),
    ...mark(area === 'half' ? 'counted' : 'other', 'lineHalf', half),
    ...mark('in-force', 'lineInForce', inForce),
  ];
}

async function Dots({ groups, marks, caption }: { groups: Group[]; marks: Mark[]; caption: string }) {
  const t = await getTranslations('tariffs.agency');
  const { dots, each, xOf } = pictureOf(groups, marks.map(({ tetri }) => tetri));
  return (
    <figure className="spread">
      <svg className="spread__picture" viewBox={`0 0 ${picture.width} ${picture.height}`} aria-hidden="true">
        <line className="spread__floor" x1="0" x2={picture.width} y1={picture.height} y2={picture.height} />
        {dots.map(({ x, y }, i) => <circle key={i} className="spread__dot" cx={x} cy={y} r={picture.radius - 1} />)}
        {marks.map(({ kind, tetri, text }) => <line key={text} className={`spread__line spread__line--${kind}`} x1={xOf(tetri)} x2={xOf(tetri)} y1="0" y2={picture.height} />)}
      </svg>
      <figcaption>
        <p>{caption} {t('each', { each })}</p>
        <ul className="spread__key">
          {marks.map(({ kind, text }) => (
            <li key={text}>
              <svg viewBox="0 0 28 8" width="28" height="8" aria-hidden="true"><line className={`spread__line spread__line--${kind}`} x1="0" x2="28" y1="4" y2="4" /></svg> {text}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

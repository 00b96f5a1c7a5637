import { getTranslations } from 'next-intl/server';
import { Facts } from '#app/_ui/facts.tsx';
import { PrintButton } from '#app/_ui/print-button.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { decisionCheck, decisionText, type Decision } from '#lib/participation/index.ts';

type DecisionViewProps = { decision: Decision; pdfHref: string };

/** A decision, whole, as it stands in its PDF. */
export async function DecisionView({ decision, pdfHref }: DecisionViewProps) {
  const [t, locale] = [await getTranslations('participation.decision'), await localeOfRequest()];
  const { agency, programme, rows, blocks } = decisionText(decision, locale);
  const check = decisionCheck(decision, locale);
  return (
    <>
      <p className="subtle">{agency}<br />{programme}</p>
      <Facts rows={rows} />
      {blocks.map(({ heading, rows: facts, paragraphs }) => (
        <Section key={heading} title={heading}>
          {facts.length > 0 && <Facts rows={facts.map(({ term, value }) => ({ term, value: <span className="as-written">{value}</span> }))} />}
          {paragraphs.map((paragraph, i) => <p key={i}>{paragraph}</p>)}
        </Section>
      ))}
      <div className="actions">
        <PrintButton text={t('print')} />
        <TextLink href={pdfHref}>{t('pdf')}</TextLink>
        {check && <TextLink href={check.address}>{t('check.link')}</TextLink>}
      </div>
    </>
  );
}

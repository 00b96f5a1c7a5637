import { getTranslations } from 'next-intl/server';
import { Facts } from '#app/_ui/facts.tsx';
import { Heading } from '#app/_ui/heading.tsx';
import { Section } from '#app/_ui/section.tsx';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import type { Terms } from '#lib/participation/index.ts';
import './terms.css';

/** The terms of the programme, whole, with the version and the hash that a signature is about. */
export async function TermsText({ terms: { version, sha256, body } }: { terms: Terms }) {
  const [t, locale] = [await getTranslations('participation.wizard.requirements'), await localeOfRequest()];
  return (
    <Section title={t('terms')}>
      <Facts rows={[{ term: t('version'), value: version }, { term: t('hash'), value: <code>{sha256}</code> }]} />
      <div className="terms">{body[locale].split(/\n\s*\n/).map((part) => <Part key={part} part={part} />)}</div>
    </Section>
  );
}

/** A numbered part opens with its heading. */
function Part({ part }: { part: string }) {
  const [heading = '', ...lines] = part.split('\n');
  if (!/^\d+\./.test(heading)) return <p>{part}</p>;
  return <div><Heading level={3} size="xsmall">{heading}</Heading><p>{lines.join('\n')}</p></div>;
}

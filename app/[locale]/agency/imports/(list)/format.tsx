import { getTranslations } from 'next-intl/server';
import { Facts } from '#app/_ui/facts.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { columnsOf, importKinds } from '#lib/people/index.ts';

/** What a file of each kind looks like, with one to begin from. */
export async function Format() {
  const t = await getTranslations('imports');
  return (
    <Section title={t('format.title')}>
      <ul>
        {(['header', 'dates', 'surname', 'again'] as const).map((rule) => <li key={rule}>{t(`format.${rule}`)}</li>)}
        <li>{t('names.certificate')}</li>
      </ul>
      <Facts rows={importKinds.map((kind) => ({
        term: t(`fileOf.${kind}`),
        value: <><code>{columnsOf[kind].join(', ')}</code> <TextLink href={`/api/imports/examples/${kind}`}>{t('format.example')}<span className="aksel-sr-only">: {t(`kinds.${kind}`)}</span></TextLink></>,
      }))} />
    </Section>
  );
}

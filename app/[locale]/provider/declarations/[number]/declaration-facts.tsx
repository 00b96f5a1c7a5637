import { getTranslations } from 'next-intl/server';
import { DeclarationState } from '#app/[locale]/_declaration/declaration-state.tsx';
import { Facts } from '#app/_ui/facts.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { formatDate } from '#lib/kernel/format.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { signedVersion, type DeclarationFile } from '#lib/participation/index.ts';

/** The key facts of a declaration, and its written confirmation. */
export async function DeclarationFacts({ file }: { file: DeclarationFile }) {
  const [t, locale] = [await getTranslations('participation.wizard.declaration'), await localeOfRequest()];
  const states = await getTranslations('participation.states');
  const signed = signedVersion(file);
  const pdf = `/api/documents/declarations/${file.number}`;
  return (
    <Section title={t('facts')}>
      <Facts rows={[
        { term: t('facility'), value: file.facility.name[locale] },
        { term: t('state'), value: <DeclarationState state={file.state} words={states} /> },
        { term: t('submittedOn'), value: file.submittedOn && formatDate(locale, file.submittedOn) },
        { term: t('dueOn'), value: file.state === 'submitted' && file.dueOn ? formatDate(locale, file.dueOn) : null },
        { term: t('hash'), value: signed && <code>{signed.sha256}</code> },
      ]} />
      {signed && (
        <div className="actions">
          <TextLink href={`${pdf}?language=ka`}>{t('pdfKa')}</TextLink>
          <TextLink href={`${pdf}?language=en`}>{t('pdfEn')}</TextLink>
        </div>
      )}
    </Section>
  );
}

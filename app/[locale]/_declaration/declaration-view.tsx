import { Fragment, type ReactNode } from 'react';
import { getTranslations } from 'next-intl/server';
import { Facts } from '#app/_ui/facts.tsx';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import {
  versionInWords, type DeclarationSection, type DeclaredVersion, type FieldInWords, type SectionInWords,
} from '#lib/participation/index.ts';

type DeclarationViewProps = {
  version: DeclaredVersion;
  /** What the agency asks to mend, by section. */
  reasons?: Partial<Record<DeclarationSection, string>>;
  /** Stands under the title of a section, such as a link that leads to where it is changed. */
  beside?: (section: DeclarationSection, title: string) => ReactNode;
};

/** A version of a declaration, whole, section by section, with its documents as links. */
export async function DeclarationView({ version, reasons = {}, beside }: DeclarationViewProps) {
  const locale = await localeOfRequest();
  return versionInWords(version, locale).map((section) => (
    <Section key={section.section} title={section.title} id={section.section}>
      {reasons[section.section] && <Reason level={3}>{reasons[section.section]}</Reason>}
      <SectionFacts section={section} version={version} />
      {beside?.(section.section, section.title)}
    </Section>
  ));
}

/** What the agency asks to mend, in the reviewer's own words. */
export async function Reason({ level, children }: { level: 2 | 3; children: ReactNode }) {
  const t = await getTranslations('participation');
  return <MessageBox kind="warning" title={t('mend')} level={level}><p className="as-written">{children}</p></MessageBox>;
}

async function SectionFacts({ section, version }: { section: SectionInWords; version: DeclaredVersion }) {
  const t = await getTranslations('participation');
  const value = (field: FieldInWords): ReactNode => {
    if (field.lines.length === 0) return <span className="subtle">{t('nothingSaid')}</span>;
    if (field.field === 'documents') return <Documents version={version} />;
    return field.lines.length === 1 ? field.lines[0] : <ul>{field.lines.map((line) => <li key={line}>{line}</li>)}</ul>;
  };
  return <Facts rows={section.fields.map((field) => ({ term: field.term, value: <Fragment>{value(field)}</Fragment> }))} />;
}

async function Documents({ version }: { version: DeclaredVersion }) {
  const t = await getTranslations('participation');
  return (
    <ul>
      {version.documents.map(({ id, kind, fileName }) => (
        <li key={id}>{t(`documentKinds.${kind}`)}: <TextLink href={`/api/documents/${id}`}>{fileName}</TextLink></li>
      ))}
    </ul>
  );
}

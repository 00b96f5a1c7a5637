import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { Facts } from '#app/_ui/facts.tsx';
import { Page } from '#app/_ui/page.tsx';
import type { RulesCell, VersionFile } from '#lib/coverage/index.ts';
import { requireReviewer } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { cellAction } from '../../../../_components/actions.ts';
import { cellTexts } from '../../../../_components/cell-text.ts';
import { rulesForm, wordsFields } from '../../../../_components/form-parts.ts';
import { RulesForm, type RulesField } from '../../../../_components/rules-form.tsx';
import { draftOf } from '../../../../_components/version-of.ts';

type CellProps = { params: Promise<{ id: string; service: string; package: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('rules.cell');
  return { title: t('title') };
}

export default async function CellPage({ params }: CellProps) {
  const asked = await params;
  const file = await draftOf(await requireReviewer(), asked.id);
  const service = file.content.groups.flatMap(({ services }) => services).find(({ code }) => code === asked.service) ?? notFound();
  const of = file.content.packages.find(({ code }) => code === asked.package) ?? notFound();
  const cell = service.cells.get(of.code) ?? notFound();
  const [t, packages, locale, parts] = [await getTranslations('rules.cell'), await getTranslations('coverage.packages'), await localeOfRequest(), await rulesForm(file.version, `#${service.code}`)];
  return (
    <Page title={t('title')} lead={`${service.name[locale]}, ${packages(of.code)}`} back={parts.back}>
      <Facts rows={await beside(file, service.code, of.code, service.rows.get(of.table)?.words)} />
      <RulesForm {...parts} action={cellAction} schema="cellSchema" hidden={{ ...parts.hidden, service: service.code, package: of.code }}
        fields={await fieldsOf(file)} defaults={defaultsOf(cell)} submit={t('submit')} />
    </Page>
  );
}

/** The row of the resolution's table, and the cell as the version before has it. */
async function beside({ before }: VersionFile, service: string, of: string, words: string | undefined) {
  const [t, text] = [await getTranslations('rules.cell'), await cellTexts()];
  const was = before?.content.groups.flatMap(({ services }) => services).find(({ code }) => code === service)?.cells;
  const cell = [...was ?? []].find(([code]) => code === of)?.[1];
  return [
    { term: t('row'), value: words && <span lang="ka">{words}</span> },
    { term: t('before'), value: before && cell && text(cell, before.content.limits) },
  ];
}

async function fieldsOf({ content }: VersionFile): Promise<RulesField[]> {
  const [t, locale] = [await getTranslations('rules.cell'), await localeOfRequest()];
  return [
    { kind: 'line', name: 'raw', label: t('raw'), hint: t('rawHint'), maxLength: 200 },
    { kind: 'line', name: 'share', label: t('shareLabel'), hint: t('shareHint'), maxLength: 4, isNumber: true },
    { kind: 'check', name: 'notStated', label: t('notStatedLabel') },
    { kind: 'check', name: 'tariffArea', label: t('tariffAreaLabel') },
    { kind: 'select', name: 'limit', label: t('limitLabel'), empty: t('noLimit'), options: [...content.limits.values()].map(({ code, words }) => ({ value: code, label: words[locale] })) },
    { kind: 'line', name: 'mark', label: t('mark'), hint: t('markHint'), maxLength: 3 },
    ...await wordsFields(['noteKa', 'noteEn'], 'note'),
  ];
}

const defaultsOf = ({ raw, share, shareStated, tariffArea, limit, mark, note }: RulesCell): Record<string, string> => ({
  raw, share: share === null ? '' : String(share), limit: limit ?? '', mark: mark ?? '', noteKa: note?.ka ?? '', noteEn: note?.en ?? '',
  ...(!shareStated && { notStated: 'on' }), ...(tariffArea && { tariffArea: 'on' }),
});

import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { Page } from '#app/_ui/page.tsx';
import { conditions } from '#lib/coverage/schemas.ts';
import { requireReviewer } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { conditionsAction } from '../../../_components/actions.ts';
import { rulesForm } from '../../../_components/form-parts.ts';
import { RulesForm } from '../../../_components/rules-form.tsx';
import { draftOf } from '../../../_components/version-of.ts';

type ServiceProps = { params: Promise<{ id: string; service: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('rules.service');
  return { title: t('title') };
}

export default async function ServicePage({ params }: ServiceProps) {
  const asked = await params;
  const { version, content } = await draftOf(await requireReviewer(), asked.id);
  const service = content.groups.flatMap(({ services }) => services).find(({ code }) => code === asked.service) ?? notFound();
  const [t, words, locale, parts] = [await getTranslations('rules.service'), await getTranslations('rules.conditions'), await localeOfRequest(), await rulesForm(version, `#${service.code}`)];
  return (
    <Page title={t('title')} lead={service.name[locale]} back={parts.back}>
      <RulesForm {...parts} action={conditionsAction} schema="conditionsSchema" hidden={{ ...parts.hidden, service: service.code }}
        fields={[{ kind: 'boxes', name: 'conditions', label: t('conditions'), hint: t('hint'), options: conditions.map((value) => ({ value, label: words(value) })) }]}
        defaults={{ conditions: service.conditions.join(',') }} submit={t('submit')} />
    </Page>
  );
}

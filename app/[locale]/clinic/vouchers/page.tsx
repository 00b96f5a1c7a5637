import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Empty } from '#app/_ui/empty.tsx';
import { FilterForm, FilterSelect } from '#app/_ui/filter-form.tsx';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { Page } from '#app/_ui/page.tsx';
import { Pages } from '#app/_ui/pages.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { withQuery } from '#app/_ui/with-query.ts';
import { requireClinic } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { clinicVouchers, clinicVouchersPageSize, clinicVouchersWaiting } from '#lib/vouchers/index.ts';
import { clinicLists, clinicVouchersQuery } from '#lib/vouchers/schemas.ts';
import { VouchersTable } from './vouchers-table.tsx';

type VouchersPageProps = { searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('vouchers.clinic');
  return { title: t('title') };
}

/** The facility's vouchers: what waits for it, what it has taken on, and what it applied for. */
export default async function ClinicVouchersPage({ searchParams }: VouchersPageProps) {
  const actor = await requireClinic();
  const query = clinicVouchersQuery.parse(await searchParams);
  const [waiting, { vouchers, total }] = [await clinicVouchersWaiting(actor), await clinicVouchers(actor, query)];
  const [t, locale] = [await getTranslations('vouchers.clinic'), await localeOfRequest()];
  const path = localPath(locale, '/clinic/vouchers');
  const counts: Record<string, number> = { awaiting: waiting.awaiting, accepted: waiting.accepted };
  const nameOf = (list: (typeof clinicLists)[number]) =>
    (counts[list] ? t('withCount', { list: t(`lists.${list}`), count: counts[list] }) : t(`lists.${list}`));
  return (
    <Page title={t('title')} lead={t('lead')} width="wide">
      <p><LinkButton href={`${path}/new`} variant="secondary">{t('apply')}</LinkButton></p>
      {waiting.returned > 0 && (
        <MessageBox kind="warning" title={t('sentBackCount', { count: waiting.returned })}>
          <p><TextLink href={withQuery(path, { list: 'applied' })}>{t('sentBackLink')}</TextLink></p>
        </MessageBox>
      )}
      <FilterForm action={path} label={t('filter')} submit={t('show')}>
        <FilterSelect name="list" label={t('which')} value={query.list} options={clinicLists.map((list) => ({ value: list, label: nameOf(list) }))} />
      </FilterForm>
      {vouchers.length === 0
        ? <Empty title={t(`none.${query.list}.title`)}><p>{t(`none.${query.list}.text`)}</p></Empty>
        : <><p role="status">{t('found', { count: total })}</p><VouchersTable vouchers={vouchers} list={query.list} /></>}
      <Pages page={query.page} pages={Math.ceil(total / clinicVouchersPageSize)} hrefOf={(page) => withQuery(path, { ...query, page })} />
      <p className="subtle">{t('journal')}</p>
    </Page>
  );
}

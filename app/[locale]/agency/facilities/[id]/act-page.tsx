import type { ReactNode } from 'react';
import { getTranslations } from 'next-intl/server';
import { Facts } from '#app/_ui/facts.tsx';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { Page } from '#app/_ui/page.tsx';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { appealText } from '#lib/participation/index.ts';
import { StateTag } from '../state-tag.tsx';
import type { FacilityToAct } from './facility-to-act.ts';
import { lifeRows } from './life-rows.tsx';
import '#app/[locale]/_life/life.css';

type ActPageProps = { of: FacilityToAct; title: string; lead?: string; children: ReactNode };

/** The page of one act on a facility's participation, with its key facts in sight. */
export async function ActPage({ of: { facility, life }, title, lead, children }: ActPageProps) {
  const [t, states, locale] = [await getTranslations('agency'), await getTranslations('agency.states'), await localeOfRequest()];
  return (
    <Page title={title} lead={lead} width="wide" back={{ href: localPath(locale, `/agency/facilities/${facility.id}`), text: facility.name[locale] }}>
      <Facts rows={[
        { term: t('facilities.name'), value: facility.name[locale] },
        { term: t('facility.provider'), value: facility.provider[locale] },
        { term: t('facility.state'), value: <StateTag state={facility.state} words={states} /> },
        ...await lifeRows(life),
      ]} />
      {children}
    </Page>
  );
}

/** In the place of an act's form: that it is not possible now, and why. */
export async function NotPossible({ of: { facility, life } }: { of: FacilityToAct }) {
  const [t, locale] = [await getTranslations('agency.life.notPossible'), await localeOfRequest()];
  return (
    <MessageBox kind="warning" title={t('title')}>
      <p>{t(life.proposal ? 'proposed' : 'text')}</p>
      <p>{t('now')}</p>
      <div className="actions"><LinkButton href={localPath(locale, `/agency/facilities/${facility.id}`)}>{facility.name[locale]}</LinkButton></div>
    </MessageBox>
  );
}

/** What stands in every decision without being typed. */
export async function DecisionNotes() {
  const t = await getTranslations('agency.life.form');
  return (
    <div className="section subtle">
      <p>{t('inGeorgian')}</p>
      <p>{t('appeal')} <span lang="ka">{appealText()}</span></p>
    </div>
  );
}

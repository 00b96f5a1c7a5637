import type { ReactNode } from 'react';
import { getTranslations } from 'next-intl/server';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { Section } from '#app/_ui/section.tsx';
import { formatLari } from '#lib/kernel/money.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import type { Rehearsal } from '#lib/participation/index.ts';
import { NearestClinics } from './nearest-clinics.tsx';
import { PeopleByAge, PeopleByMunicipality } from './people-tables.tsx';
import { Told, type ToldOf } from './told.tsx';

type DryRunProps = { rehearsal: Rehearsal; isSuccession?: boolean; told: ToldOf; children?: ReactNode };

/**
 * What an end would do, before it is done: whom it touches, where they could go, and what each of them is told.
 * `children` say of a succession who follows where, in the place of the bare count by municipality.
 */
export async function DryRun({ rehearsal, isSuccession = false, told, children }: DryRunProps) {
  const [t, locale] = [await getTranslations('participation.life.dryRun'), await localeOfRequest()];
  const { people, followers, vouchers } = rehearsal;
  return (
    <>
      <Section title={t('title')}>
        <MessageBox kind={people > 0 ? 'warning' : 'info'} title={t('people', { count: people })} level={3}>
          {isSuccession && people > 0 && <p>{t('following', { followers, others: people - followers })}</p>}
          {!isSuccession && people > 0 && <p>{t('freely')}</p>}
          <p>{t('notYet')}</p>
        </MessageBox>
        {vouchers.count > 0 && <p>{t('vouchers', { count: vouchers.count, reserved: formatLari(locale, vouchers.reservedTetri) })}</p>}
      </Section>
      {people > 0 && (children ?? <PeopleByMunicipality rehearsal={rehearsal} />)}
      {people > 0 && <PeopleByAge rehearsal={rehearsal} isSuccession={isSuccession} />}
      {people > followers && <NearestClinics clinics={rehearsal.nearest} />}
      {people > 0 && <Told rehearsal={rehearsal} told={told} />}
    </>
  );
}

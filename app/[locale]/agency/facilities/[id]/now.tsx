import { getTranslations } from 'next-intl/server';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { Section } from '#app/_ui/section.tsx';
import { isReviewer } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import type { FacilityLife } from '#lib/participation/index.ts';

/** The page of each act that begins here, in the order of its weight; a proposal has its own. */
const pages = { lift: 'lift', suspend: 'suspend', propose_termination: 'terminate', close: 'close', succeed: 'succeed' } as const;
type Act = keyof typeof pages;

/** What the reader may do about a facility now, as the table of moves says. */
export async function Now({ actor, facilityId, life }: { actor: AgencyActor; facilityId: number; life: FacilityLife }) {
  const [t, acts, locale] = [await getTranslations('agency.life'), await getTranslations('participation.life.acts'), await localeOfRequest()];
  const possible = (Object.keys(pages) as Act[]).filter((act) => life.possible.includes(act) && !(act === 'propose_termination' && life.proposal));
  return (
    <Section title={t('now')}>
      {possible.length === 0 ? <p>{t(isReviewer(actor) ? 'nothing' : 'auditor')}</p> : (
        <div className="actions">
          {possible.map((act) => (
            <LinkButton key={act} href={localPath(locale, `/agency/facilities/${facilityId}/${pages[act]}`)} variant="secondary">{acts(act)}</LinkButton>
          ))}
        </div>
      )}
    </Section>
  );
}

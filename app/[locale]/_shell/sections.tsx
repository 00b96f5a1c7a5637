import { getTranslations } from 'next-intl/server';
import { headers } from 'next/headers';
import { facilityName, providerName } from '#lib/facilities/index.ts';
import type { Actor, SignedInActor } from '#lib/kernel/actor.ts';
import type { Locale } from '#lib/kernel/format.ts';
import { localPath } from '#lib/kernel/web/locale.ts';

type StaffActor = Exclude<SignedInActor, { kind: 'person' }>;

const own = [['facilities', '/provider'], ['staff', '/provider/staff']] as const;
const counter = [['eligibility', '/clinic'], ['register', '/clinic/register'], ['roster', '/clinic/roster'], ['vouchers', '/clinic/vouchers'], ['contests', '/clinic/contests'], ['emergency', '/clinic/emergency'], ['channel', '/clinic/channel'], ['forms', '/clinic/forms']] as const;
const prices = [['prices', '/clinic/prices']] as const;
const agency = [
  ['declarations', '/agency/declarations'], ['vouchers', '/agency/vouchers'], ['contests', '/agency/contests'], ['people', '/agency'], ['families', '/agency/families'], ['facilities', '/agency/facilities'], ['forms', '/agency/forms'], ['notices', '/agency/notices'], ['imports', '/agency/imports'], ['tariffs', '/agency/tariffs'],
  ['rules', '/agency/rules'], ['emergencies', '/agency/emergencies'], ['reports', '/agency/reports'], ['signals', '/agency/signals'],
] as const;

export const isStaff = (actor: Actor): actor is StaffActor => actor.kind !== 'anyone' && actor.kind !== 'person';

function sectionsOf(actor: StaffActor) {
  if (actor.kind === 'agency') return agency;
  if (actor.kind === 'newcomer') return own.slice(0, 1);
  if (actor.kind === 'provider') return own;
  return actor.role === 'manager' ? [...counter, ...prices, ...own] : counter;
}

async function placeOf(actor: StaffActor, locale: Locale, t: Awaited<ReturnType<typeof getTranslations<'common'>>>): Promise<string> {
  if (actor.kind === 'agency') return t('agency');
  if (actor.kind === 'clinic') return facilityName(actor, actor.facilityId, locale);
  return actor.kind === 'provider' ? providerName(actor, locale) : t('newcomer');
}

/** A staff member's place of work and its sections. */
export async function Sections({ locale, actor }: { locale: Locale; actor: StaffActor }) {
  const t = await getTranslations('common');
  const here = (await headers()).get('x-erti-path')?.split('?')[0];
  return (
    <div className="sections bar">
      <div className="bar__inner">
        <span className="sections__place">{await placeOf(actor, locale, t)}</span>
        <nav className="nav" aria-label={t('menu.sections')}>
          {sectionsOf(actor).map(([name, path]) => (
            <a key={path} href={localPath(locale, path)} aria-current={here === localPath(locale, path) ? 'page' : undefined}>
              {t(`menu.${name}`)}
            </a>
          ))}
        </nav>
      </div>
    </div>
  );
}

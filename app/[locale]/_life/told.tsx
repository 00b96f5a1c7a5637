import { getTranslations } from 'next-intl/server';
import { Heading } from '#app/_ui/heading.tsx';
import { Section } from '#app/_ui/section.tsx';
import type { Facts } from '#lib/kernel/errors.ts';
import { settings } from '#lib/kernel/settings.ts';
import { dayBefore } from '#lib/kernel/days.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { wordsOf } from '#lib/notices/index.ts';
import type { Rehearsal } from '#lib/participation/index.ts';

type Name = { ka: string; en: string };
/** The clinic that ends, the day from which it does, and to whom people follow. */
export type ToldOf = { clinic: Name; on: string; successor?: Name };

/** What each person is told, in the words of the notice itself. */
export async function Told({ rehearsal: { people, followers }, told: { clinic, on, successor } }: { rehearsal: Rehearsal; told: ToldOf }) {
  const t = await getTranslations('participation.life.dryRun');
  const facts = { clinicKa: clinic.ka, clinicEn: clinic.en };
  const isDivided = followers > 0 && people > followers;
  return (
    <Section title={t('told')}>
      <p className="subtle">{t('toldLead')}</p>
      {isDivided && <Heading level={3} size="small">{t('toldFollowers')}</Heading>}
      {followers > 0 && successor && (
        <Notice kind="clinicSucceeded" facts={{ ...facts, successorKa: successor.ka, successorEn: successor.en, fromOn: on }} />
      )}
      {isDivided && <Heading level={3} size="small">{t('toldOthers')}</Heading>}
      {people > followers && <Notice kind="clinicLeaves" facts={{ ...facts, leavesOn: on, lastOn: dayBefore(on) }} />}
    </Section>
  );
}

async function Notice({ kind, facts }: { kind: string; facts: Facts }) {
  const language = await localeOfRequest();
  const { subject, body } = wordsOf({ kind, facts, language, channel: 'email' }, settings().NEXTAUTH_URL.replace(/\/$/, ''));
  return (
    <blockquote className="as-sent">
      <p><strong>{subject}</strong></p>
      {body.split('\n\n').map((part) => <p key={part}>{part}</p>)}
    </blockquote>
  );
}

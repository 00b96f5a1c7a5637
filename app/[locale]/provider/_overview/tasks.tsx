import { getTranslations } from 'next-intl/server';
import { Heading } from '#app/_ui/heading.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { whatWaits, type OwnFacility, type Task } from '#lib/facilities/index.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { factsInWords } from '#lib/kernel/web/refusals.ts';

/** What waits for those who answer for the facilities, the oldest day on top. */
export async function Tasks({ facilities, today }: { facilities: OwnFacility[]; today: string }) {
  const t = await getTranslations('provider.overview');
  const tasks = whatWaits(facilities, today);
  return (
    <Section title={t('waits')}>
      {tasks.length === 0 ? <p>{t('nothingWaits')}</p> : (
        <ul className="cards">{tasks.map((task) => <TaskCard key={`${task.facility.id} ${task.kind}`} task={task} />)}</ul>
      )}
    </Section>
  );
}

async function TaskCard({ task: { facility, kind, on } }: { task: Task }) {
  const [t, locale] = [await getTranslations('provider.tasks'), await localeOfRequest()];
  const place = localPath(locale, `/provider/facilities/${facility.id}/${kind === 'listFull' ? 'facts' : 'declaration'}`);
  return (
    <li className="card">
      <Heading level={3} size="xsmall"><TextLink href={place}>{t(`${kind}.title`)}: {facility.name[locale]}</TextLink></Heading>
      <p>{t(`${kind}.text`, { ...factsInWords(on ? { dayOn: on } : {}, locale), taken: facility.list.taken, waiting: facility.list.waiting } as never)}</p>
    </li>
  );
}

import { getTranslations } from 'next-intl/server';
import { Tag } from '#app/_ui/tag.tsx';
import { stateOfContest, type Contest } from '#lib/registration/index.ts';

const colours = { waiting: 'info', ready: 'warning', upheld: 'danger', rejected: 'success', over: 'neutral' } as const;

/** Where a contest stands. */
export async function ContestStateTag({ contest, today }: { contest: Contest; today?: string }) {
  const [t, state] = [await getTranslations('contests.states'), stateOfContest(contest, today ?? null)];
  return <Tag color={colours[state]}>{t(state)}</Tag>;
}

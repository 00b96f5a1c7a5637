import { getTranslations } from 'next-intl/server';
import { RefusalBox } from '#app/_ui/refusal.tsx';
import { factsInWords } from '#lib/kernel/web/refusals.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import type { ClinicContest } from '#lib/registration/index.ts';
import { broughtRefusals } from '#lib/registration/schemas.ts';

/** Why a form that was brought could not be taken; also when nothing can be answered any more. */
export async function NotTaken({ contest, refused }: { contest: ClinicContest; refused: unknown }) {
  const code = broughtRefusals.find((one) => one === refused);
  if (!code) return null;
  const [t, facts] = [await getTranslations('refusals'), factsInWords({ dueOn: contest.dueOn }, await localeOfRequest())];
  const text = { code, title: t(`${code}.title`), why: t(`${code}.why`, facts), now: t(`${code}.now`) };
  return <div role="alert"><RefusalBox text={text} /></div>;
}

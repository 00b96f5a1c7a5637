import { getTranslations } from 'next-intl/server';
import { TextLink } from '#app/_ui/text-link.tsx';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import type { PersonFile } from '#lib/people/index.ts';

/** A way to record the person's death, or to take back one that was an error. */
export async function DeathAct({ person: { id, diedOn } }: { person: PersonFile['person'] }) {
  const [t, path] = [await getTranslations('imports'), localPath(await localeOfRequest(), `/agency/people/${id}/death`)];
  return <p>{diedOn ? <TextLink href={`${path}/reverse`}>{t('reversal.act')}</TextLink> : <TextLink href={path}>{t('death.act')}</TextLink>}</p>;
}

import { notFound, redirect } from 'next/navigation';
import { isRefusal } from '#lib/kernel/errors.ts';
import { requireReviewer } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { personFileQuery, personToAct } from '#lib/people/index.ts';

export type ActPageProps = { params: Promise<{ id: string }> };

/** The person whom the page is about. Their file asks for what is missing before anybody may look at them. */
export async function personOf(params: ActPageProps['params']) {
  const actor = await requireReviewer();
  const query = personFileQuery.safeParse(await params);
  if (!query.success) notFound();
  const file = localPath(await localeOfRequest(), `/agency/people/${query.data.id}`);
  const person = await personToAct(actor, query.data.id).catch((error: unknown) => {
    if (isRefusal(error) && error.code === 'people.purposeNeeded') redirect(file);
    throw error;
  });
  if (!person) notFound();
  return { person, file, name: `${person.givenName} ${person.familyName}` };
}

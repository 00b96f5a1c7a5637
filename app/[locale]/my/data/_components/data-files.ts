import type { OwnActor } from '#lib/kernel/actor.ts';
import { dataJson, dataPdf, takeMyData, type Ward } from '#lib/people/index.ts';

const headers = (type: string, name: string) =>
  ({ 'content-type': type, 'content-disposition': `attachment; filename="${name}"`, 'cache-control': 'no-store' });

/** Names nobody: the file may lie beside others. */
const nameOf = ({ kind }: OwnActor): string => (kind === 'person' ? 'erti-my-data' : 'erti-data');

/** Everything on the actor's person as a file of JSON. */
export const jsonFile = async (actor: OwnActor): Promise<Response> =>
  new Response(dataJson(await takeMyData(actor, 'json')), { headers: headers('application/json; charset=utf-8', `${nameOf(actor)}.json`) });

/** Everything on the actor's person as a PDF, in the language of the page; a ward's says whose it is. */
export async function pdfFile(actor: OwnActor, { locale: segment }: Record<string, string>, ward?: Ward): Promise<Response> {
  const locale = segment === 'en' ? 'en' : 'ka';
  const pdf = await dataPdf(await takeMyData(actor, 'pdf'), locale, ward?.name[locale]);
  return new Response(new Uint8Array(pdf), { headers: headers('application/pdf', `${nameOf(actor)}.pdf`) });
}

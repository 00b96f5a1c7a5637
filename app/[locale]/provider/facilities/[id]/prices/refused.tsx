import { getTranslations } from 'next-intl/server';
import { RefusalBox } from '#app/_ui/refusal.tsx';
import { priceFileRefusals } from '#lib/tariffs/schemas.ts';

/** Why a file of prices was not taken. */
export async function Refused({ code: asked }: { code: unknown }) {
  const t = await getTranslations('refusals');
  const code = priceFileRefusals.find((one) => one === asked);
  if (!code) return null;
  return <div role="alert"><RefusalBox text={{ code, title: t(`${code}.title`), why: t(`${code}.why`), now: t(`${code}.now`) }} /></div>;
}

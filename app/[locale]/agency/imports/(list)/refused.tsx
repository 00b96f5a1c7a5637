import { getTranslations } from 'next-intl/server';
import { RefusalBox } from '#app/_ui/refusal.tsx';
import { importRefusals } from '#lib/people/schemas.ts';

/** Why a file was not taken, with the line that gave the reason. */
export async function Refused({ code: asked, line }: { code: string; line: number }) {
  const t = await getTranslations('refusals');
  const code = importRefusals.find((one) => one === asked);
  if (!code) return null;
  return <div role="alert"><RefusalBox text={{ code, title: t(`${code}.title`), why: t(`${code}.why`, { line }), now: t(`${code}.now`) }} /></div>;
}

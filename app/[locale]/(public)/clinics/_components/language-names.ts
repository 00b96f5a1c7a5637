import { getTranslations } from 'next-intl/server';

/** "Georgian, English", of the codes that the service knows. */
export async function languageNames(codes: string[]): Promise<string> {
  const t = await getTranslations('facilities.language');
  return codes.filter((code) => t.has(code as never)).map((code) => t(code as never)).join(', ');
}

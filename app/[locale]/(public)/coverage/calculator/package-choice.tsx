import { getTranslations } from 'next-intl/server';
import { Choice } from './fields.tsx';
import type { Asked } from './question.ts';

/** The package; one's own is known when one is signed in, and does not stand in the address. */
export async function PackageChoice({ asked: { package: chosen, own, calculation: { tables } } }: { asked: Asked }) {
  const [t, c] = [await getTranslations('cover.calculator'), await getTranslations('coverage.packages')];
  return (
    <Choice name="package" label={t('package')} value={chosen ?? ''}>
      <option value="">{own ? t('minePackage', { package: c(own) }) : t('unknownPackage')}</option>
      {tables?.packages.map(({ code }) => <option key={code} value={code}>{c(code)}</option>)}
    </Choice>
  );
}

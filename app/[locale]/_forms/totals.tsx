import { getTranslations } from 'next-intl/server';
import { Facts } from '#app/_ui/facts.tsx';
import { Section } from '#app/_ui/section.tsx';
import type { FormTotals } from '#lib/registration/index.ts';
import { formStates } from '#lib/registration/schemas.ts';

/** How many forms a clinic has in each state. */
export async function Totals({ totals }: { totals: FormTotals }) {
  const t = await getTranslations('counter');
  return (
    <Section title={t('forms.totals')}>
      <Facts rows={formStates.map((state) => ({ term: t(`states.${state}`), value: totals[state] }))} />
    </Section>
  );
}

import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import type { FormClinic } from '#lib/registration/index.ts';
import { formStates } from '#lib/registration/schemas.ts';

/** Clinics with the state of their forms. */
export async function ClinicsTable({ clinics }: { clinics: FormClinic[] }) {
  const [t, locale] = [await getTranslations('counter'), await localeOfRequest()];
  return (
    <DataTable<FormClinic>
      caption={t('agency.title')}
      rows={clinics}
      keyOf={({ id }) => id}
      columns={[
        { heading: t('agency.clinic'), cell: ({ id, name }) => <TextLink href={localPath(locale, `/agency/forms/${id}`)}>{name[locale]}</TextLink> },
        ...formStates.map((state) => ({ heading: t(`states.${state}`), align: 'right' as const, cell: (clinic: FormClinic) => clinic[state] })),
      ]}
    />
  );
}

import { getTranslations } from 'next-intl/server';
import { Facts } from '#app/_ui/facts.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { ownProvider } from '#lib/facilities/index.ts';
import type { ProviderActor } from '#lib/kernel/actor.ts';
import { formatPhone } from '#lib/kernel/format.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';

/** The provider itself, and how the agency reaches it. */
export async function ProviderFacts({ actor }: { actor: ProviderActor }) {
  const [t, locale] = [await getTranslations('provider.overview'), await localeOfRequest()];
  const { name, identificationCode, contacts } = await ownProvider(actor);
  return (
    <Section title={t('provider')}>
      <Facts rows={[
        { term: t('name'), value: name[locale] },
        { term: t('code'), value: identificationCode },
        { term: t('address'), value: contacts?.address[locale] },
        { term: t('phone'), value: contacts && formatPhone(contacts.phone) },
        { term: t('email'), value: contacts?.email },
      ]} />
      {!contacts && <p>{t('noContacts')}</p>}
      <p><TextLink href={localPath(locale, '/provider/contacts')}>{t('changeContacts')}</TextLink></p>
    </Section>
  );
}

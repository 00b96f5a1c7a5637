import { getTranslations } from 'next-intl/server';
import { FilterForm, FilterText } from '#app/_ui/filter-form.tsx';
import { Heading } from '#app/_ui/heading.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { findUnits, searchIn } from '#lib/coverage/index.ts';
import { Exclusions } from './exclusions.tsx';
import { ServiceList } from './service-list.tsx';
import { addressOf, type Shown } from './shown.ts';

/** The search, and what it found among services and among what is not covered. */
export async function Search({ shown, words }: { shown: Shown; words: string }) {
  const t = await getTranslations('cover.search');
  const { locale, on, today } = shown;
  return (
    <>
      <FilterForm action={addressOf(locale, '', {})} label={t('form')} submit={t('submit')}>
        <FilterText name="q" label={t('words')} value={words} maxLength={100} />
        {on !== today && <input type="hidden" name="on" value={on} />}
      </FilterForm>
      {words && <Found shown={shown} words={words} />}
    </>
  );
}

async function Found({ shown, words }: { shown: Shown; words: string }) {
  const t = await getTranslations('cover.search');
  if (!shown.tables) return null;
  const { services, exclusions } = searchIn(shown.tables, words);
  const units = await findUnits(shown.actor, words);
  return (
    <section className="section" aria-labelledby="found">
      <Heading level={2} id="found">{t('services', { count: services.length })}</Heading>
      {services.length + exclusions.length + units.length === 0 && <p>{t('none')}</p>}
      {services.length > 0 && <ServiceList services={services} shown={shown} />}
      {units.length > 0 && (
        <>
          <Heading level={3}>{t('units')}</Heading>
          <ul>
            {units.map(({ code, service, name }) => (
              <li key={code}><TextLink href={shown.hrefOf('/calculator', { service, unit: code })}>{name[shown.locale]}</TextLink></li>
            ))}
          </ul>
        </>
      )}
      {exclusions.length > 0 && <><Heading level={3}>{t('exclusions')}</Heading><Exclusions exclusions={exclusions} locale={shown.locale} /></>}
      <p><TextLink href={shown.hrefOf('')}>{t('clear')}</TextLink></p>
    </section>
  );
}

import { getTranslations } from 'next-intl/server';
import { Button } from '#app/_ui/button.tsx';
import { Chevron } from '#app/_ui/chevron.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type { ClinicSearch, Region } from '#lib/facilities/index.ts';
import type { Locale } from '#lib/kernel/format.ts';
import { localPath } from '#lib/kernel/web/locale.ts';
import { searchHref } from './search-href.ts';

type SearchFormProps = { locale: Locale; search: ClinicSearch; regions: Region[] };

/** A search whose answer has an address of its own, and which needs no JavaScript. */
export async function SearchForm({ locale, search, regions }: SearchFormProps) {
  const t = await getTranslations('facilities.search');
  const chosen = regions.find(({ municipalities }) => municipalities.some(({ code }) => code === search.municipality));
  const isFiltered = search.q || search.region || search.municipality || search.free;
  return (
    <form action={localPath(locale, '/clinics')} role="search" aria-label={t('form')} className="form search">
      <div className="aksel-form-field">
        <label className="aksel-form-field__label aksel-label" htmlFor="q">{t('name')}</label>
        <div className="aksel-form-field__description" id="q-description">{t('nameHint')}</div>
        <input className="aksel-text-field__input aksel-body-short" id="q" name="q" defaultValue={search.q} maxLength={100}
          aria-describedby="q-description" autoComplete="off" spellCheck={false} />
      </div>
      <Choice name="region" label={t('region')} value={chosen?.code ?? search.region}>
        <option value="">{t('anyRegion')}</option>
        {regions.map(({ code, name }) => <option key={code} value={code}>{name[locale]}</option>)}
      </Choice>
      <Choice name="municipality" label={t('municipality')} value={search.municipality}>
        <option value="">{t('anyMunicipality')}</option>
        {regions.map(({ code, name, municipalities }) => (
          <optgroup key={code} label={name[locale]}>
            {municipalities.map((place) => <option key={place.code} value={place.code}>{place.name[locale]}</option>)}
          </optgroup>
        ))}
      </Choice>
      <Choice name="free" label={t('free')} value={search.free}>
        <option value="">{t('anyFree')}</option>
        <option value="1">{t('onlyFree')}</option>
      </Choice>
      <div className="actions">
        <Button type="submit">{t('submit')}</Button>
        {isFiltered && <TextLink href={searchHref(locale, {})}>{t('clear')}</TextLink>}
      </div>
    </form>
  );
}

type ChoiceProps = { name: string; label: string; value: string; children: React.ReactNode };

const Choice = ({ name, label, value, children }: ChoiceProps) => (
  <div className="aksel-form-field">
    <label className="aksel-form-field__label aksel-label" htmlFor={name}>{label}</label>
    <div className="aksel-select__container">
      <select className="aksel-select__input aksel-body-short" id={name} name={name} defaultValue={value}>{children}</select>
      <Chevron />
    </div>
  </div>
);

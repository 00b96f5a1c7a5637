import { getTranslations } from 'next-intl/server';
import { FieldError } from '#app/_ui/field-parts.tsx';
import { partsOfDate } from '#lib/kernel/parts-of-date.ts';

type DayFieldsProps = { legend: string; hint: string; typed: string; error?: string };

const parts = [{ part: 'day', size: 2 }, { part: 'month', size: 2 }, { part: 'year', size: 4 }] as const;

/** A date in three fields, for a form that is sent as an address. */
export async function DayFields({ legend, hint, typed, error }: DayFieldsProps) {
  const t = await getTranslations('cover.day');
  const written = partsOfDate(typed);
  return (
    <fieldset className="aksel-fieldset" aria-describedby={error ? 'on-description on-error' : 'on-description'}>
      <legend className="aksel-fieldset__legend aksel-label">{legend}</legend>
      <div id="on-description" className="aksel-form-field__description">{hint}</div>
      <div className="side-by-side">
        {parts.map(({ part, size }, i) => (
          <div key={part} className="aksel-form-field">
            <label htmlFor={i === 0 ? 'on' : `on-${part}`} className="aksel-form-field__label aksel-label">{t(part)}</label>
            <input id={i === 0 ? 'on' : `on-${part}`} name="on" defaultValue={written[i]} size={size} maxLength={size} inputMode="numeric"
              autoComplete="off" aria-invalid={error ? true : undefined} className="aksel-text-field__input aksel-body-short" />
          </div>
        ))}
      </div>
      <FieldError name="on">{error}</FieldError>
    </fieldset>
  );
}

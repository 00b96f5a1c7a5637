import { getTranslations } from 'next-intl/server';
import { Button } from '#app/_ui/button.tsx';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';

/** Asks for what stands on the paper. It is sent as the address, so it works without JavaScript. */
export async function VerifyForm({ number = '' }: { number?: string }) {
  const [t, locale] = [await getTranslations('participation.verify'), await localeOfRequest()];
  return (
    <form action={localPath(locale, '/verify')} className="form">
      <Field name="number" label={t('number')} hint={t('numberHint')} value={number} longest={20} />
      <Field name="c" label={t('code')} hint={t('codeHint')} value="" longest={14} />
      <div className="actions"><Button type="submit">{t('submit')}</Button></div>
    </form>
  );
}

type FieldProps = { name: string; label: string; hint: string; value: string; longest: number };

function Field({ name, label, hint, value, longest }: FieldProps) {
  return (
    <div className="aksel-form-field">
      <label htmlFor={name} className="aksel-form-field__label aksel-label">{label}</label>
      <div id={`${name}-description`} className="aksel-form-field__description">{hint}</div>
      <input id={name} name={name} required defaultValue={value} maxLength={longest} size={longest} autoComplete="off" spellCheck={false}
        aria-describedby={`${name}-description`} className="aksel-text-field__input aksel-body-short" />
    </div>
  );
}

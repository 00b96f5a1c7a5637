import { getTranslations } from 'next-intl/server';
import { Button } from '#app/_ui/button.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';

/** Sends a file to a route of its own, since the proxy in front of the pages would cut it; no JavaScript is needed. */
export async function UploadForm({ facilityId, today }: { facilityId: number; today: string }) {
  const [t, locale] = [await getTranslations('tariffs.prices'), await localeOfRequest()];
  return (
    <Section title={t('upload')} id="upload">
      <p>{t('uploadLead')}</p>
      <p><TextLink href={`/api/prices/form/${facilityId}?language=${locale}`}>{t('form')}</TextLink></p>
      <form method="post" encType="multipart/form-data" action={`/api/prices?facility=${facilityId}&language=${locale}`} className="form">
        <div className="aksel-form-field">
          <label htmlFor="file" className="aksel-form-field__label aksel-label">{t('file')}</label>
          <div id="file-description" className="aksel-form-field__description">{t('fileHint')}</div>
          <input id="file" name="file" type="file" required accept=".csv,text/csv" aria-describedby="file-description" />
        </div>
        <div className="aksel-form-field">
          <label htmlFor="from" className="aksel-form-field__label aksel-label">{t('fileFrom')}</label>
          <input id="from" name="from" type="date" required min={today} defaultValue={today} className="aksel-text-field__input aksel-body-short" />
        </div>
        <div className="actions"><Button type="submit" variant="secondary">{t('submitFile')}</Button></div>
      </form>
    </Section>
  );
}

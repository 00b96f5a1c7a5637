import { getTranslations } from 'next-intl/server';
import { Button } from '#app/_ui/button.tsx';
import { Chevron } from '#app/_ui/chevron.tsx';
import { Section } from '#app/_ui/section.tsx';
import { acceptedFiles } from '#lib/documents/index.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { documentKinds } from '#lib/participation/schemas.ts';

/** Sends a file to a route of its own, since the proxy in front of the pages would cut it; no JavaScript is needed. */
export async function UploadForm({ facilityId }: { facilityId: number }) {
  const [t, words, locale] = [await getTranslations('participation.wizard.documents'), await getTranslations('participation'), await localeOfRequest()];
  return (
    <Section title={t('upload')}>
      <form method="post" encType="multipart/form-data" action={`/api/documents?facility=${facilityId}&language=${locale}`} className="form">
        <div className="aksel-form-field">
          <label htmlFor="kind" className="aksel-form-field__label aksel-label">{t('kind')}</label>
          <div className="aksel-select__container">
            <select id="kind" name="kind" required defaultValue="" className="aksel-select__input aksel-body-short">
              <option value="">{t('kindEmpty')}</option>
              {documentKinds.map((kind) => <option key={kind} value={kind}>{words(`documentKinds.${kind}`)}</option>)}
            </select>
            <Chevron />
          </div>
        </div>
        <div className="aksel-form-field">
          <label htmlFor="file" className="aksel-form-field__label aksel-label">{t('file')}</label>
          <div id="file-description" className="aksel-form-field__description">{t('fileHint')}</div>
          <input id="file" name="file" type="file" required accept={acceptedFiles} aria-describedby="file-description" />
        </div>
        <div className="actions"><Button type="submit" variant="secondary">{t('submit')}</Button></div>
      </form>
    </Section>
  );
}

import { getTranslations } from 'next-intl/server';
import { Button } from '#app/_ui/button.tsx';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { maxImportBytes, maxImportRows, type ImportKind } from '#lib/people/index.ts';

/** Sends a file to a route of its own, since the proxy in front of the pages would cut it; no JavaScript is needed. */
export async function UploadForm({ kind }: { kind: ImportKind }) {
  const [t, locale] = [await getTranslations('imports'), await localeOfRequest()];
  const id = `file-${kind}`;
  return (
    <form method="post" encType="multipart/form-data" action={`/api/imports?kind=${kind}&language=${locale}`} className="form">
      <div className="aksel-form-field">
        <label htmlFor={id} className="aksel-form-field__label aksel-label">{t(`fileOf.${kind}`)}</label>
        <div id={`${id}-description`} className="aksel-form-field__description">
          {t('uploadHint', { rows: maxImportRows, megabytes: maxImportBytes / 1024 / 1024 })}
        </div>
        <input id={id} name="file" type="file" required accept=".csv,text/csv" aria-describedby={`${id}-description`} />
      </div>
      <div className="actions"><Button type="submit" variant="secondary">{t(`check.${kind}`)}</Button></div>
    </form>
  );
}

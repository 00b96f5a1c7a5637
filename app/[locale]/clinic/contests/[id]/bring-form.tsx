import { getTranslations } from 'next-intl/server';
import { Button } from '#app/_ui/button.tsx';
import { Section } from '#app/_ui/section.tsx';
import { acceptedFiles } from '#lib/documents/index.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';

/** Sends the scan of a signed form to a route of its own, since the proxy in front of the pages would cut it; no JavaScript is needed. */
export async function BringForm({ contestId }: { contestId: string }) {
  const [t, locale] = [await getTranslations('contests.clinic'), await localeOfRequest()];
  return (
    <Section title={t('bringTitle')}>
      <p>{t('bringText')}</p>
      <form method="post" encType="multipart/form-data" action={`/api/contest-scans?contest=${contestId}&language=${locale}`} className="form">
        <div className="aksel-form-field">
          <label htmlFor="file" className="aksel-form-field__label aksel-label">{t('file')}</label>
          <input id="file" name="file" type="file" required accept={acceptedFiles} />
        </div>
        <div className="actions"><Button type="submit" variant="secondary">{t('bring')}</Button></div>
      </form>
    </Section>
  );
}

import { getTranslations } from 'next-intl/server';
import { Button } from '#app/_ui/button.tsx';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { RefusalBox } from '#app/_ui/refusal.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { acceptedFiles } from '#lib/documents/index.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import type { Visit } from '#lib/registration/index.ts';
import { scanRefusals } from '#lib/registration/schemas.ts';

type ScanProps = { visit: Visit; added: boolean; refused: unknown };

/** The scan of the signed form. It goes to a route of its own, since the proxy in front of the pages would cut it; no JavaScript is needed. */
export async function Scan({ visit, added, refused }: ScanProps) {
  const [t, locale] = [await getTranslations('counter.form'), await localeOfRequest()];
  return (
    <Section title={t('scan')}>
      <Outcome added={added} refused={refused} />
      <p>{visit.scan ? <>{t('scanIs')}: <TextLink href={`/api/consent-scans/${visit.scan.id}`}>{visit.scan.fileName}</TextLink></> : t('scanNone')}</p>
      <form method="post" encType="multipart/form-data" action={`/api/consent-scans?visit=${visit.id}&language=${locale}`} className="form">
        <div className="aksel-form-field">
          <label htmlFor="file" className="aksel-form-field__label aksel-label">{t(visit.scan ? 'scanAgain' : 'file')}</label>
          <div id="file-description" className="aksel-form-field__description">{t('fileHint')}</div>
          <input id="file" name="file" type="file" required accept={acceptedFiles} aria-describedby="file-description" />
        </div>
        <div className="actions"><Button type="submit" variant={visit.scan ? 'secondary' : 'primary'}>{t('upload')}</Button></div>
      </form>
    </Section>
  );
}

/** What became of the file that was sent: it was added, or why it was not. */
async function Outcome({ added, refused }: Omit<ScanProps, 'visit'>) {
  const [t, refusals] = [await getTranslations('counter.form'), await getTranslations('refusals')];
  const code = scanRefusals.find((one) => one === refused);
  if (code) return <div role="alert"><RefusalBox text={{ code, title: refusals(`${code}.title`), why: refusals(`${code}.why`), now: refusals(`${code}.now`) }} /></div>;
  return added ? <div role="status"><MessageBox kind="success" title={t('added')}><p>{t('addedText')}</p></MessageBox></div> : null;
}

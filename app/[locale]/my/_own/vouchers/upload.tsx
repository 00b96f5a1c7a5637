import { getTranslations } from 'next-intl/server';
import { Button } from '#app/_ui/button.tsx';
import { Chevron } from '#app/_ui/chevron.tsx';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { RefusalBox } from '#app/_ui/refusal.tsx';
import { Section } from '#app/_ui/section.tsx';
import { acceptedFiles } from '#lib/documents/index.ts';
import type { Locale } from '#lib/kernel/format.ts';
import { documentKinds, uploadRefusals } from '#lib/vouchers/schemas.ts';
import type { Applying } from './applying.ts';
import { guardianshipQuery } from './names.ts';

type UploadFormProps = { own: Applying; voucherId: string; locale: Locale };

/** A facility's files go where its staff sign in. */
const uploadPath = ({ actor }: Applying): string => (actor.kind === 'clinic' ? '/api/clinic-voucher-documents' : '/api/voucher-documents');

/** Sends a file to a route of its own, since the proxy in front of the pages would cut it; no JavaScript is needed. */
export async function UploadForm({ own, voucherId, locale }: UploadFormProps) {
  const [t, kinds] = [await getTranslations('vouchers.own.documents'), await getTranslations('vouchers.documentKinds')];
  return (
    <Section title={t('upload')}>
      <form method="post" encType="multipart/form-data" className="form"
        action={`${uploadPath(own)}?voucher=${voucherId}&language=${locale}${guardianshipQuery(own, '&')}`}>
        <div className="aksel-form-field">
          <label htmlFor="kind" className="aksel-form-field__label aksel-label">{t('kind')}</label>
          <div className="aksel-select__container">
            <select id="kind" name="kind" required defaultValue="" className="aksel-select__input aksel-body-short">
              <option value="">{t('kindEmpty')}</option>
              {documentKinds.map((kind) => <option key={kind} value={kind}>{kinds(kind)}</option>)}
            </select>
            <Chevron />
          </div>
        </div>
        <div className="aksel-form-field">
          <label htmlFor="file" className="aksel-form-field__label aksel-label">{t('chooseFile')}</label>
          <div id="file-description" className="aksel-form-field__description">{t('fileHint')}</div>
          <input id="file" name="file" type="file" required accept={acceptedFiles} aria-describedby="file-description" />
        </div>
        <div className="actions"><Button type="submit" variant="secondary">{t('submit')}</Button></div>
      </form>
    </Section>
  );
}

/** What became of the file that was sent: it was added, or why it was not. */
export async function UploadOutcome({ added, refused }: { added: boolean; refused: unknown }) {
  const [t, refusals] = [await getTranslations('vouchers.own.documents'), await getTranslations('refusals')];
  const code = uploadRefusals.find((one) => one === refused);
  if (code) return <div role="alert"><RefusalBox text={{ code, title: refusals(`${code}.title`), why: refusals(`${code}.why`), now: refusals(`${code}.now`) }} /></div>;
  return added ? <div role="status"><MessageBox kind="success" title={t('added')}><p>{t('addedText')}</p></MessageBox></div> : null;
}

import { getTranslations } from 'next-intl/server';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { Section } from '#app/_ui/section.tsx';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { isReviewer } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import type { ImportFile } from '#lib/people/index.ts';
import { CarryOutForm } from './carry-out-form.tsx';
import { Progress } from './progress.tsx';

/** What can be done with the file now, or how far it is. */
export async function Now({ file, actor }: { file: ImportFile; actor: AgencyActor }) {
  const t = await getTranslations('imports');
  if (file.state === 'running') return <Progress file={file} />;
  if (file.state === 'done') return (
    <div role="status"><MessageBox kind="success" title={t('done.title')}><p>{t('done.text', { count: file.matched })}</p></MessageBox></div>
  );
  if (file.matched === 0) return <MessageBox kind="info" title={t('nothing.title')}><p>{t('nothing.text')}</p></MessageBox>;
  return (
    <Section title={t('carryOut.title')}>
      {file.state === 'failed' && <p>{t('carryOut.failed')}</p>}
      <p>{t('carryOut.lead', { count: file.rowsToDo - file.rowsDone })} {t(`carryOut.${file.kind}`)}</p>
      {isReviewer(actor) ? <Form file={file} /> : <p>{t('onlyReviewer')}</p>}
    </Section>
  );
}

async function Form({ file: { id, state } }: { file: ImportFile }) {
  const t = await getTranslations('imports.carryOut');
  return (
    <CarryOutForm importId={id} errorTexts={await errorTexts(await localeOfRequest(), 'imports.notConfirmed', 'form.stale')}
      texts={{ confirm: t('confirm'), submit: t(state === 'failed' ? 'again' : 'submit'), errorHeading: t('errorHeading') }} />
  );
}

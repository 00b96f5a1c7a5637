import { getTranslations } from 'next-intl/server';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { RefusalBox } from '#app/_ui/refusal.tsx';
import { uploadRefusals } from '#lib/participation/schemas.ts';

/** What became of the file that was sent: it was added, or why it was not. */
export async function Outcome({ added, refused }: { added: boolean; refused: unknown }) {
  const [t, refusals] = [await getTranslations('participation.wizard.documents'), await getTranslations('refusals')];
  const code = uploadRefusals.find((one) => one === refused);
  if (code) return <RefusalBox text={{ code, title: refusals(`${code}.title`), why: refusals(`${code}.why`), now: refusals(`${code}.now`) }} />;
  return added ? <div role="status"><MessageBox kind="success" title={t('added')}><p>{t('addedText')}</p></MessageBox></div> : null;
}

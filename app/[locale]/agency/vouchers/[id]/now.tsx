import { getTranslations } from 'next-intl/server';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { Section } from '#app/_ui/section.tsx';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { reviewersFor } from '#lib/participation/index.ts';
import type { VoucherFile } from '#lib/vouchers/index.ts';
import { AssignForm } from './assign-form.tsx';

type NowProps = { actor: AgencyActor; file: VoucherFile };

/** Every act of the agency has its page. Which of them are possible is in the database's table of moves. */
const acts = ['grant', 'return', 'refuse', 'extend', 'transfer', 'cancel'] as const;

/** What the reader can do with the voucher now, or why they can do nothing. */
export async function Now({ actor, file: { voucher, moves } }: NowProps) {
  const [t, locale] = [await getTranslations('vouchers.agency'), await localeOfRequest()];
  const possible = acts.filter((act) => moves.includes(act));
  return (
    <Section title={t('now')}>
      {possible.length === 0
        ? <p>{t(`nothingNow.${actor.role === 'auditor' ? 'auditor' : voucher.state}`)}</p>
        : (
          <div className="actions">
            {possible.map((act, i) => (
              <LinkButton key={act} href={localPath(locale, `/agency/vouchers/${voucher.id}/${act}`)} variant={i === 0 ? 'primary' : 'secondary'}>
                {t(`moves.${act}`)}
              </LinkButton>
            ))}
          </div>
        )}
      {moves.includes('grant') && <Assign actor={actor} voucherId={voucher.id} />}
    </Section>
  );
}

async function Assign({ actor, voucherId }: { actor: AgencyActor; voucherId: string }) {
  const [t, locale] = [await getTranslations('vouchers.agency'), await localeOfRequest()];
  const reviewers = await reviewersFor(actor);
  const options = reviewers.map(({ id, name }) => ({ value: id, label: id === actor.accountId ? t('assign.me', { name }) : name }));
  return (
    <AssignForm voucherId={voucherId} options={options} chosen={actor.accountId}
      texts={{
        label: t('assign.label'), description: t('assign.description'), submit: t('assign.submit'), errorHeading: t('assign.errorHeading'), again: t('form.again'),
      }}
      here={localPath(locale, `/agency/vouchers/${voucherId}`)} errorTexts={await errorTexts(locale, 'review.reviewer', 'form.stale')} />
  );
}

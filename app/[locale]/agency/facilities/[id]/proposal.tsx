import { getTranslations } from 'next-intl/server';
import { Facts } from '#app/_ui/facts.tsx';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { formatDateFrom, formatInstant } from '#lib/kernel/format.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import type { FacilityLife } from '#lib/participation/index.ts';
import { isOvertaken, mayConfirm } from './settling.ts';

type ProposalProps = {
  facilityId: number;
  life: FacilityLife;
  proposal: NonNullable<FacilityLife['proposal']>;
  /** Only to be read: what can be done stands elsewhere on the page. */
  isRead?: boolean;
};

/** A termination that waits for its second person; to whom it is not for, why. */
export async function Proposal({ facilityId, life, proposal, isRead = false }: ProposalProps) {
  const [t, form, locale] = [await getTranslations('agency.life.proposal'), await getTranslations('agency.life.form'), await localeOfRequest()];
  const here = localPath(locale, `/agency/facilities/${facilityId}/terminate`);
  return (
    <MessageBox kind="warning" title={t('title')}>
      <p>{t('by', { who: proposal.proposedBy ?? '', at: formatInstant(locale, proposal.proposedAt) })}</p>
      <Facts rows={[
        { term: t('leavesOn'), value: formatDateFrom(locale, proposal.effectiveOn) },
        { term: form('legalBasis'), value: <p className="as-written">{proposal.legalBasis}</p> },
        { term: form('reasons'), value: <p className="as-written">{proposal.reasons}</p> },
      ]} />
      {proposal.isOwn && <p>{t('own')}</p>}
      {proposal.isLate && <p>{t('late')}</p>}
      {!proposal.isLate && isOvertaken(life) && <p>{t('overtaken')}</p>}
      {!isRead && (
        <div className="actions">
          {mayConfirm(life) && <LinkButton href={`${here}/confirm`}>{t('confirm')}</LinkButton>}
          {life.possible.includes('reject_termination') && (
            <LinkButton href={`${here}/object`} variant="secondary">{t(proposal.isOwn ? 'takeBack' : 'object')}</LinkButton>
          )}
        </div>
      )}
    </MessageBox>
  );
}

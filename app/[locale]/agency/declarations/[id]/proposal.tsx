import { getTranslations } from 'next-intl/server';
import { Facts } from '#app/_ui/facts.tsx';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { formatInstant } from '#lib/kernel/format.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import type { OpenProposal } from '#lib/participation/index.ts';

/** A refusal that waits for its second person, and, to who proposed it, why they are not the one. */
export async function Proposal({ proposal: { who, proposedAt, legalBasis, reasons, isOwn }, level }: { proposal: OpenProposal; level: 2 | 3 }) {
  const [t, locale] = [await getTranslations('agency.declarations'), await localeOfRequest()];
  const at = formatInstant(locale, proposedAt);
  return (
    <MessageBox kind="warning" title={t('proposal.title')} level={level}>
      <p>{who ? t('proposal.by', { who, at }) : t('proposal.byUnknown', { at })}</p>
      <Facts rows={[
        { term: t('form.legalBasis'), value: <p className="as-written">{legalBasis}</p> },
        { term: t('form.reasons'), value: <p className="as-written">{reasons}</p> },
      ]} />
      {isOwn && <p>{t('proposal.own')}</p>}
    </MessageBox>
  );
}

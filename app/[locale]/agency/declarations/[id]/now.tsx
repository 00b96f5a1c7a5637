import { getTranslations } from 'next-intl/server';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { Section } from '#app/_ui/section.tsx';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { reviewersFor, type DeclarationFile, type Review } from '#lib/participation/index.ts';
import { AssignForm } from './assign-form.tsx';
import { Proposal } from './proposal.tsx';

type NowProps = { actor: AgencyActor; file: DeclarationFile; review: Review };

/** Where each act has its page. Which of them are possible is in the database's table of moves. */
const pages = { accept: 'accept', return: 'return', propose_refusal: 'refuse', confirm_refusal: 'settle', reject_refusal: 'settle' } as const;
type Move = keyof typeof pages;

/** What the reader can do with the declaration now, or why they can do nothing. */
export async function Now({ actor, file, review }: NowProps) {
  const [t, locale] = [await getTranslations('agency.declarations'), await localeOfRequest()];
  const moves = (Object.keys(pages) as Move[]).filter((move) => review.moves.includes(move)).filter((move) => suits(move, review));
  return (
    <Section title={t('now')}>
      {review.proposal && <Proposal level={3} proposal={review.proposal} />}
      {moves.length === 0
        ? <p>{t(`nothingNow.${actor.role === 'auditor' ? 'auditor' : file.state}`)}</p>
        : (
          <div className="actions">
            {moves.map((move, i) => (
              <LinkButton key={move} href={localPath(locale, `/agency/declarations/${file.id}/${pages[move]}`)} variant={i === 0 ? 'primary' : 'secondary'}>
                {t(`moves.${move}`)}
              </LinkButton>
            ))}
          </div>
        )}
      {review.moves.length > 0 && <Assign actor={actor} file={file} />}
    </Section>
  );
}

/** A proposal is settled on one page: who made it takes it back there, and a colleague answers it. */
const suits = (move: Move, { proposal }: Review): boolean =>
  pages[move] !== 'settle' || (move === 'reject_refusal') === (proposal?.isOwn ?? false);

async function Assign({ actor, file }: { actor: AgencyActor; file: DeclarationFile }) {
  const [t, locale] = [await getTranslations('agency.declarations'), await localeOfRequest()];
  const reviewers = await reviewersFor(actor);
  const options = reviewers.map(({ id, name }) => ({ value: id, label: id === actor.accountId ? t('assign.me', { name }) : name }));
  return (
    <AssignForm declarationId={file.id} options={options} chosen={actor.accountId}
      texts={{
        label: t('assign.label'), description: t('assign.description'), submit: t('assign.submit'), errorHeading: t('assign.errorHeading'), asItIs: t('form.asItIs'),
      }}
      here={localPath(locale, `/agency/declarations/${file.id}`)} errorTexts={await errorTexts(locale, 'review.reviewer', 'form.stale')} />
  );
}

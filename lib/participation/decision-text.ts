import { formatDate, formatDateFrom, type Locale } from '#lib/kernel/format.ts';
import { formatLari } from '#lib/kernel/money.ts';
import { translatorFor } from '#lib/messages/translator.ts';
import type { Decision, Signer } from './decision.ts';
import { declarationSections } from './review-schemas.ts';

type Row = { term: string; value: string };
export type DecisionBlock = { heading: string; rows: Row[]; paragraphs: string[] };

/** A decision in words, the same on the page and in the PDF. */
export type DecisionText = { agency: string; programme: string; title: string; rows: Row[]; blocks: DecisionBlock[] };

type Say = ReturnType<typeof translatorFor<'participation'>>;

/** Puts a decision into words; what was written by its authors stays as they wrote it. */
export function decisionText(decision: Decision, locale: Locale): DecisionText {
  const t = translatorFor(locale, 'participation');
  const block = (heading: string, paragraphs: string[], rows: Row[] = []): DecisionBlock => ({ heading, rows, paragraphs });
  const mend = declarationSections.filter((section) => decision.sectionReasons[section])
    .map((section) => ({ term: t(`sections.${section}`), value: decision.sectionReasons[section] ?? '' }));
  return {
    agency: t('decision.agency'),
    programme: t('decision.programme'),
    title: t('decision.title', { number: decision.number }),
    rows: rowsOf(decision, locale, t),
    blocks: [
      block(t('decision.meansTitle'), [t(`decision.means.${decision.kind}`)]),
      block(t('decision.legalBasis'), linesOf(decision.legalBasis)),
      block(t('decision.reasons'), linesOf(decision.reasons)),
      block(t('decision.mend'), [], mend),
      block(t('decision.signers'), [], signersOf(decision, t)),
      block(t('decision.appeal'), linesOf(decision.appeal)),
    ].filter(({ rows, paragraphs }) => rows.length + paragraphs.length > 0),
  };
}

function rowsOf(decision: Decision, locale: Locale, t: Say): Row[] {
  const say = (term: Parameters<Say>[0], value: string | null | undefined): Row[] => (value ? [{ term: t(term as 'title'), value }] : []);
  const orders = new Set(decision.successors.map(({ orderNumber, orderSignedOn }) =>
    t('decision.orderText', { number: orderNumber, signedOn: formatDate(locale, orderSignedOn) })));
  return [
    ...say('decision.kind', t(`decisions.${decision.kind}`)),
    ...say('decision.decidedOn', formatDate(locale, decision.decidedOn)),
    ...say('decision.facility', decision.facility?.[locale]),
    ...say('decision.address', decision.address?.[locale]),
    ...say('decision.provider', decision.provider?.[locale]),
    ...say('decision.code', decision.provider?.identificationCode),
    ...say('decision.version', decision.rules?.name),
    ...areaRows(decision, locale, say),
    ...say('decision.declaration', decision.declarationNumber),
    ...say('decision.voucher', decision.voucher && `№${decision.voucher.number}`),
    ...say('decision.contest', decision.contest && `№${decision.contest.number}`),
    ...say('decision.scope', decision.scope?.map((one) => t(`scopes.${one}`)).join(', ')),
    ...say('decision.successor', decision.successors.map((successor) => successor[locale]).join(', ')),
    ...say('decision.order', [...orders].join('; ')),
    ...say(`decision.effective.${decision.kind}`, formatDateFrom(locale, decision.effectiveOn)),
    ...say('decision.paper', decision.paperReference),
  ];
}

/** What a tariff area is of, how much, and from how many prices it was counted. */
function areaRows({ area }: Decision, locale: Locale, say: (term: Parameters<Say>[0], value: string | null) => Row[]): Row[] {
  return area.maxTetri === null ? [] : [
    ...say('decision.unit', locale === 'ka' ? area.unitKa : area.unitEn),
    ...say('decision.areaMax', formatLari(locale, area.maxTetri)),
    ...say('decision.areaPrices', String(area.submissions)),
  ];
}

function signersOf({ decidedBy, proposedBy }: Decision, t: Say): Row[] {
  const row = (term: string, signer: Signer | null): Row[] => (signer ? [{
    term, value: t('decision.signer', { name: signer.name, position: t(`decision.positions.${signer.position ?? 'unknown'}`) }),
  }] : []);
  return [...row(t('decision.decidedBy'), decidedBy), ...row(t('decision.proposedBy'), proposedBy)];
}

const linesOf = (written: string): string[] => written.split(/\n+/).filter(Boolean);

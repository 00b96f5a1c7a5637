import { translatorFor } from '#lib/messages/translator.ts';

/** What a decision of a kind usually rests on, for its author to keep or change; in Georgian, as the agency's acts are. */
export const legalBasisOf = (kind: 'return' | 'acceptance' | 'refusal'): string => translatorFor('ka', 'participation')(`decision.basis.${kind}`);

/** What an acceptance usually says as its reasons, likewise. */
export const acceptanceReasons = (): string => translatorFor('ka', 'participation')('decision.acceptanceReasons');

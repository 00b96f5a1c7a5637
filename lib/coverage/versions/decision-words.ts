import { translatorFor } from '#lib/messages/translator.ts';

/** How to appeal, as it is stored with a decision about the rules: in Georgian, the language of the agency's acts. */
export const appealText = (): string => translatorFor('ka', 'rules')('decision.appealText');

/** What such a decision usually rests on, for its author to keep or change. */
export const rulesLegalBasis = (): string => translatorFor('ka', 'rules')('decision.legalBasis');

import { translatorFor } from '#lib/messages/translator.ts';

/** How to appeal, as it is stored with every decision: in Georgian, the language of the agency's acts. */
export const appealText = (): string => translatorFor('ka', 'participation')('decision.appealText');

import type { RefusalText } from './refusals.ts';

/** What a form gets back from its action: the values to keep, a sentence per field that is wrong, or a refusal. */
export type FormState<Result = unknown> = {
  /** As `fieldsOf` reads them: a name that was sent more than once has its values joined by commas. */
  values: Record<string, string>;
  errors: Record<string, string>;
  refusal: RefusalText | null;
  /** What the act answered, for a form that stays on its page. */
  result?: Result;
};

export const emptyForm: FormState<never> = { values: {}, errors: {}, refusal: null };

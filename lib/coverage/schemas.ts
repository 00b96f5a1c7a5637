import { z } from 'zod/mini';
import { typedDate } from '#lib/kernel/fields.ts';
import { prose, text } from '#lib/kernel/text.ts';
import { circumstanceKinds, documentTypes, exclusionReasons } from './types.ts';

export { circumstanceKinds, documentTypes, exclusionReasons };

/** Every kind of fact, in the order in which a form offers them. */
export const factKinds = [...circumstanceKinds, ...exclusionReasons, ...documentTypes] as const;

/** A date that may be left out: its three fields are empty. */
const dateOrNone = (message: string) => z.union([
  z.pipe(z.string().check(z.regex(/^[\s,]*$/)), z.transform(() => null)),
  typedDate(message),
], message);

/** What every act on a fact rests on. */
const act = {
  requestId: z.uuid('form.stale'),
  source: text('coverage.source').check(z.minLength(1, 'coverage.source'), z.maxLength(200, 'coverage.source')),
  reason: prose('coverage.reason').check(z.minLength(1, 'coverage.reason'), z.maxLength(2000, 'coverage.reason')),
};

/** A fact that the agency records on a paper. The last day may be unknown. */
export const recordFactSchema = z.object({
  ...act,
  personId: z.uuid('form.stale'),
  kind: z.enum(factKinds, 'coverage.kind'),
  startsOn: typedDate('coverage.startsOn'),
  lastOn: z._default(dateOrNone('coverage.lastOn'), null),
});
export type FactToRecord = z.output<typeof recordFactSchema>;

/** The end of a fact: the last day on which it holds. */
export const endFactSchema = z.object({
  ...act,
  personId: z.uuid('form.stale'),
  factId: z.uuid('form.stale'),
  lastOn: typedDate('coverage.lastOn'),
});
export type FactToEnd = z.output<typeof endFactSchema>;

/** The address of a form about a person, and about one of their facts. */
export const personOfFact = z.object({ id: z.uuid() });
export const factOfPerson = z.object({ id: z.uuid(), factId: z.uuid() });

export {
  areas, cellSchema, conditions, conditionsSchema, discardRulesSchema, exclusionSchema, footnoteSchema, limitSchema, periods, prepareRulesSchema, putInForceSchema,
  recallRulesSchema, removeExclusionSchema, rulesSourceSchema, rulesVersion,
} from './versions/schemas.ts';

export { costQuestion, dayAsked, insurances, questionsForm } from './question-schemas.ts';

import { as } from '#db/as.ts';
import type { Actor } from '#lib/kernel/actor.ts';
import { today } from '#lib/kernel/today.ts';
import { type Eligibility, eligibilityOn } from './eligibility.ts';
import { NotBornYet } from './errors.ts';
import { rulesIn } from './queries.ts';
import type { Answers } from './question-schemas.ts';
import type { DatedFact, FactKind, PersonFacts } from './types.ts';

/**
 * The package that follows from five answers, by the very rules by which a person's own follows from the register. Nothing is stored.
 *
 * @throws NotBornYet
 */
export async function packageByAnswers(actor: Actor, answers: Answers): Promise<Eligibility> {
  const on = await today(actor);
  if (answers.bornOn > on) throw new NotBornYet();
  return eligibilityOn(factsOf(answers, on), await as(actor, rulesIn), on);
}

/** The answers as facts of a day. */
export function factsOf({ document, bornOn, sex, insurance, circumstances }: Answers, on: string): PersonFacts {
  const kinds: FactKind[] = [document === 'programme' ? 'citizen' : 'other', ...circumstances];
  return { bornOn, sex, diedOn: null, dated: [...kinds.map((kind) => fact(kind, bornOn, null)), ...insured(insurance, on)] };
}

const fact = (kind: FactKind, start: string, end: string | null): DatedFact => ({ id: kind, kind, source: null, during: { start, end } });

/** The day on which a private insurance must have been there to count. */
const dayOfInsurance = '2013-07-01';

function insured(insurance: Answers['insurance'], on: string): DatedFact[] {
  if (insurance === 'private') return [fact('private_insurance', dayOfInsurance, null)];
  if (insurance === 'ended') return [fact('private_insurance', dayOfInsurance, on)];
  if (insurance === 'budget') return [fact('budget_insurance', dayOfInsurance, null)];
  return insurance === 'prison' ? [fact('imprisonment', dayOfInsurance, null)] : [];
}

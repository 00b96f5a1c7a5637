/** In which capacity somebody acts: parents and guardians for a child, a carer for an adult. */
export const scopes = ['parent', 'guardian', 'carer'] as const;
export type Scope = (typeof scopes)[number];

/** The papers on which each rests. The database holds the same list: guardianship_rests_on_a_fitting_document. */
export const documentsOf = {
  parent: ['birth_certificate', 'adoption_decision'],
  guardian: ['guardianship_act', 'court_decision'],
  carer: ['court_decision'],
} as const satisfies Record<Scope, readonly string[]>;
export type DocumentType = (typeof documentsOf)[Scope][number];

/** How old somebody is on a day, in whole years; born on 29 February, they are a year older on 1 March of a common year. */
export function ageOn(bornOn: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return day.slice(5) < bornOn.slice(5) ? years - 1 : years;
}

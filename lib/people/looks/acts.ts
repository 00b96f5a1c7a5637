/** The acts of the journal that are looks at a person, as look_acts() of the database has them. */
export const lookActs = [
  'person.viewed', 'eligibility.checked', 'roster.listed', 'scan.viewed', 'counter.matched', 'person.opened_in_emergency',
  'voucher.listed', 'voucher.documentViewed',
] as const;
export type LookAct = (typeof lookActs)[number];

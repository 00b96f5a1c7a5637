/**
 * What a clinic is shown of a person, and no more: of those on its roster, of one whom it asks about, and in an emergency.
 * Nothing of a disease, of a phone but a child's guardians', of an address, or of where else somebody was registered.
 * Tests hold the queries and the pages to this list.
 */
export const sharingLimits = {
  roster: ['familyName', 'givenName', 'maskedNumber', 'birthYear', 'registeredSince'],
  check: {
    here: ['outcome', 'givenName', 'familyName', 'bornOn', 'registeredSince'],
    elsewhere: ['outcome'],
    nowhere: ['outcome'],
    purpose_needed: ['outcome'],
  },
  emergency: ['givenName', 'familyName', 'bornOn', 'clinic', 'guardians', 'leftToday'],
} as const;

/** How a value is told: `place` is a facility, `town` a municipality, `unit` a unit of service, `money` tetri, `code` one of a closed list, `notice` what was told. */
type Told = 'text' | 'date' | 'instant' | 'period' | 'place' | 'town' | 'unit' | 'money' | 'code' | 'notice';

type Held = {
  /** The columns that hold the person's id, or the id of their account. */
  by: readonly string[];
  isByAccount?: true;
  /** How the person signs in, which who acts for them does not read. */
  isOwnAlone?: true;
  /** What is told of a row, in its order. */
  shows: Readonly<Record<string, Told>>;
  /** What is not: written twice, or of the database alone. Keys and who of the staff it was are left out everywhere. */
  without?: readonly string[];
};

const registration = {
  facility_id: 'place', during: 'period', made_by: 'code', basis: 'code', act_number: 'text', reason: 'text',
  started_at: 'instant', ended_at: 'instant', end_reason: 'code', undo_until: 'instant',
} as const;
const ofRegistration = ['change_window', 'exit_reason', 'primary_care', 'exit_on', 'succession_reason', 'succession_on'];

/** Every table that holds something of a person, and what of it they read and download. A test finds the ones that were forgotten. */
export const held = {
  people: {
    by: ['id'],
    shows: {
      personal_number: 'text', birth_certificate_number: 'text', given_name: 'text', family_name: 'text', given_name_latin: 'text', family_name_latin: 'text',
      born_on: 'date', sex: 'code', municipality_code: 'town', phone: 'text', email: 'text', language: 'code', died_on: 'date',
    },
  },
  former_names: { by: ['person_id'], shows: { given_name: 'text', family_name: 'text', during: 'period' }, without: ['recorded_at'] },
  identity_documents: { by: ['person_id'], shows: { type: 'code', number: 'text', during: 'period', end_source: 'text' } },
  circumstances: { by: ['person_id'], shows: { kind: 'code', during: 'period', source: 'text', end_source: 'text' } },
  exclusions: { by: ['person_id'], shows: { reason: 'code', during: 'period', source: 'text', end_source: 'text' } },
  guardianships: {
    by: ['ward_id', 'guardian_id'],
    shows: {
      scope: 'code', document_type: 'code', document_number: 'text', during: 'period', recorded_at: 'instant', ended_at: 'instant',
      end_document_number: 'text', end_reason: 'text',
    },
  },
  newborns: { by: ['person_id', 'announced_by'], shows: { announced_on: 'date', joined_on: 'date' } },
  comings_of_age: { by: ['person_id'], shows: { step: 'code', told_on: 'date' } },
  registrations: { by: ['person_id'], shows: registration, without: ofRegistration },
  annulled_registrations: {
    by: ['person_id'],
    shows: { ...registration, annulled_at: 'instant', annulment_act_number: 'text', annulment_reason: 'text' },
    without: [...ofRegistration, 'annulment_basis'],
  },
  recoveries: { by: ['person_id'], shows: { facility_id: 'place', during: 'period', lifted_on: 'date' } },
  deaths: {
    by: ['person_id'],
    shows: { died_on: 'date', source: 'text', recorded_at: 'instant', reversed_at: 'instant', reversal_reason: 'text' },
    // as the registration was, which stands with the registrations
    without: ['until_day', 'end_reason', 'exit_on'],
  },
  contests: {
    by: ['person_id'],
    shows: {
      number: 'text', facility_id: 'place', ground: 'code', way: 'code', statement: 'text', contested_on: 'date', due_on: 'date',
      answer: 'code', answer_words: 'text', answered_on: 'date', outcome: 'code', decided_at: 'instant',
    },
    without: ['contested_at', 'needs_answer', 'proof'],
  },
  waiting: {
    by: ['person_id'],
    shows: { facility_id: 'place', since: 'instant', offered_at: 'instant', offered_until: 'date', ended_at: 'instant', end_reason: 'code' },
  },
  consents: {
    by: ['person_id'],
    shows: {
      facility_id: 'place', text_version: 'text', language: 'code', given_at: 'instant', proof: 'code', form_series: 'text', form_number: 'text',
    },
    // where the proof lies is the clinic's to know
    without: ['proof_reference', 'form_state'],
  },
  consent_scans: {
    by: ['person_id'],
    shows: { facility_id: 'place', file_name: 'text', added_at: 'instant' },
    without: ['media_type', 'size', 'sha256', 'store', 'scan'],
  },
  counter_visits: {
    by: ['person_id', 'guardian_id'],
    shows: { facility_id: 'place', opened_at: 'instant', form_series: 'text', form_number: 'text' },
    without: ['language', 'expires_at'],
  },
  vouchers: {
    by: ['person_id'],
    shows: {
      number: 'text', state: 'code', applicant_facility_id: 'place', diagnosis_code: 'text', diagnosis_words: 'text', unit_code: 'unit',
      facility_id: 'place', price_tetri: 'money', submitted_on: 'date', granted_on: 'date', package_code: 'code', share: 'text',
      area_max_tetri: 'money', programme_tetri: 'money', valid_from: 'date', valid_until: 'date', used_on: 'date', actual_tetri: 'money',
      used_tetri: 'money',
    },
    without: ['step', 'diagnosis_category', 'due_on', 'assigned_to', 'service_code', 'limit_code', 'started_at'],
  },
  allowances: {
    by: ['person_id'],
    shows: { year: 'text', limit_code: 'code', limit_tetri: 'money', reserved_tetri: 'money', used_tetri: 'money' },
  },
  voucher_reserves: {
    by: ['person_id'],
    shows: { year: 'text', limit_code: 'code', amount_tetri: 'money', state: 'code', drawn_tetri: 'money' },
  },
  receipts: { by: ['person_id'], shows: { number: 'text', act: 'code', issued_at: 'instant' } },
  channel_changes: {
    by: ['person_id'],
    shows: {
      channel: 'code', old_value: 'text', new_value: 'text', facility_id: 'place', document_type: 'code', document_number: 'text',
      reason: 'text', changed_at: 'instant', confirmed_at: 'instant',
    },
  },
  emergency_openings: {
    by: ['person_id'],
    shows: { facility_id: 'place', opened_at: 'instant', reason: 'text', examined_at: 'instant', finding: 'text' },
    without: ['opened_on', 'nth'],
  },
  notices: {
    by: ['person_id'],
    shows: { kind: 'notice', channel: 'code', recipient: 'text', created_at: 'instant', sent_at: 'instant' },
    without: ['facts', 'language', 'attempts', 'last_failure', 'failed_at'],
  },
  accounts: { by: ['person_id'], isOwnAlone: true, shows: { created_at: 'instant' }, without: ['kind', 'email', 'name', 'password_hash'] },
  sessions: {
    by: ['account_id'], isByAccount: true, isOwnAlone: true,
    shows: { device: 'text', started_at: 'instant', last_seen_at: 'instant', revoked_at: 'instant' },
    without: ['secret_hash', 'expires_at'],
  },
} as const satisfies Record<string, Held>;

export type HeldTable = keyof typeof held;
export const heldTables = Object.keys(held) as HeldTable[];
/** A table's part of the list, whichever it is. */
export const heldIn = (table: HeldTable): Held => held[table];

/** Every other table that names somebody, and why a person does not read it here. */
export const notHeld: Readonly<Record<string, string>> = {
  journal: 'is read line by line, as looks and as changes',
  stated_purposes: 'is the purpose of a look, and read with it',
  look_reports: 'is read with the look that was reported',
  voucher_acts: 'is read on the voucher’s page',
  voucher_documents: 'is read on the voucher’s page',
  challenges: 'is a code of ten minutes, and gone after a day',
  consent_codes: 'is a code of ten minutes',
  channel_resets: 'is a code of ten minutes; what it changed is in channel_changes',
  contest_links: 'is a link in a notice, and read there',
  import_rows: 'is a line of a file that the agency was sent; what it changed is in people and former_names',
  demo_messages: 'is empty but in a demo',
  email_links: 'opens accounts of staff',
  staff_tickets: 'opens sessions of staff',
  second_factors: 'is of staff',
  recovery_codes: 'is of staff',
  memberships: 'is of staff',
  invitations: 'is of staff',
  provider_contacts: 'is of a provider',
  facilities: 'has a phone that is everybody’s',
  declarations: 'is about a facility',
  declaration_acts: 'is about a facility',
  declaration_versions: 'is about a facility',
  documents: 'is about a facility',
  proposals: 'is about a facility',
  coverage_versions: 'is about the rules of the programme',
  coverage_acts: 'is about the rules of the programme',
  participation_acts: 'is about a facility',
  decisions: 'is about a facility, or is named by its number in contests',
  form_ranges: 'is of a clinic’s forms',
  forms: 'is of a clinic’s forms; a used one is in consents',
  imports: 'is of a file',
  price_files: 'is of a facility’s file of prices',
  price_submissions: 'is a price that a facility asks',
};

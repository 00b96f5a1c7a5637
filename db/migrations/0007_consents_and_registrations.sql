-- Why: the fact that the service exists for. A person, one clinic, a period, and the consent it rests on.

-- The consent form. What was shown is what was agreed to, so a text is kept word for word, with its hash.
-- convert_to is only stable because the server's encoding could be another; this server's is UTF-8.
create function sha256_hex(words text) returns text language sql immutable strict parallel safe as $$
  select encode(sha256(convert_to(words, 'UTF8')), 'hex')
$$;

create table consent_texts (
  version text primary key,
  body_ka text not null,
  body_en text not null,
  sha256 text not null generated always as (sha256_hex(body_ka || e'\n' || body_en)) stored,
  in_force daterange not null,
  constraint one_consent_text_in_force exclude using gist (in_force with &&)
);

create table registrations (
  id uuid primary key default uuidv7(),
  person_id uuid not null references people,
  facility_id bigint not null references facilities,
  -- half-open: the upper bound is the first day on which the person is no longer registered here
  during daterange not null constraint registration_lasts_a_day check (not isempty(during) and not lower_inf(during)),
  basis text not null check (basis in ('choice', 'facility_exit', 'agency_correction')),
  consent_id uuid not null,
  -- basis facility_exit: the registration that ended because its clinic left
  exited_registration_id uuid,
  -- basis agency_correction: the act and its reason
  act_number text,
  reason text,
  started_by uuid not null references accounts,
  started_at timestamptz not null default now(),
  ended_by uuid references accounts,
  ended_at timestamptz,
  end_reason text check (end_reason in ('changed', 'ended_by_person', 'facility_exit', 'death', 'agency_correction')),
  constraint correction_rests_on_an_act check (
    (basis = 'agency_correction') = (act_number is not null and reason is not null)),
  constraint end_says_who_and_why check (
    num_nonnulls(ended_by, ended_at, end_reason) = case when upper_inf(during) then 0 else 3 end)
);
create index registrations_by_facility on registrations (facility_id, person_id);

-- A registration made without consent leaves the table above for this one, whole, with the decision.
create table annulled_registrations (
  like registrations including defaults including constraints,
  primary key (id),
  annulled_at timestamptz not null default now(),
  annulled_by uuid not null references accounts,
  annulment_act_number text not null,
  annulment_reason text not null
);
create index annulled_registrations_by_person on annulled_registrations (person_id);
create index annulled_registrations_by_facility on annulled_registrations (facility_id);

create table consents (
  id uuid primary key default uuidv7(),
  person_id uuid not null references people,
  facility_id bigint not null references facilities,
  text_version text not null references consent_texts,
  language text not null check (language in ('ka', 'en')),
  given_by uuid not null references accounts,
  given_at timestamptz not null default now(),
  -- how it was proved: the person's own signed-in session, a one-time code, or a signed form
  proof text not null check (proof in ('session', 'one_time_code', 'form')),
  proof_reference text not null,
  registration_id uuid,
  annulled_registration_id uuid
);

-- Also the memory of idempotency: the same request id returns the same receipt.
create sequence receipt_numbers;
create table receipts (
  account_id uuid not null references accounts,
  request_id uuid not null,
  number text not null constraint receipt_number_is_unique unique,
  act text not null check (act in ('registered', 'changed', 'ended')),
  person_id uuid not null references people,
  registration_id uuid not null,
  issued_at timestamptz not null default now(),
  primary key (account_id, request_id)
);
create index receipts_by_person on receipts (person_id);

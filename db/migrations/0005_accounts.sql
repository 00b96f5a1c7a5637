-- Why: who may sign in, with what role, and how a session is revoked at once.

create table accounts (
  id uuid primary key default uuidv7(),
  kind text not null check (kind in ('person', 'staff', 'system')),
  person_id uuid constraint one_account_per_person unique references people,
  email text constraint staff_email_is_unique unique,
  name text,
  password_hash text,
  created_at timestamptz not null default now(),
  constraint account_is_of_its_kind check (case kind
    when 'person' then person_id is not null and email is null and password_hash is null
    when 'staff' then person_id is null and email is not null and email = lower(email) and name is not null
    else person_id is null and email is null and password_hash is null and name is not null end)
);
insert into accounts (kind, name) values ('system', 'erti');

create table memberships (
  id uuid primary key default uuidv7(),
  account_id uuid not null references accounts,
  -- null: the agency
  facility_id bigint references facilities,
  role text not null,
  ended_at timestamptz,
  constraint role_fits_the_institution check (
    case when facility_id is null then role in ('reviewer', 'administrator', 'auditor')
         else role in ('manager', 'registrar') end)
);
create unique index one_role_at_an_institution on memberships (account_id, facility_id) nulls not distinct where ended_at is null;
create index memberships_by_facility on memberships (facility_id);

create table sessions (
  id uuid primary key default uuidv7(),
  -- sha256 of the secret in the cookie: what the table holds opens nothing
  secret_hash bytea not null constraint session_secret_is_unique unique,
  account_id uuid not null references accounts,
  -- the membership under which a member of staff acts
  membership_id uuid references memberships,
  device text not null,
  started_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  constraint session_ends_after_it_starts check (expires_at > started_at)
);
create index sessions_by_account on sessions (account_id);

-- One request for a one-time code. An unknown person gets a challenge too, with nobody in it,
-- so that from outside the two look the same.
create table challenges (
  id uuid primary key default uuidv7(),
  person_id uuid references people,
  code_hash bytea not null,
  attempts integer not null default 0 constraint five_attempts_per_code check (attempts <= 5),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index challenges_by_age on challenges (created_at);

-- Counters of attempts, per account and per address; the key is a keyed hash, never a number or an address.
create table attempts (
  key bytea not null,
  since timestamptz not null,
  count integer not null,
  primary key (key, since)
);
create index attempts_by_age on attempts (since);

-- What was sent to people in a demo, shown on its inbox page. Empty anywhere else.
create table demo_messages (
  id bigint generated always as identity primary key,
  channel text not null check (channel in ('phone', 'email')),
  recipient text not null,
  subject text not null,
  body text not null,
  sent_at timestamptz not null default now()
);

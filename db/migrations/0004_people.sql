-- Why: the people whom the programme may cover, and the facts that decide whether it does.
-- A match is always by number, surname and birth date: a mistyped number must not take another person's place.

create table people (
  id uuid primary key default uuidv7(),
  personal_number text not null constraint personal_number_is_unique unique
    constraint personal_number_has_eleven_digits check (personal_number ~ '^[0-9]{11}$'),
  given_name text not null,
  family_name text not null,
  given_name_latin text generated always as (initcap(latin(given_name))) stored,
  family_name_latin text generated always as (initcap(latin(family_name))) stored,
  born_on date not null,
  sex text not null check (sex in ('female', 'male')),
  municipality_code text not null references municipalities,
  -- the documents that the programme names; 'other' is none of them
  document_type text not null check (document_type in (
    'citizen', 'neutral_identity_card', 'neutral_travel_document', 'stateless_with_status',
    'refugee', 'humanitarian_status', 'asylum_seeker', 'other')),
  phone text constraint phone_is_international check (phone ~ '^\+[0-9]{8,15}$'),
  email text constraint email_has_an_at check (email ~ '^[^@\s]+@[^@\s]+$'),
  language text not null default 'ka' check (language in ('ka', 'en')),
  died_on date constraint death_follows_birth check (died_on >= born_on)
);

-- Dated facts that take a person out of the programme while they last.
create table exclusions (
  id uuid primary key default uuidv7(),
  person_id uuid not null references people,
  reason text not null check (reason in ('private_insurance', 'budget_insurance', 'imprisonment')),
  during daterange not null,
  constraint one_exclusion_of_a_kind_at_a_time unique (person_id, reason, during without overlaps)
);

create table guardianships (
  id uuid primary key default uuidv7(),
  guardian_id uuid not null references people,
  ward_id uuid not null references people,
  scope text not null check (scope in ('parent', 'guardian', 'carer')),
  document_number text not null,
  during daterange not null,
  constraint nobody_guards_themselves check (guardian_id <> ward_id),
  constraint one_guardianship_of_a_pair_at_a_time unique (guardian_id, ward_id, during without overlaps)
);
create index guardianships_by_ward on guardianships (ward_id);

-- The programme names who is covered; article I of the page lists the documents and the exceptions.
create function not_eligible_because(whom people, on_day date) returns text language plpgsql stable as $$
begin
  return case
    when whom.died_on <= on_day then 'person_is_alive'
    when whom.document_type = 'other' then 'person_has_a_document_of_the_programme'
    else (select 'person_is_not_excluded_' || reason from public.exclusions
          where person_id = whom.id and during @> on_day order by reason limit 1)
  end;
end $$;

-- The same as one answer about one person, for a policy: it sees past row-level security, and tells no more than this.
create function may_be_registered(whom uuid, on_day date) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (select not_eligible_because(p, on_day) is null from people p where p.id = whom);
end $$;
revoke execute on function may_be_registered from public;
grant execute on function may_be_registered to erti_app;

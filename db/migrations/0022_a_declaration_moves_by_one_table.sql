-- Why: a facility takes part on its own written word, «წერილობით დაუდასტურებს», and the agency answers in writing.
-- Which act is possible in which state, and whose it is, stands in one table; every act is a row that points at it,
-- begins where the one before ended, and stays. So no page, job or hand can skip a step or decide twice.

create table declaration_moves (
  from_state text not null,
  act text not null,
  to_state text not null,
  role text not null check (role in ('manager', 'reviewer', 'administrator', 'system')),
  primary key (from_state, act, role),
  constraint move_can_be_made unique (from_state, act, to_state, role)
);
insert into declaration_moves (from_state, act, to_state, role)
select from_state, act, to_state, unnest(roles) from (values
  ('none',             'start',           'draft',            array['manager']),
  ('none',             'carry_over',      'accepted',         array['system']),
  ('draft',            'sign',            'submitted',        array['manager']),
  ('draft',            'withdraw',        'withdrawn',        array['manager']),
  ('submitted',        'withdraw',        'withdrawn',        array['manager']),
  ('submitted',        'return',          'returned',         array['reviewer', 'administrator']),
  ('submitted',        'accept',          'accepted',         array['reviewer', 'administrator']),
  ('submitted',        'propose_refusal', 'refusal_proposed', array['reviewer', 'administrator']),
  ('refusal_proposed', 'withdraw',        'withdrawn',        array['manager']),
  ('refusal_proposed', 'confirm_refusal', 'refused',          array['reviewer', 'administrator']),
  ('refusal_proposed', 'reject_refusal',  'submitted',        array['reviewer', 'administrator']),
  ('returned',         'sign',            'submitted',        array['manager']),
  ('returned',         'withdraw',        'withdrawn',        array['manager'])
) as move (from_state, act, to_state, roles);

create sequence declaration_numbers;
create table declarations (
  id bigint generated always as identity primary key,
  number text not null constraint declaration_number_is_unique unique,
  facility_id bigint not null references facilities,
  -- where its acts have left it
  state text not null,
  step integer not null,
  -- the version that is being written or was signed last; 0 is a declaration on paper, of before this register
  version integer not null check (version >= 0),
  paper_reference text,
  assigned_to uuid references accounts,
  submitted_on date,
  due_on date,
  started_at timestamptz not null default now(),
  constraint paper_has_a_reference check ((paper_reference is not null) = (version = 0)),
  constraint submission_has_a_due_day check ((submitted_on is null) = (due_on is null)),
  constraint declaration_can_be_rested_on unique (id, facility_id, state),
  constraint declaration_is_of_its_facility unique (id, facility_id)
);
create unique index one_declaration_under_way on declarations (facility_id)
  where state in ('draft', 'submitted', 'returned', 'refusal_proposed');
create index declarations_by_due_day on declarations (due_on, id) where state in ('submitted', 'refusal_proposed');
create index declarations_by_facility on declarations (facility_id, id);

-- What a facility says of itself. A version is written step by step, and never changes once it is signed.
create table declaration_versions (
  declaration_id bigint not null references declarations,
  version integer not null check (version > 0),
  -- the site
  name_ka text, name_en text,
  municipality_code text references municipalities,
  address_ka text, address_en text,
  latitude double precision, longitude double precision,
  constraint declared_site_is_in_georgia check (latitude between 41 and 44 and longitude between 39 and 47),
  -- what it takes part with
  scope text[] constraint declared_scope_is_known check (
    cardinality(scope) > 0 and scope <@ array['primary_care', 'emergency_outpatient', 'emergency_inpatient',
                                              'planned_surgery', 'oncology', 'childbirth']),
  licence_number text,
  licence_issued_on date,
  licence_expires_on date,
  -- the terms as they were shown, and what was confirmed of them
  terms_version text,
  terms_sha256 text,
  required jsonb,
  confirmed jsonb not null default '[]' check (jsonb_typeof(confirmed) = 'array'),
  signatory_name text, signatory_position text, signatory_basis text,
  saved_at timestamptz not null default now(),
  signed_by uuid references accounts,
  signed_at timestamptz,
  signed_on date,
  -- of all that is said above and of every document, see content_of
  sha256 text,
  is_signed boolean not null generated always as (signed_at is not null) stored,
  primary key (declaration_id, version),
  constraint version_was_signed unique (declaration_id, version, is_signed),
  constraint terms_are_those_of_the_programme foreign key (terms_version, terms_sha256, required)
    references programme_terms (version, sha256, requirement_codes),
  constraint terms_are_agreed_to_whole check (num_nulls(terms_version, terms_sha256, required) in (0, 3)),
  constraint licence_ends_after_it_begins check (licence_expires_on > licence_issued_on),
  constraint signature_is_whole check (num_nulls(signed_by, signed_at, signed_on, sha256) in (0, 4)),
  constraint signed_declaration_is_whole check (signed_at is null or num_nulls(
    name_ka, name_en, municipality_code, address_ka, address_en, latitude, longitude, scope,
    licence_number, licence_issued_on, terms_version, signatory_name, signatory_position, signatory_basis) = 0),
  constraint every_requirement_is_confirmed check (signed_at is null or confirmed @> required),
  constraint licence_is_valid_on_the_day check (
    signed_on is null or (licence_issued_on <= signed_on and (licence_expires_on is null or licence_expires_on >= signed_on)))
);

create table declaration_acts (
  declaration_id bigint not null references declarations,
  step integer not null check (step > 0),
  from_state text not null,
  act text not null,
  to_state text not null,
  role text not null,
  version integer not null,
  account_id uuid not null references accounts,
  request_id uuid not null,
  decision_id bigint,
  at timestamptz not null default now(),
  step_before integer generated always as (case when step > 1 then step - 1 end) stored,
  -- what is submitted, and what is decided, is a version that was signed
  signed_version integer generated always as (case when act not in ('start', 'withdraw', 'carry_over') then version end) stored,
  signed boolean generated always as (case when act not in ('start', 'withdraw', 'carry_over') then true end) stored,
  primary key (declaration_id, step),
  constraint act_leaves_a_state unique (declaration_id, step, to_state),
  constraint one_act_per_request unique (account_id, request_id),
  constraint declaration_move_is_allowed foreign key (from_state, act, to_state, role)
    references declaration_moves (from_state, act, to_state, role),
  constraint act_begins_where_the_last_one_ended foreign key (declaration_id, step_before, from_state)
    references declaration_acts (declaration_id, step, to_state),
  constraint first_act_begins_at_nothing check ((step = 1) = (from_state = 'none')),
  constraint what_is_submitted_is_signed foreign key (declaration_id, signed_version, signed)
    references declaration_versions (declaration_id, version, is_signed)
);
create unique index declaration_is_decided_once on declaration_acts (declaration_id) where to_state in ('accepted', 'refused');
create trigger history_only_grows before update or delete or truncate on declaration_acts
  for each statement execute function history_only_grows();
create trigger history_only_grows before delete or truncate on declarations
  for each statement execute function history_only_grows();
create trigger history_only_grows before delete or truncate on declaration_versions
  for each statement execute function history_only_grows();

alter table declarations add constraint declaration_is_where_its_acts_left_it foreign key (id, step, state)
  references declaration_acts (declaration_id, step, to_state) deferrable initially deferred;

-- Triggers, because no constraint can compare a row with what it was; they bind the owner too.
create function declaration_goes_forward() returns trigger language plpgsql as $$
begin
  -- a next version is opened by a return, and by nothing else
  if new.step in (old.step, old.step + 1) and (new.version = old.version or new.version = old.version + 1 and new.state = 'returned')
     and (new.step > old.step or new.state = old.state)
     and (new.id, new.number, new.facility_id) = (old.id, old.number, old.facility_id)
  then return new; end if;
  raise exception 'history only grows' using errcode = '23514', constraint = 'history_only_grows', table = 'declarations';
end $$;
create trigger declaration_goes_forward before update on declarations
  for each row execute function declaration_goes_forward();

create function signed_version_stays() returns trigger language plpgsql as $$
begin
  if old.signed_at is null then return new; end if;
  raise exception 'history only grows' using errcode = '23514', constraint = 'history_only_grows', table = 'declaration_versions';
end $$;
create trigger signed_version_stays before update on declaration_versions
  for each row execute function signed_version_stays();

-- The role in which the actor moves a declaration of a facility; null for one who may not.
create function role_for(p_facility_id bigint) returns text language sql stable as $$
  select case when actor() = 'agency' and actor_role() in ('reviewer', 'administrator') then actor_role()
              when public.manages(p_facility_id) then 'manager' end
$$;

do $$
declare t text;
begin
  foreach t in array array['declarations', 'declaration_versions', 'declaration_acts'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_acts on %I to erti_owner using (true) with check (true)', t);
    execute format('create policy auditor_reads on %I for select to erti_auditor using (true)', t);
    execute format('grant select on %I to erti_app, erti_auditor', t);
  end loop;
end $$;
grant select on declaration_moves to erti_app, erti_auditor;
create policy manager_sees_own on declarations for select to erti_app using (facility_id in (select managed_facilities()));
-- the agency reads what was signed, and not what is still being written
create policy agency_sees_what_was_submitted on declarations for select to erti_app
  using ((select actor()) = 'agency' and (submitted_on is not null or version = 0));
create policy seen_with_its_declaration on declaration_acts for select to erti_app
  using (declaration_id in (select id from declarations)
    -- a proposal is the agency's own affair
    and ((select actor()) = 'agency' or act not in ('propose_refusal', 'reject_refusal')));
create policy manager_sees_own on declaration_versions for select to erti_app
  using (declaration_id in (select id from declarations where facility_id in (select managed_facilities())));
create policy agency_sees_what_was_signed on declaration_versions for select to erti_app
  using ((select actor()) = 'agency' and is_signed);
-- Its acts are written by functions alone (0026); a manager writes the words of a version that is not signed yet.
grant update (name_ka, name_en, municipality_code, address_ka, address_en, latitude, longitude, scope, licence_number, licence_issued_on,
  licence_expires_on, terms_version, terms_sha256, required, confirmed, signatory_name, signatory_position, signatory_basis, saved_at)
  on declaration_versions to erti_app;
create policy manager_corrects_own on declaration_versions for update to erti_app
  using (not is_signed and declaration_id in (select id from declarations where facility_id in (select managed_facilities())
                                              and state in ('draft', 'returned')))
  with check (not is_signed and declaration_id in (select id from declarations where facility_id in (select managed_facilities())));

-- A version is written, and papers are added, only while it is open; whoever signs meanwhile is waited for.
create function is_written_while_open() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare declaration declarations;
begin
  select * into declaration from declarations d where d.id = new.declaration_id for update;
  if declaration.state in ('draft', 'returned') then return new; end if;
  raise exception 'the declaration is not being written' using errcode = '23514', constraint = 'declaration_move_is_allowed', table = tg_table_name;
end $$;
revoke execute on function is_written_while_open from public;
create trigger is_written_while_open before update on declaration_versions
  for each row execute function is_written_while_open();

-- The version of a declaration that the actor may write in, locked until they have; null when there is none.
-- Asked first, so that everybody locks the declaration before its version.
create function open_to_write(p_declaration_id bigint) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare declaration declarations;
begin
  select * into declaration from declarations d
  where d.id = p_declaration_id and d.facility_id in (select managed_facilities()) for update;
  return case when declaration.state in ('draft', 'returned') then declaration.version end;
end $$;
revoke execute on function open_to_write from public;
grant execute on function open_to_write to erti_app;

-- Why: planned surgery and oncology are paid on the agency's letter of guarantee, and the page sets each a yearly limit for one person.
-- L7: what was granted to a person in a calendar year stands in one row with its limit, and a CHECK; it moves with the reserve of each
-- voucher, in the same transaction, so two grants that race for the last lari cannot both have it. Which act is possible in which state,
-- and whose it is, stands in one table, as of a declaration (0022).

insert into settings (name, value, in_force) values
  -- to decide an application; how long a letter may be used; and how long at most, however often it is extended
  ('voucher_working_days', 10, daterange('2013-02-28', null)),
  ('voucher_days', 90, daterange('2013-02-28', null)),
  ('voucher_longest_days', 180, daterange('2013-02-28', null));

-- ICD-10 by its categories of three characters; a diagnosis may be finer.
create table diagnoses (
  code text primary key check (code ~ '^[A-Z]\d\d$'),
  name_ka text not null, name_en text not null
);
grant select on diagnoses to erti_app, erti_auditor;

create table voucher_moves (
  from_state text not null,
  act text not null,
  to_state text not null,
  -- 'person' is also who acts for them; 'clinic' is the facility that applied, and once it is granted the one that was chosen
  role text not null check (role in ('person', 'clinic', 'reviewer', 'administrator', 'system')),
  primary key (from_state, act, role),
  constraint voucher_move_can_be_made unique (from_state, act, to_state, role)
);
insert into voucher_moves (from_state, act, to_state, role)
select from_state, act, to_state, unnest(roles) from (values
  ('none',      'start',     'draft',      array['person', 'clinic']),
  ('draft',     'submit',    'submitted',  array['person', 'clinic']),
  ('draft',     'withdraw',  'withdrawn',  array['person', 'clinic']),
  ('submitted', 'withdraw',  'withdrawn',  array['person', 'clinic']),
  ('submitted', 'return',    'returned',   array['reviewer', 'administrator']),
  ('submitted', 'refuse',    'refused',    array['reviewer', 'administrator']),
  ('submitted', 'grant',     'granted',    array['reviewer', 'administrator']),
  ('returned',  'submit',    'submitted',  array['person', 'clinic']),
  ('returned',  'withdraw',  'withdrawn',  array['person', 'clinic']),
  ('granted',   'accept',    'accepted',   array['clinic']),
  ('granted',   'give_back', 'given_back', array['person', 'clinic']),
  ('granted',   'extend',    'granted',    array['reviewer', 'administrator']),
  ('granted',   'transfer',  'granted',    array['reviewer', 'administrator']),
  ('granted',   'cancel',    'cancelled',  array['reviewer', 'administrator']),
  ('granted',   'expire',    'expired',    array['system']),
  ('accepted',  'use',       'used',       array['clinic']),
  ('accepted',  'give_back', 'given_back', array['person', 'clinic']),
  ('accepted',  'extend',    'accepted',   array['reviewer', 'administrator']),
  ('accepted',  'transfer',  'granted',    array['reviewer', 'administrator']),
  ('accepted',  'cancel',    'cancelled',  array['reviewer', 'administrator']),
  ('accepted',  'expire',    'expired',    array['system'])
) as move (from_state, act, to_state, roles);
grant select on voucher_moves to erti_app, erti_auditor;

create sequence voucher_numbers;
create table vouchers (
  id uuid primary key default uuidv7(),
  number text not null constraint voucher_number_is_unique unique,
  person_id uuid not null references people,
  -- a facility that applies for its patient
  applicant_facility_id bigint references facilities,
  -- where its acts have left it
  state text not null,
  step integer not null,
  diagnosis_code text constraint diagnosis_is_a_code check (diagnosis_code ~ '^[A-Z]\d\d(\.\d{1,2})?$'),
  diagnosis_category text generated always as (left(diagnosis_code, 3)) stored constraint diagnosis_is_known references diagnoses,
  diagnosis_words text check (length(btrim(diagnosis_words)) between 1 and 1000),
  unit_code text references service_units,
  facility_id bigint references facilities,
  price_tetri bigint constraint price_is_a_price check (price_tetri between 1 and 99999999),
  submitted_on date,
  due_on date,
  assigned_to uuid references accounts,
  -- what was granted, by which cell of the rules and which tariff area
  granted_on date,
  version_id bigint, service_code text, package_code text, share integer,
  tariff_area_id bigint references tariff_areas,
  area_max_tetri bigint,
  limit_code text,
  programme_tetri bigint,
  valid_from date,
  -- the last day on which it may be used
  valid_until date,
  used_on date,
  actual_tetri bigint constraint actual_price_is_a_price check (actual_tetri between 1 and 99999999),
  used_tetri bigint,
  started_at timestamptz not null default now(),
  constraint voucher_is_of_its_person unique (id, person_id),
  constraint voucher_is_whole check (
    submitted_on is null or num_nulls(diagnosis_code, diagnosis_words, unit_code, facility_id, price_tetri) = 0),
  constraint submitted_voucher_has_a_due_day check ((submitted_on is null) = (due_on is null)),
  constraint grant_is_whole check (num_nulls(granted_on, version_id, service_code, package_code, share, limit_code, programme_tetri,
                                             valid_from, valid_until) in (0, 9)),
  constraint grant_is_of_a_granted_state check (
    (granted_on is not null) = (state in ('granted', 'accepted', 'used', 'given_back', 'expired', 'cancelled'))),
  constraint grant_was_submitted check (granted_on is null or submitted_on is not null),
  constraint grant_rests_on_a_cell foreign key (version_id, service_code, package_code)
    references coverage_cells (version_id, service_code, package_code),
  constraint grant_rests_on_an_area check ((tariff_area_id is null) = (area_max_tetri is null)),
  constraint programme_pays_its_share_at_most check (programme_tetri between 1 and programme_share(price_tetri, share, area_max_tetri)),
  constraint voucher_term_is_a_term check (valid_from >= granted_on and valid_until between valid_from and valid_from + 365),
  constraint use_is_whole check (num_nulls(used_on, actual_tetri, used_tetri) = case when state = 'used' then 0 else 3 end),
  constraint used_within_its_term check (used_on between valid_from and valid_until),
  constraint used_within_its_reserve check (used_tetri between 0 and least(programme_tetri, programme_share(actual_tetri, share, area_max_tetri)))
);
create index vouchers_by_person on vouchers (person_id, id);
create index vouchers_by_applicant on vouchers (applicant_facility_id, id) where applicant_facility_id is not null;
create index vouchers_by_facility on vouchers (facility_id, id) where granted_on is not null;
create index vouchers_by_due_day on vouchers (due_on, id) where state = 'submitted';
create index vouchers_by_last_day on vouchers (valid_until) where state in ('granted', 'accepted');
create index vouchers_by_unit on vouchers (unit_code) where state in ('granted', 'accepted');

create table voucher_acts (
  voucher_id uuid not null references vouchers,
  step integer not null check (step > 0),
  from_state text not null,
  act text not null,
  to_state text not null,
  role text not null,
  -- none: it ran out by its date
  account_id uuid references accounts,
  request_id uuid,
  decision_id bigint,
  -- why it was given back
  reason text check (length(btrim(reason)) between 1 and 1000),
  at timestamptz not null default now(),
  step_before integer generated always as (case when step > 1 then step - 1 end) stored,
  primary key (voucher_id, step),
  constraint voucher_act_leaves_a_state unique (voucher_id, step, to_state),
  constraint one_voucher_act_per_request unique (account_id, request_id),
  constraint one_voucher_act_per_decision unique (decision_id),
  constraint voucher_move_is_allowed foreign key (from_state, act, to_state, role)
    references voucher_moves (from_state, act, to_state, role),
  constraint voucher_act_begins_where_the_last_one_ended foreign key (voucher_id, step_before, from_state)
    references voucher_acts (voucher_id, step, to_state),
  constraint first_voucher_act_begins_at_nothing check ((step = 1) = (from_state = 'none')),
  constraint voucher_act_is_somebodys check (num_nulls(account_id, request_id) = case role when 'system' then 2 else 0 end),
  -- an act of the agency that decides points at its decision, of its own kind
  decision_kind text generated always as (case act
    when 'return' then 'voucher_return' when 'refuse' then 'voucher_refusal' when 'grant' then 'voucher_grant'
    when 'extend' then 'voucher_extension' when 'transfer' then 'voucher_transfer' when 'cancel' then 'voucher_cancellation' end) stored,
  constraint voucher_is_decided_in_writing check (
    (act in ('return', 'refuse', 'grant', 'extend', 'transfer', 'cancel')) = (decision_id is not null))
);
alter table decisions add constraint decision_is_of_its_kind unique (id, kind);
alter table voucher_acts add constraint decision_is_of_this_act foreign key (decision_id, decision_kind) references decisions (id, kind);
create unique index voucher_is_granted_once on voucher_acts (voucher_id) where act = 'grant';
create unique index voucher_is_used_once on voucher_acts (voucher_id) where act = 'use';
alter table vouchers add constraint voucher_is_where_its_acts_left_it foreign key (id, step, state)
  references voucher_acts (voucher_id, step, to_state) deferrable initially deferred;

-- L7. A person's money of one kind in one calendar year: reserved for letters that may still be used, and used.
create table allowances (
  person_id uuid not null references people,
  year integer not null check (year between 2013 and 2200),
  limit_code text not null,
  limit_tetri bigint not null check (limit_tetri > 0),
  reserved_tetri bigint not null default 0,
  used_tetri bigint not null default 0,
  primary key (person_id, year, limit_code),
  constraint allowance_is_not_overdrawn check (reserved_tetri >= 0 and used_tetri >= 0 and reserved_tetri + used_tetri <= limit_tetri)
);

-- What a letter holds of a year. One whose term spans the New Year holds its amount in both, and draws on the year of use (decision 13).
create table voucher_reserves (
  voucher_id uuid not null,
  year integer not null,
  person_id uuid not null,
  limit_code text not null,
  amount_tetri bigint not null check (amount_tetri > 0),
  state text not null default 'held' check (state in ('held', 'drawn', 'released')),
  drawn_tetri bigint,
  primary key (voucher_id, year),
  constraint reserve_is_of_its_vouchers_person foreign key (voucher_id, person_id) references vouchers (id, person_id),
  constraint reserve_is_of_an_allowance foreign key (person_id, year, limit_code) references allowances (person_id, year, limit_code),
  constraint drawn_within_its_reserve check (
    (state = 'drawn') = (drawn_tetri is not null) and drawn_tetri between 0 and amount_tetri)
);
create index voucher_reserves_by_allowance on voucher_reserves (person_id, year, limit_code);

create function reserve_moves_its_allowance() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  held bigint := case new.state when 'held' then new.amount_tetri else 0 end;
  drawn bigint := coalesce(new.drawn_tetri, 0);
begin
  if tg_op = 'UPDATE' then
    if old.state <> 'held' or (new.voucher_id, new.year, new.person_id, new.limit_code) <> (old.voucher_id, old.year, old.person_id, old.limit_code)
    then raise exception 'history only grows' using errcode = '23514', constraint = 'history_only_grows', table = 'voucher_reserves'; end if;
    held := held - old.amount_tetri;
  end if;
  update allowances a set reserved_tetri = a.reserved_tetri + held, used_tetri = a.used_tetri + drawn
  where a.person_id = new.person_id and a.year = new.year and a.limit_code = new.limit_code;
  return null;
end $$;
revoke execute on function reserve_moves_its_allowance from public;
create trigger reserve_moves_its_allowance after insert or update on voucher_reserves
  for each row execute function reserve_moves_its_allowance();
create trigger history_only_grows before delete or truncate on voucher_reserves
  for each statement execute function history_only_grows();
create trigger history_only_grows before delete or truncate on allowances
  for each statement execute function history_only_grows();

-- Whoever writes an allowance by hand answers for it at the end of the transaction: it is the sum of its reserves.
create function allowance_is_the_sum_of_its_reserves() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  allowance allowances;
  held bigint;
  drawn bigint;
begin
  select * into allowance from allowances a where (a.person_id, a.year, a.limit_code) = (new.person_id, new.year, new.limit_code);
  select coalesce(sum(r.amount_tetri) filter (where r.state = 'held'), 0), coalesce(sum(r.drawn_tetri), 0) into held, drawn
  from voucher_reserves r where (r.person_id, r.year, r.limit_code) = (new.person_id, new.year, new.limit_code);
  if (allowance.reserved_tetri, allowance.used_tetri) is not distinct from (held, drawn) then return null; end if;
  raise exception 'an allowance is the sum of its reserves'
    using errcode = '23514', constraint = 'allowance_is_the_sum_of_its_reserves', table = 'allowances';
end $$;
revoke execute on function allowance_is_the_sum_of_its_reserves from public;
create constraint trigger allowance_is_the_sum_of_its_reserves after insert or update on allowances
  deferrable initially deferred for each row execute function allowance_is_the_sum_of_its_reserves();

-- A letter that may be used holds its amount in every year of its term; a used one has drawn on the year of use; any other holds nothing.
create function voucher_holds_its_reserve() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  voucher vouchers;
  wanted jsonb;
  found_there jsonb;
begin
  -- apart from the row that fired it: several statements of one transaction may have written it
  select * into voucher from vouchers v where v.id = case tg_table_name when 'vouchers' then (to_jsonb(new)->>'id')::uuid
                                                        else (to_jsonb(new)->>'voucher_id')::uuid end;
  wanted := case when voucher.state in ('granted', 'accepted') then (
      select jsonb_object_agg(year, jsonb_build_array('held', voucher.programme_tetri, voucher.limit_code))
      from generate_series(extract(year from voucher.valid_from)::integer, extract(year from voucher.valid_until)::integer) year)
    when voucher.state = 'used' then
      jsonb_build_object(extract(year from voucher.used_on)::integer, jsonb_build_array('drawn', voucher.used_tetri, voucher.limit_code))
    else '{}' end;
  select coalesce(jsonb_object_agg(r.year, jsonb_build_array(r.state, coalesce(r.drawn_tetri, r.amount_tetri), r.limit_code)), '{}') into found_there
  from voucher_reserves r where r.voucher_id = voucher.id and r.state <> 'released';
  if wanted = found_there then return null; end if;
  raise exception 'a voucher holds its reserve' using errcode = '23514', constraint = 'voucher_holds_its_reserve', table = 'vouchers';
end $$;
revoke execute on function voucher_holds_its_reserve from public;
create constraint trigger voucher_holds_its_reserve after insert or update on vouchers
  deferrable initially deferred for each row execute function voucher_holds_its_reserve();
create constraint trigger voucher_holds_its_reserve after insert or update on voucher_reserves
  deferrable initially deferred for each row execute function voucher_holds_its_reserve();

-- Triggers, because no constraint can compare a row with what it was; they bind the owner too.
create function voucher_goes_forward() returns trigger language plpgsql as $$
declare
  -- a generated column is computed only after this trigger
  may_differ text[] := array['state', 'step', 'assigned_to', 'submitted_on', 'due_on', 'diagnosis_category'];
begin
  -- what is asked for is written while it is written, and what is granted changes with an act alone
  if old.state in ('draft', 'returned') then
    may_differ := may_differ || array['diagnosis_code', 'diagnosis_words', 'unit_code', 'facility_id', 'price_tetri'];
  elsif new.step = old.step + 1 and old.state in ('submitted', 'granted', 'accepted') then
    may_differ := may_differ || array['facility_id', 'price_tetri', 'version_id', 'service_code', 'package_code', 'share', 'tariff_area_id',
      'area_max_tetri', 'limit_code', 'programme_tetri', 'valid_from', 'valid_until', 'used_on', 'actual_tetri', 'used_tetri'];
    if old.state = 'submitted' then may_differ := may_differ || array['granted_on']; end if;
  end if;
  if new.step in (old.step, old.step + 1) and (new.step > old.step or new.state = old.state)
     and to_jsonb(new) - may_differ = to_jsonb(old) - may_differ
  then return new; end if;
  raise exception 'history only grows' using errcode = '23514', constraint = 'history_only_grows', table = 'vouchers';
end $$;
create trigger voucher_goes_forward before update on vouchers for each row execute function voucher_goes_forward();
create trigger history_only_grows before delete or truncate on vouchers
  for each statement execute function history_only_grows();
create trigger history_only_grows before update or delete or truncate on voucher_acts
  for each statement execute function history_only_grows();

-- What a voucher rests on: facts of the files as of a document's (0025), and their bytes.
create table voucher_documents (
  id uuid primary key default uuidv7(),
  voucher_id uuid not null references vouchers,
  -- the medical form №IV-100/ა, a doctor's referral, the facility's calculation of the price
  kind text not null check (kind in ('form_100', 'referral', 'calculation', 'other')),
  file_name text not null check (length(file_name) between 1 and 200),
  media_type text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
  size integer not null constraint voucher_document_has_a_size check (size between 1 and 10485760),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  store text not null check (store in ('database', 's3')),
  scan text not null check (scan in ('clean', 'not_scanned')),
  added_by uuid not null references accounts,
  added_at timestamptz not null default now(),
  -- taken out again before it was submitted, or when it was returned
  removed_at timestamptz
);
create index voucher_documents_by_voucher on voucher_documents (voucher_id);
create table voucher_document_contents (
  document_id uuid primary key references voucher_documents,
  bytes bytea not null
);
create trigger history_only_grows before delete or truncate on voucher_documents
  for each statement execute function history_only_grows();
create trigger history_only_grows before update or delete or truncate on voucher_document_contents
  for each statement execute function history_only_grows();
create function voucher_document_only_leaves() returns trigger language plpgsql as $$
begin
  if old.removed_at is null and to_jsonb(new) - 'removed_at' = to_jsonb(old) - 'removed_at' then return new; end if;
  raise exception 'history only grows' using errcode = '23514', constraint = 'history_only_grows', table = 'voucher_documents';
end $$;
create trigger voucher_document_only_leaves before update on voucher_documents
  for each row execute function voucher_document_only_leaves();

do $$
declare t text;
begin
  foreach t in array array['vouchers', 'voucher_acts', 'allowances', 'voucher_reserves', 'voucher_documents', 'voucher_document_contents'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_acts on %I to erti_owner using (true) with check (true)', t);
    -- the bytes are read by a function that writes down who looked
    if t <> 'voucher_document_contents' then
      execute format('create policy auditor_reads on %I for select to erti_auditor using (true)', t);
      execute format('grant select on %I to erti_app, erti_auditor', t);
    end if;
  end loop;
  foreach t in array array['allowances', 'voucher_reserves'] loop
    execute format('create policy person_sees_own on %I for select to erti_app using (person_id = (select actor_person()))', t);
    execute format('create policy agency_sees_all on %I for select to erti_app using ((select actor()) = ''agency'')', t);
  end loop;
end $$;
create policy seen_with_its_voucher on voucher_acts for select to erti_app using (voucher_id in (select id from vouchers));
-- what was taken out before it was sent is nobody else's
create policy seen_with_its_voucher on voucher_documents for select to erti_app
  using (voucher_id in (select id from vouchers) and (removed_at is null or added_by = (select actor_account())));
create policy person_sees_own on vouchers for select to erti_app using (person_id = (select actor_person()));
create policy applicant_sees_own on vouchers for select to erti_app using (applicant_facility_id = (select actor_facility()));
create policy chosen_facility_sees_what_was_granted on vouchers for select to erti_app
  using (facility_id = (select actor_facility()) and granted_on is not null);
create policy agency_sees_what_was_submitted on vouchers for select to erti_app
  using ((select actor()) = 'agency' and submitted_on is not null);
create policy seen_with_its_voucher on decisions for select to erti_app
  using (kind like 'voucher\_%' and id in (select decision_id from voucher_acts where decision_id is not null));

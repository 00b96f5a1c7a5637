-- Why: the page is, for most of its length, tables of who is covered for what, and a resolution changes them. Each version of the
-- tables is kept whole, with the time in which it is in force and the act that put it in force, so that a question about any day is
-- answered by the rules of that day. What is in force, or was, is never changed; another version is written beside it as a draft.

create table coverage_versions (
  id bigint generated always as identity primary key,
  name text not null constraint coverage_version_has_one_name unique check (name ~ '^\d{4}-\d{1,3}$'),
  state text not null default 'draft' check (state in ('draft', 'in_force', 'recalled', 'discarded')),
  in_force daterange constraint version_lasts_a_day check (not isempty(in_force)),
  -- the text that it carries over: the resolution and its page
  source_ka text not null check (btrim(source_ka) <> ''),
  source_en text not null check (btrim(source_en) <> ''),
  -- the version of which it was prepared as a copy
  based_on bigint references coverage_versions,
  -- none of the version that this register began with, which rests on the resolution alone
  prepared_by uuid references accounts,
  prepared_at timestamptz not null default now(),
  request_id uuid,
  decision_id bigint constraint one_version_per_decision unique references decisions,
  recall_decision_id bigint constraint one_recall_per_decision unique references decisions,
  constraint one_coverage_version_per_request unique (prepared_by, request_id),
  constraint one_coverage_version_in_force exclude using gist (in_force with &&),
  constraint version_in_force_has_its_time check ((state = 'in_force') = (in_force is not null)),
  constraint version_in_force_was_decided check (state not in ('in_force', 'recalled') or decision_id is not null or prepared_by is null),
  constraint recall_was_decided check ((state = 'recalled') = (recall_decision_id is not null))
);
create unique index one_coverage_draft_at_a_time on coverage_versions ((true)) where state = 'draft';

-- Where each group of services is to be had, and what the page says of it.
create table coverage_groups (
  version_id bigint not null references coverage_versions,
  code text not null check (code ~ '^[a-z_]+$'),
  position integer not null,
  -- at the clinic of registration and nowhere else; anywhere; anywhere with the agency's voucher
  place text not null check (place in ('registered_clinic', 'anywhere', 'voucher')),
  name_ka text not null, name_en text not null,
  words_ka text, words_en text,
  primary key (version_id, code)
);

create table coverage_services (
  version_id bigint not null,
  code text not null check (code ~ '^[a-z0-9_]+$'),
  position integer not null,
  group_code text not null,
  name_ka text not null, name_en text not null,
  conditions text[] not null default '{}' constraint condition_is_known check (conditions <@ array[
    'annex_1_2_condition_list', 'doctor_prescription', 'medicine_on_list', 'no_facility_restriction', 'referral_by_doctor', 'voucher']),
  primary key (version_id, code),
  constraint service_is_of_its_group foreign key (version_id, group_code) references coverage_groups (version_id, code)
);

-- The rows of the page's tables, word by word: the three tables do not word every service alike.
create table coverage_rows (
  version_id bigint not null,
  service_code text not null,
  table_code text not null check (table_code in ('I', 'II', 'III')),
  words_ka text not null,
  items_ka text[] not null default '{}',
  items_en text[] not null default '{}',
  primary key (version_id, service_code, table_code),
  constraint row_is_of_a_service foreign key (version_id, service_code) references coverage_services (version_id, code)
);

create table coverage_packages (
  version_id bigint not null references coverage_versions,
  code text not null check (code in ('basic_u18', 'basic_o18', 'minimum', 'veterans', 'target_group', 'pension_age')),
  position integer not null,
  table_code text not null check (table_code in ('I', 'II', 'III')),
  words_ka text not null,
  annex text not null,
  primary key (version_id, code)
);

create table coverage_limits (
  version_id bigint not null references coverage_versions,
  code text not null check (code ~ '^[a-z_]+$'),
  -- tetri: a hundredth of a lari
  amount_tetri bigint not null constraint limit_is_an_amount check (amount_tetri between 1 and 100000000),
  period text not null check (period in ('case', 'year')),
  -- whether the page says the period, or the service decided it
  period_stated boolean not null,
  words_ka text not null, words_en text not null,
  primary key (version_id, code)
);

create table coverage_footnotes (
  version_id bigint not null references coverage_versions,
  -- what it widens or narrows: the lower quarter of the prices, or for medicines their lower half
  area text not null check (area in ('quarter', 'half')),
  mark text not null, part text not null,
  words_ka text not null, words_en text not null,
  primary key (version_id, area)
);

create table coverage_cells (
  version_id bigint not null,
  service_code text not null,
  package_code text not null,
  -- the cell as the page has it
  raw text not null,
  -- what the programme pays, in percent; none: not covered
  share smallint constraint share_is_a_percentage check (share between 1 and 100),
  -- of a childbirth the page states a sum and no percentage
  share_stated boolean not null default true,
  -- whether the share is counted from the tariff area's maximum when the price is higher
  tariff_area boolean not null default false,
  limit_code text,
  -- the mark that stands in the cell
  mark text,
  note_ka text, note_en text,
  primary key (version_id, service_code, package_code),
  constraint cell_is_of_a_service foreign key (version_id, service_code) references coverage_services (version_id, code),
  constraint cell_is_of_a_package foreign key (version_id, package_code) references coverage_packages (version_id, code),
  constraint cell_limit_is_there foreign key (version_id, limit_code) references coverage_limits (version_id, code),
  constraint what_is_not_covered_has_no_terms check (share is not null or (not tariff_area and limit_code is null and share_stated))
);

create table coverage_exclusions (
  version_id bigint not null references coverage_versions,
  code text not null check (code ~ '^[a-z_]+$'),
  position integer not null,
  -- whom it concerns; none: everybody
  packages text[] constraint exclusion_concerns_known_packages check (
    cardinality(packages) > 0 and packages <@ array['basic_u18', 'basic_o18', 'minimum', 'veterans', 'target_group', 'pension_age']),
  words_ka text not null, words_en text not null,
  exception_ka text, exception_en text,
  primary key (version_id, code)
);

-- Which version holds on a day; null on a day before the programme.
create function coverage_version_on(on_day date) returns bigint language sql stable parallel safe as $$
  select id from public.coverage_versions where in_force @> on_day
$$;

-- What the programme pays of a price, before any limit: its share of the lower of the price and the tariff area's maximum, to the
-- nearest tetri, a half in the person's favour. The twin of programmeShare in lib/coverage/cost.ts, which explains it.
create function programme_share(price_tetri bigint, share integer, area_max_tetri bigint) returns bigint
language sql immutable parallel safe as $$
  select (share * least(price_tetri, coalesce(area_max_tetri, price_tetri)) + 50) / 100
$$;

-- Triggers, because no constraint can compare a row with what it was; they bind the owner too.
create function coverage_version_goes_forward() returns trigger language plpgsql as $$
declare
  -- a draft's source is written too, and with 0046 by whom; who puts it in force is named with the decision
  may_differ constant text[] := array['state', 'in_force', 'decision_id', 'recall_decision_id']
    || case when old.state = 'draft' then array['source_ka', 'source_en', 'written_by', 'put_in_force_by'] else '{}' end;
begin
  if to_jsonb(new) - may_differ = to_jsonb(old) - may_differ and (case
    when old.state = 'draft' then new.state in ('draft', 'in_force', 'discarded') and new.recall_decision_id is null
      and (new.state = 'in_force' or new.decision_id is null)
    -- recalled before its first day; or its end moves, and both ends are ahead: what was in force on a day, was
    when old.state = 'in_force' and new.state = 'recalled' then lower(old.in_force) > today() and new.decision_id is not distinct from old.decision_id
    when old.state = 'in_force' and new.state = 'in_force' then lower(new.in_force) = lower(old.in_force)
      and coalesce(upper(new.in_force) >= today(), true) and coalesce(upper(old.in_force) >= today(), true)
      and new.decision_id is not distinct from old.decision_id
    else false end)
  then return new; end if;
  raise exception 'history only grows' using errcode = '23514', constraint = 'history_only_grows', table = 'coverage_versions';
end $$;
create trigger coverage_version_goes_forward before update on coverage_versions
  for each row execute function coverage_version_goes_forward();
create trigger history_only_grows before delete or truncate on coverage_versions
  for each statement execute function history_only_grows();

-- What a version says is written while it is a draft; whoever puts it in force waits for the writer, and the writer for them.
create function coverage_is_written_as_a_draft() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare version_state text;
begin
  select state into version_state from coverage_versions
  where id = case tg_op when 'DELETE' then old.version_id else new.version_id end for share;
  if version_state = 'draft' and (tg_op <> 'UPDATE' or new.version_id = old.version_id) then
    return case tg_op when 'DELETE' then old else new end;
  end if;
  raise exception 'what is in force is not changed' using errcode = '23514', constraint = 'coverage_is_written_as_a_draft', table = tg_table_name;
end $$;
revoke execute on function coverage_is_written_as_a_draft from public;

do $$
declare t text;
begin
  foreach t in array array['coverage_groups', 'coverage_services', 'coverage_rows', 'coverage_packages', 'coverage_limits',
                           'coverage_footnotes', 'coverage_cells', 'coverage_exclusions'] loop
    execute format('create trigger coverage_is_written_as_a_draft before insert or update or delete on %I
      for each row execute function coverage_is_written_as_a_draft()', t);
    execute format('create trigger history_only_grows before truncate on %I
      for each statement execute function history_only_grows()', t);
    -- a draft is the agency's own affair
    execute format('create policy read_once_in_force on %I for select to erti_app using (
      (select actor()) = ''agency'' or version_id in (select id from coverage_versions where state = ''in_force''))', t);
  end loop;
  create policy read_once_in_force on coverage_versions for select to erti_app using (state = 'in_force' or (select actor()) = 'agency');
  foreach t in array array['coverage_versions', 'coverage_groups', 'coverage_services', 'coverage_rows', 'coverage_packages', 'coverage_limits',
                           'coverage_footnotes', 'coverage_cells', 'coverage_exclusions'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_acts on %I to erti_owner using (true) with check (true)', t);
    execute format('create policy auditor_reads on %I for select to erti_auditor using (true)', t);
    execute format('grant select on %I to erti_app, erti_auditor', t);
  end loop;
end $$;

-- The agency decides about the rules and the tariffs too, which are no facility's; and about vouchers. What a decision about a
-- voucher says is the person's own affair: it is seen with its voucher (0048), and not by whoever manages the facility.
alter table decisions
  alter column facility_id drop not null,
  drop constraint decisions_kind_check,
  add constraint decisions_kind_check check (kind in (
    'return', 'acceptance', 'refusal', 'suspension', 'lifting', 'termination', 'closure', 'succession', 'contest_upheld', 'contest_rejected',
    'rules_in_force', 'rules_recalled', 'tariff_area_in_force',
    'voucher_return', 'voucher_refusal', 'voucher_grant', 'voucher_extension', 'voucher_transfer', 'voucher_cancellation')),
  add constraint decision_is_about_a_facility check (
    (facility_id is null) = (kind in ('rules_in_force', 'rules_recalled', 'tariff_area_in_force')));

-- As in 0031; and a decision about the rules is about no facility. Of a decision about a voucher nothing can be verified by this
-- door: it would say which facility treats somebody. Its letter is verified by its own (0048).
create or replace function verify_act(p_kind text, p_number text)
returns table (decision_kind text, facility_ka text, facility_en text, made_on date, effective_on date, state text, participation text, sha256 text)
language sql stable security definer set search_path = public, pg_temp as $$
  select act.decision_kind, f.name_ka, f.name_en, act.made_on, act.effective_on,
         case act.state when 'refusal_proposed' then 'submitted' else act.state end,
         case when f.id is not null then coalesce(participation_state(f.id, today()), 'none') end, act.sha256
  from (
    select d.facility_id, null as decision_kind, v.signed_on as made_on, accepted.effective_on, d.state, v.sha256
    from declarations d
    join lateral (select signed_on, sha256 from declaration_versions
                  where declaration_id = d.id and is_signed order by version desc limit 1) v on true
    left join decisions accepted on accepted.declaration_id = d.id and accepted.kind = 'acceptance'
    where p_kind = 'declaration' and d.number = p_number
    union all
    select c.facility_id, c.kind, c.decided_on, c.effective_on, d.state, decision_hash(c)
    from decisions c left join declarations d on d.id = c.declaration_id
    where p_kind = 'decision' and c.number = p_number and c.kind not like 'voucher\_%') act
  left join facilities f on f.id = act.facility_id
$$;
drop policy manager_sees_own on decisions;
create policy manager_sees_own on decisions for select to erti_app
  using (kind not like 'voucher\_%' and facility_id in (select managed_facilities()));

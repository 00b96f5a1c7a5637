-- Why: whoever acts on a voucher, by whatever door, does it by one of these functions: each locks the person, asks the table of moves,
-- writes its act, its decision, its line in the journal and its notices in one transaction, and answers a repeated request as before.

-- One package is the better: where both cover a service it pays the higher share, taken together; of equals, the one that covers more.
-- lib/coverage/better.ts in SQL (decision 10).
create function package_beats(p_version_id bigint, one text, other text) returns boolean language sql stable as $$
  select (sum(ours.share) filter (where theirs.share is not null), count(ours.share))
       > (sum(theirs.share) filter (where ours.share is not null), count(theirs.share))
  from public.coverage_cells ours
  join public.coverage_cells theirs on theirs.version_id = ours.version_id and theirs.service_code = ours.service_code
  where ours.version_id = p_version_id and ours.package_code = one and theirs.package_code = other
$$;

-- The package by which the programme pays for a person on a day; null when it does not cover them.
create function package_on(whom people, on_day date) returns text language plpgsql stable as $$
begin
  return (
    with mine as (select distinct package from eligibility_rules_met(whom, on_day))
    select m.package from mine m
    order by (select count(*) from mine n where n.package <> m.package
              and public.package_beats(public.coverage_version_on(on_day), n.package, m.package)), m.package limit 1);
end $$;

create function is_suspended_on(p_facility_id bigint, on_day date) returns boolean language sql stable as $$
  select exists (select from public.suspensions where facility_id = p_facility_id and during @> on_day)
$$;

create function years_of(from_day date, last_day date) returns setof integer language sql immutable as $$
  select generate_series(extract(year from from_day)::integer, extract(year from last_day)::integer)
$$;

-- What is left of a person's limit in one year, without what one voucher holds of it itself: a letter that ran out by its date holds
-- nothing, whether or not the night's work has said so.
create function left_of(p_person_id uuid, p_year integer, p_limit_code text, p_limit_tetri bigint, p_apart_from uuid) returns bigint
language sql stable as $$
  select greatest(p_limit_tetri - coalesce(sum(case r.state when 'held' then r.amount_tetri else r.drawn_tetri end), 0), 0)::bigint
  from public.voucher_reserves r join public.vouchers v on v.id = r.voucher_id
  where r.person_id = p_person_id and r.year = p_year and r.limit_code = p_limit_code and r.state <> 'released'
    and r.voucher_id is distinct from p_apart_from
    and not (r.state = 'held' and v.valid_until < today())
$$;

-- Who the actor is to a voucher, by whose acts it may move; null for one to whom it is nothing.
create function voucher_role(voucher vouchers) returns text language sql stable as $$
  select case
    when actor() in ('person', 'guardian') and voucher.person_id = actor_person() then 'person'
    when actor() = 'clinic' and actor_facility() = case when voucher.granted_on is null then voucher.applicant_facility_id else voucher.facility_id end
      and exists (select from public.memberships where account_id = actor_account() and facility_id = actor_facility() and ended_at is null) then 'clinic'
    when actor() = 'agency' and actor_role() in ('reviewer', 'administrator') and voucher.submitted_on is not null then actor_role()
  end
$$;

-- The voucher, with its person locked before it, as everywhere.
create function hold_voucher(p_voucher_id uuid) returns vouchers language plpgsql set search_path = public, pg_temp as $$
declare voucher vouchers;
begin
  select * into voucher from vouchers where id = p_voucher_id;
  if not found then perform refuse('voucher_is_ones_own'); end if;
  perform lock_person(voucher.person_id);
  select * into voucher from vouchers where id = p_voucher_id for update;
  if voucher_role(voucher) is null then perform refuse('voucher_is_ones_own'); end if;
  return voucher;
end $$;

-- Whether this very request has been carried out; one that acted on another voucher is no repetition.
create function voucher_request_was_done(voucher vouchers, p_request_id uuid) returns boolean language plpgsql stable set search_path = public, pg_temp as $$
declare done voucher_acts;
begin
  select * into done from voucher_acts where account_id = actor_account() and request_id = p_request_id;
  if done.voucher_id <> voucher.id then perform refuse('voucher_move_is_allowed'); end if;
  return done.voucher_id is not null;
end $$;

-- The next act of a voucher; its state follows in the update of the voucher itself, in the same transaction.
create function next_voucher_act(voucher vouchers, p_act text, p_role text, p_request_id uuid, p_decision_id bigint default null, p_reason text default null)
returns text language plpgsql set search_path = public, pg_temp as $$
declare next_state text;
begin
  select to_state into next_state from voucher_moves where from_state = voucher.state and act = p_act and role = p_role;
  if not found then perform refuse('voucher_move_is_allowed'); end if;
  insert into voucher_acts (voucher_id, step, from_state, act, to_state, role, account_id, request_id, decision_id, reason)
  values (voucher.id, voucher.step + 1, voucher.state, p_act, next_state, p_role,
          case when p_role <> 'system' then actor_account() end, p_request_id, p_decision_id, p_reason);
  insert into journal (act, account_id, actor, facility_id, person_id, about_facility_id, request_id, detail)
  values ('voucher.' || p_act, case when p_role <> 'system' then actor_account() end, case when p_role <> 'system' then actor() else 'system' end,
          case when p_role <> 'system' then actor_facility() end, voucher.person_id, coalesce(voucher.facility_id, voucher.applicant_facility_id), p_request_id,
          jsonb_build_object('voucher', voucher.number));
  return next_state;
end $$;

-- A line of the journal about a voucher that no act of the table leaves.
create function note_voucher(p_act text, voucher vouchers, p_detail jsonb) returns void language sql set search_path = public, pg_temp as $$
  insert into journal (act, account_id, actor, facility_id, person_id, about_facility_id, detail)
  values (p_act, actor_account(), actor(), actor_facility(), voucher.person_id, coalesce(voucher.facility_id, voucher.applicant_facility_id),
          jsonb_build_object('voucher', voucher.number) || p_detail)
$$;

create function voucher_facts(voucher vouchers) returns jsonb language sql stable as $$
  select jsonb_strip_nulls(jsonb_build_object('number', voucher.number, 'untilOn', voucher.valid_until))
$$;
-- The person, and who acts for them; nothing of what it is for goes by mail.
create function voucher_people(voucher vouchers) returns uuid[] language sql stable set search_path = public, pg_temp as $$
  select guardians_of(voucher.person_id, today()) || voucher.person_id
$$;

create function new_voucher(p_request_id uuid, p_person_id uuid, p_applicant_facility_id bigint) returns vouchers
language plpgsql set search_path = public, pg_temp as $$
declare
  person people := lock_person(p_person_id);
  voucher vouchers;
begin
  select v.* into voucher from voucher_acts a join vouchers v on v.id = a.voucher_id
  where a.account_id = actor_account() and a.request_id = p_request_id;
  if found then return voucher; end if;
  if person.died_on <= today() then perform refuse('person_is_alive'); end if;
  insert into vouchers (number, person_id, applicant_facility_id, state, step)
  values (next_number('public.voucher_numbers'), p_person_id, p_applicant_facility_id, 'draft', 1) returning * into voucher;
  voucher.state := 'none';
  voucher.step := 0;
  perform next_voucher_act(voucher, 'start', case when p_applicant_facility_id is null then 'person' else 'clinic' end, p_request_id);
  if p_applicant_facility_id is not null
  then perform tell_people(voucher_people(voucher), 'voucherAppliedForYou', voucher_facts(voucher) || clinic_facts(p_applicant_facility_id)); end if;
  select * into voucher from vouchers where id = voucher.id;
  return voucher;
end $$;

create function start_voucher(p_request_id uuid) returns vouchers
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if actor_person() is null then perform refuse('person_is_known'); end if;
  return new_voucher(p_request_id, actor_person(), null);
end $$;

-- For a patient who was matched at the facility's counter (0037).
create function start_voucher_at_clinic(p_request_id uuid, p_visit_id uuid) returns vouchers
language plpgsql security definer set search_path = public, pg_temp as $$
declare voucher vouchers;
begin
  perform refuse_unless_of_the_clinic(actor_account(), actor_facility());
  -- a repeated request is answered also when the visit is over
  select v.* into voucher from voucher_acts a join vouchers v on v.id = a.voucher_id
  where a.account_id = actor_account() and a.request_id = p_request_id;
  if found then return voucher; end if;
  return new_voucher(p_request_id, (open_visit(p_visit_id)).person_id, actor_facility());
end $$;

-- Whoever applied writes the application, and nobody else.
create function writes_voucher(voucher vouchers) returns boolean language sql stable as $$
  select voucher.state in ('draft', 'returned')
    and voucher_role(voucher) = case when voucher.applicant_facility_id is null then 'person' else 'clinic' end
$$;

create function save_voucher(p_voucher_id uuid, p_diagnosis_code text, p_diagnosis_words text, p_unit_code text, p_facility_id bigint, p_price_tetri bigint)
returns vouchers language plpgsql security definer set search_path = public, pg_temp as $$
declare voucher vouchers := hold_voucher(p_voucher_id);
begin
  if not writes_voucher(voucher) then perform refuse('voucher_move_is_allowed'); end if;
  if p_unit_code is not null and not exists (select from service_units where code = p_unit_code and treatment is not null)
  then perform refuse('service_is_covered'); end if;
  update vouchers v set diagnosis_code = p_diagnosis_code, diagnosis_words = nullif(btrim(p_diagnosis_words), ''), unit_code = p_unit_code,
    facility_id = p_facility_id, price_tetri = p_price_tetri
  where v.id = p_voucher_id returning * into voucher;
  return voucher;
end $$;

-- For whoever writes one part and keeps the others: nobody else writes meanwhile. False when it is not theirs to write.
create function open_voucher_to_write(p_voucher_id uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  return coalesce(writes_voucher(hold_voucher(p_voucher_id)), false);
end $$;

create type voucher_quote as (
  -- why it cannot be granted; null: it can
  rule text,
  -- the exclusion from which an exception has to be shown, and whoever decides it finds that it was
  exclusion_code text,
  version_id bigint, service_code text, package_code text, share integer,
  tariff_area_id bigint, area_max_tetri bigint,
  limit_code text, limit_tetri bigint, left_tetri bigint,
  price_tetri bigint, programme_tetri bigint, person_tetri bigint
);

-- What a grant today would say of one unit at one facility for one price, to be used until a day; step by step, so that a refusal names
-- the first thing that is in the way.
create function quote_of(whom people, p_unit_code text, p_facility_id bigint, p_price_tetri bigint, p_until date, p_apart_from uuid) returns voucher_quote
language plpgsql stable set search_path = public, pg_temp as $$
declare
  quote voucher_quote;
  unit service_units;
  cell coverage_cells;
  area tariff_areas;
begin
  select * into unit from service_units where code = p_unit_code and treatment is not null;
  if not found or p_facility_id is null or p_price_tetri is null then quote.rule := 'voucher_is_whole'; return quote; end if;
  quote.version_id := coverage_version_on(today());
  quote.service_code := unit.service_code;
  quote.price_tetri := p_price_tetri;
  quote.package_code := package_on(whom, today());
  if whom.died_on <= today() then quote.rule := 'person_is_alive'; return quote; end if;
  if quote.package_code is null then quote.rule := 'person_is_eligible'; return quote; end if;
  select * into cell from coverage_cells c
  where (c.version_id, c.service_code, c.package_code) = (quote.version_id, unit.service_code, quote.package_code);
  if cell.share is null or cell.limit_code is null then quote.rule := 'service_is_covered'; return quote; end if;
  select e.code into quote.exclusion_code from coverage_exclusions e
  where e.version_id = quote.version_id and e.code = unit.exclusion_code and (e.packages is null or quote.package_code = any (e.packages));
  if quote.exclusion_code is not null and not unit.exception_possible then quote.rule := 'service_is_not_excluded'; return quote; end if;
  if not takes_part_with_scope(p_facility_id, unit.scope, today()) or is_suspended_on(p_facility_id, today())
  then quote.rule := 'facility_takes_part_with_the_scope'; return quote; end if;
  quote.share := cell.share;
  if cell.tariff_area then
    select * into area from tariff_areas a where a.unit_code = unit.code and a.in_force @> today();
    quote.tariff_area_id := area.id;
    quote.area_max_tetri := area.max_tetri;
  end if;
  select l.code, l.amount_tetri into quote.limit_code, quote.limit_tetri
  from coverage_limits l where l.version_id = quote.version_id and l.code = cell.limit_code;
  select min(left_of(whom.id, year, quote.limit_code, quote.limit_tetri, p_apart_from)) into quote.left_tetri from years_of(today(), p_until) year;
  quote.programme_tetri := least(programme_share(p_price_tetri, quote.share, quote.area_max_tetri), quote.left_tetri);
  quote.person_tetri := p_price_tetri - quote.programme_tetri;
  if quote.programme_tetri <= 0 then quote.rule := 'limit_has_that_left'; end if;
  return quote;
end $$;

-- The same, asked by who applied or decides, before anybody acts.
create function voucher_quote(p_voucher_id uuid, p_facility_id bigint default null, p_price_tetri bigint default null, p_until date default null)
returns voucher_quote language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  voucher vouchers;
  person people;
begin
  select * into voucher from vouchers where id = p_voucher_id;
  if voucher_role(voucher) is null and not (actor() = 'agency' and voucher.submitted_on is not null) then perform refuse('voucher_is_ones_own'); end if;
  select * into person from people where id = voucher.person_id;
  return quote_of(person, voucher.unit_code, coalesce(p_facility_id, voucher.facility_id), coalesce(p_price_tetri, voucher.price_tetri),
                  coalesce(p_until, voucher.valid_until, today() + setting('voucher_days', today())), voucher.id);
end $$;

create function submit_voucher(p_request_id uuid, p_voucher_id uuid) returns vouchers
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  voucher vouchers := hold_voucher(p_voucher_id);
  quote voucher_quote;
  person people;
  next_state text;
begin
  if voucher_request_was_done(voucher, p_request_id) then return voucher; end if;
  perform refuse_unless_movable(voucher, 'submit');
  if not writes_voucher(voucher) then perform refuse('voucher_is_ones_own'); end if;
  -- the medical form is what a decision about it rests on
  if num_nulls(voucher.diagnosis_code, voucher.diagnosis_words, voucher.unit_code, voucher.facility_id, voucher.price_tetri) > 0
     or not exists (select from voucher_documents d where d.voucher_id = voucher.id and d.kind = 'form_100' and d.removed_at is null)
  then perform refuse('voucher_is_whole'); end if;
  select * into person from people where id = voucher.person_id;
  quote := quote_of(person, voucher.unit_code, voucher.facility_id, voucher.price_tetri, today() + setting('voucher_days', today()), voucher.id);
  -- what other letters hold may have gone back by the time it is decided
  if quote.rule <> 'limit_has_that_left' then perform refuse(quote.rule); end if;
  next_state := next_voucher_act(voucher, 'submit', voucher_role(voucher), p_request_id);
  update vouchers v set state = next_state, step = v.step + 1, submitted_on = today(),
    due_on = working_days_after(today(), setting('voucher_working_days', today()))
  where v.id = p_voucher_id returning * into voucher;
  perform tell_people(voucher_people(voucher), 'voucherSubmitted', voucher_facts(voucher) || jsonb_build_object('dueOn', voucher.due_on));
  return voucher;
end $$;

-- What needs no decision and no figures.
create function withdraw_voucher(p_request_id uuid, p_voucher_id uuid) returns vouchers
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  voucher vouchers := hold_voucher(p_voucher_id);
  next_state text;
begin
  if voucher_request_was_done(voucher, p_request_id) then return voucher; end if;
  next_state := next_voucher_act(voucher, 'withdraw', voucher_role(voucher), p_request_id);
  update vouchers v set state = next_state, step = v.step + 1 where v.id = p_voucher_id returning * into voucher;
  if voucher.applicant_facility_id is not null then
    perform tell_people(voucher_people(voucher), 'voucherWithdrawn', voucher_facts(voucher));
    if actor() <> 'clinic' then perform tell_managers(voucher.applicant_facility_id, 'patientVoucherWithdrawn', voucher_facts(voucher)); end if;
  end if;
  return voucher;
end $$;

create function assign_voucher(p_voucher_id uuid, p_account_id uuid) returns vouchers
language plpgsql security definer set search_path = public, pg_temp as $$
declare voucher vouchers := hold_voucher(p_voucher_id);
begin
  if voucher_role(voucher) not in ('reviewer', 'administrator') then perform refuse('voucher_is_ones_own'); end if;
  if voucher.state <> 'submitted' then perform refuse('voucher_move_is_allowed'); end if;
  if not exists (select from memberships m where m.account_id = p_account_id and m.ended_at is null and m.facility_id is null
                 and m.provider_id is null and m.role in ('reviewer', 'administrator')) then perform refuse('reviewer_is_of_the_agency'); end if;
  update vouchers v set assigned_to = p_account_id where v.id = p_voucher_id and v.assigned_to is distinct from p_account_id returning * into voucher;
  if not found then select * into voucher from vouchers where id = p_voucher_id; return voucher; end if;
  perform note_voucher('voucher.assign', voucher, jsonb_build_object('to', p_account_id));
  return voucher;
end $$;

-- Before a decision is written: its number would be spent on nothing.
create function refuse_unless_movable(voucher vouchers, p_act text) returns void language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from voucher_moves m where m.from_state = voucher.state and m.act = p_act and m.role = voucher_role(voucher))
  then perform refuse('voucher_move_is_allowed'); end if;
end $$;

-- An act that the agency decides in writing, by the decision of its own kind.
create function decide_voucher(voucher vouchers, p_act text, p_facility_id bigint, p_request_id uuid, p_legal_basis text, p_reasons text, p_appeal text)
returns text language sql set search_path = public, pg_temp as $$
  select next_voucher_act(voucher, p_act, voucher_role(voucher), p_request_id, d.id)
  from decide(case p_act
    when 'return' then 'voucher_return' when 'refuse' then 'voucher_refusal' when 'grant' then 'voucher_grant'
    when 'extend' then 'voucher_extension' when 'transfer' then 'voucher_transfer' when 'cancel' then 'voucher_cancellation' end,
    p_facility_id, today(), p_legal_basis, p_reasons, p_appeal) d
$$;

create function return_voucher(p_request_id uuid, p_voucher_id uuid, p_legal_basis text, p_reasons text, p_appeal text) returns vouchers
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  voucher vouchers := hold_voucher(p_voucher_id);
  next_state text;
begin
  if voucher_request_was_done(voucher, p_request_id) then return voucher; end if;
  perform refuse_unless_movable(voucher, 'return');
  next_state := decide_voucher(voucher, 'return', voucher.facility_id, p_request_id, p_legal_basis, p_reasons, p_appeal);
  update vouchers v set state = next_state, step = v.step + 1 where v.id = p_voucher_id returning * into voucher;
  perform tell_people(voucher_people(voucher), 'voucherReturned', voucher_facts(voucher));
  if voucher.applicant_facility_id is not null then perform tell_managers(voucher.applicant_facility_id, 'patientVoucherReturned', voucher_facts(voucher)); end if;
  return voucher;
end $$;

create function refuse_voucher(p_request_id uuid, p_voucher_id uuid, p_legal_basis text, p_reasons text, p_appeal text) returns vouchers
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  voucher vouchers := hold_voucher(p_voucher_id);
  next_state text;
begin
  if voucher_request_was_done(voucher, p_request_id) then return voucher; end if;
  perform refuse_unless_movable(voucher, 'refuse');
  next_state := decide_voucher(voucher, 'refuse', voucher.facility_id, p_request_id, p_legal_basis, p_reasons, p_appeal);
  update vouchers v set state = next_state, step = v.step + 1 where v.id = p_voucher_id returning * into voucher;
  perform tell_people(voucher_people(voucher), 'voucherRefused', voucher_facts(voucher));
  if voucher.applicant_facility_id is not null then perform tell_managers(voucher.applicant_facility_id, 'patientVoucherRefused', voucher_facts(voucher)); end if;
  return voucher;
end $$;

-- A grant promises what was shown to whoever grants it: no less because another took it meanwhile, and no other sum because a rule,
-- a tariff area or a package changed.
create function refuse_unless_as_shown(quote voucher_quote, p_expected_tetri bigint) returns void language plpgsql set search_path = public, pg_temp as $$
begin
  if quote.rule is not null then perform refuse(quote.rule); end if;
  if quote.programme_tetri < p_expected_tetri and quote.programme_tetri = quote.left_tetri then perform refuse('limit_has_that_left'); end if;
  if quote.programme_tetri is distinct from p_expected_tetri then perform refuse('amount_is_as_it_was_shown'); end if;
end $$;

-- The years of a term in which a voucher holds its amount; a limit that a later version lowered never falls below what was promised.
create function reserve_years(voucher vouchers, p_limit_tetri bigint) returns void language plpgsql set search_path = public, pg_temp as $$
begin
  insert into allowances (person_id, year, limit_code, limit_tetri)
  select voucher.person_id, year, voucher.limit_code, p_limit_tetri from years_of(voucher.valid_from, voucher.valid_until) year
  on conflict (person_id, year, limit_code) do update
    set limit_tetri = greatest(excluded.limit_tetri, allowances.reserved_tetri + allowances.used_tetri)
    where allowances.limit_tetri <> greatest(excluded.limit_tetri, allowances.reserved_tetri + allowances.used_tetri);
  insert into voucher_reserves (voucher_id, year, person_id, limit_code, amount_tetri)
  select voucher.id, year, voucher.person_id, voucher.limit_code, voucher.programme_tetri from years_of(voucher.valid_from, voucher.valid_until) year
  on conflict (voucher_id, year) do update set amount_tetri = excluded.amount_tetri;
end $$;
create function release_years(p_voucher_id uuid) returns void language sql set search_path = public, pg_temp as $$
  update voucher_reserves set state = 'released' where voucher_id = p_voucher_id and state = 'held'
$$;

-- A letter that ran out by its date gives its money back; the person is locked.
create function expire_voucher(voucher vouchers) returns void language plpgsql set search_path = public, pg_temp as $$
declare next_state text := next_voucher_act(voucher, 'expire', 'system', null);
begin
  perform release_years(voucher.id);
  update vouchers v set state = next_state, step = v.step + 1 where v.id = voucher.id;
  perform tell_people(voucher_people(voucher), 'voucherExpired', voucher_facts(voucher));
end $$;
create function expire_vouchers_of(p_person_id uuid) returns void language plpgsql set search_path = public, pg_temp as $$
declare voucher vouchers;
begin
  for voucher in select * from vouchers v
    where v.person_id = p_person_id and v.state in ('granted', 'accepted') and v.valid_until < today() order by v.id for update
  loop
    perform expire_voucher(voucher);
  end loop;
end $$;

-- Every night: says of each letter whose last day is over that it is. Its money is free from that day on in any case.
create function expire_vouchers() returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare
  whom uuid;
  expired integer := 0;
begin
  for whom in select distinct v.person_id from vouchers v where v.state in ('granted', 'accepted') and v.valid_until < today() order by 1 loop
    perform lock_person(whom);
    expired := expired + (select count(*) from vouchers v
                          where v.person_id = whom and v.state in ('granted', 'accepted') and v.valid_until < today());
    perform expire_vouchers_of(whom);
  end loop;
  return expired;
end $$;

create function refuse_unless_a_term(p_until date, p_longest date) returns void language plpgsql set search_path = public, pg_temp as $$
begin
  if p_until is null or p_until < today() or p_until > p_longest then perform refuse('voucher_term_is_a_term'); end if;
end $$;

create function grant_voucher(p_request_id uuid, p_voucher_id uuid, p_expected_tetri bigint, p_until date, p_legal_basis text, p_reasons text, p_appeal text)
returns vouchers language plpgsql security definer set search_path = public, pg_temp as $$
declare
  voucher vouchers := hold_voucher(p_voucher_id);
  person people;
  quote voucher_quote;
  next_state text;
begin
  if voucher_request_was_done(voucher, p_request_id) then return voucher; end if;
  perform refuse_unless_movable(voucher, 'grant');
  perform refuse_unless_a_term(p_until, today() + setting('voucher_days', today()));
  perform expire_vouchers_of(voucher.person_id);
  select * into person from people where id = voucher.person_id;
  quote := quote_of(person, voucher.unit_code, voucher.facility_id, voucher.price_tetri, p_until, voucher.id);
  perform refuse_unless_as_shown(quote, p_expected_tetri);
  next_state := decide_voucher(voucher, 'grant', voucher.facility_id, p_request_id, p_legal_basis, p_reasons, p_appeal);
  update vouchers v set state = next_state, step = v.step + 1, granted_on = today(), version_id = quote.version_id, service_code = quote.service_code,
    package_code = quote.package_code, share = quote.share, tariff_area_id = quote.tariff_area_id, area_max_tetri = quote.area_max_tetri,
    limit_code = quote.limit_code, programme_tetri = quote.programme_tetri, valid_from = today(), valid_until = p_until
  where v.id = p_voucher_id returning * into voucher;
  perform reserve_years(voucher, quote.limit_tetri);
  perform tell_people(voucher_people(voucher), 'voucherGranted', voucher_facts(voucher));
  perform tell_managers(voucher.facility_id, 'voucherAwaitsYou', voucher_facts(voucher));
  if voucher.applicant_facility_id <> voucher.facility_id
  then perform tell_managers(voucher.applicant_facility_id, 'patientVoucherGranted', voucher_facts(voucher)); end if;
  return voucher;
end $$;

create function refuse_when_over(voucher vouchers) returns void language plpgsql set search_path = public, pg_temp as $$
begin
  if voucher.valid_until < today() then perform refuse('used_within_its_term'); end if;
end $$;

create function extend_voucher(p_request_id uuid, p_voucher_id uuid, p_until date, p_legal_basis text, p_reasons text, p_appeal text)
returns vouchers language plpgsql security definer set search_path = public, pg_temp as $$
declare
  voucher vouchers := hold_voucher(p_voucher_id);
  limit_tetri bigint;
  next_state text;
begin
  if voucher_request_was_done(voucher, p_request_id) then return voucher; end if;
  perform refuse_unless_movable(voucher, 'extend');
  perform refuse_when_over(voucher);
  if p_until <= voucher.valid_until then perform refuse('voucher_term_is_a_term'); end if;
  if exists (select from people p where p.id = voucher.person_id and p.died_on <= today()) then perform refuse('person_is_alive'); end if;
  if not takes_part_with_scope(voucher.facility_id, (select scope from service_units where code = voucher.unit_code), today())
  then perform refuse('facility_takes_part_with_the_scope'); end if;
  perform refuse_unless_a_term(p_until, voucher.granted_on + setting('voucher_longest_days', today()));
  perform expire_vouchers_of(voucher.person_id);
  select l.amount_tetri into limit_tetri from coverage_limits l where l.version_id = coverage_version_on(today()) and l.code = voucher.limit_code;
  if exists (select from years_of(voucher.valid_from, p_until) year
             where left_of(voucher.person_id, year, voucher.limit_code, limit_tetri, voucher.id) < voucher.programme_tetri
               and year > extract(year from voucher.valid_until)) then perform refuse('limit_has_that_left'); end if;
  next_state := decide_voucher(voucher, 'extend', voucher.facility_id, p_request_id, p_legal_basis, p_reasons, p_appeal);
  update vouchers v set state = next_state, step = v.step + 1, valid_until = p_until where v.id = p_voucher_id returning * into voucher;
  perform reserve_years(voucher, limit_tetri);
  perform tell_people(voucher_people(voucher), 'voucherExtended', voucher_facts(voucher));
  perform tell_managers(voucher.facility_id, 'patientVoucherExtended', voucher_facts(voucher));
  return voucher;
end $$;

-- To another facility, at its price: a new promise from today on. The amount is computed by the rules of today, with what this letter
-- holds counted as left; in a year that is over it holds nothing more, and is used on no day of before.
create function transfer_voucher(p_request_id uuid, p_voucher_id uuid, p_facility_id bigint, p_price_tetri bigint, p_expected_tetri bigint,
  p_legal_basis text, p_reasons text, p_appeal text)
returns vouchers language plpgsql security definer set search_path = public, pg_temp as $$
declare
  voucher vouchers := hold_voucher(p_voucher_id);
  left_facility_id bigint := voucher.facility_id;
  person people;
  quote voucher_quote;
  next_state text;
begin
  if voucher_request_was_done(voucher, p_request_id) then return voucher; end if;
  perform refuse_unless_movable(voucher, 'transfer');
  perform refuse_when_over(voucher);
  if p_facility_id = voucher.facility_id then perform refuse('facility_is_another_one'); end if;
  perform expire_vouchers_of(voucher.person_id);
  select * into person from people where id = voucher.person_id;
  quote := quote_of(person, voucher.unit_code, p_facility_id, p_price_tetri, voucher.valid_until, voucher.id);
  perform refuse_unless_as_shown(quote, p_expected_tetri);
  next_state := decide_voucher(voucher, 'transfer', p_facility_id, p_request_id, p_legal_basis, p_reasons, p_appeal);
  update vouchers v set state = next_state, step = v.step + 1, facility_id = p_facility_id, price_tetri = p_price_tetri, version_id = quote.version_id,
    package_code = quote.package_code, share = quote.share, tariff_area_id = quote.tariff_area_id, area_max_tetri = quote.area_max_tetri,
    limit_code = quote.limit_code, programme_tetri = quote.programme_tetri, valid_from = today()
  where v.id = p_voucher_id returning * into voucher;
  update voucher_reserves r set state = 'released'
  where r.voucher_id = voucher.id and r.state = 'held' and r.year < extract(year from today());
  perform reserve_years(voucher, quote.limit_tetri);
  perform tell_people(voucher_people(voucher), 'voucherTransferred', voucher_facts(voucher));
  perform tell_managers(left_facility_id, 'patientVoucherTransferred', voucher_facts(voucher));
  perform tell_managers(voucher.facility_id, 'voucherAwaitsYou', voucher_facts(voucher));
  return voucher;
end $$;

create function cancel_voucher(p_request_id uuid, p_voucher_id uuid, p_legal_basis text, p_reasons text, p_appeal text) returns vouchers
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  voucher vouchers := hold_voucher(p_voucher_id);
  next_state text;
begin
  if voucher_request_was_done(voucher, p_request_id) then return voucher; end if;
  perform refuse_unless_movable(voucher, 'cancel');
  next_state := decide_voucher(voucher, 'cancel', voucher.facility_id, p_request_id, p_legal_basis, p_reasons, p_appeal);
  perform release_years(voucher.id);
  update vouchers v set state = next_state, step = v.step + 1 where v.id = p_voucher_id returning * into voucher;
  perform tell_people(voucher_people(voucher), 'voucherCancelled', voucher_facts(voucher));
  perform tell_managers(voucher.facility_id, 'patientVoucherCancelled', voucher_facts(voucher));
  return voucher;
end $$;

create function accept_voucher(p_request_id uuid, p_voucher_id uuid) returns vouchers
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  voucher vouchers := hold_voucher(p_voucher_id);
  next_state text;
begin
  if voucher_request_was_done(voucher, p_request_id) then return voucher; end if;
  perform refuse_unless_movable(voucher, 'accept');
  perform refuse_when_over(voucher);
  if exists (select from people p where p.id = voucher.person_id and p.died_on <= today()) then perform refuse('person_is_alive'); end if;
  if not takes_part_with_scope(voucher.facility_id, (select scope from service_units where code = voucher.unit_code), today())
     or is_suspended_on(voucher.facility_id, today())
  then perform refuse('facility_takes_part_with_the_scope'); end if;
  next_state := next_voucher_act(voucher, 'accept', voucher_role(voucher), p_request_id);
  update vouchers v set state = next_state, step = v.step + 1 where v.id = p_voucher_id returning * into voucher;
  perform tell_people(voucher_people(voucher), 'voucherAccepted', voucher_facts(voucher));
  return voucher;
end $$;

create function give_back_voucher(p_request_id uuid, p_voucher_id uuid, p_reason text) returns vouchers
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  voucher vouchers := hold_voucher(p_voucher_id);
  next_state text;
begin
  if voucher_request_was_done(voucher, p_request_id) then return voucher; end if;
  next_state := next_voucher_act(voucher, 'give_back', voucher_role(voucher), p_request_id, null, nullif(btrim(p_reason), ''));
  perform release_years(voucher.id);
  update vouchers v set state = next_state, step = v.step + 1 where v.id = p_voucher_id returning * into voucher;
  perform tell_people(voucher_people(voucher), 'voucherGivenBack', voucher_facts(voucher));
  perform tell_managers(voucher.facility_id, 'patientVoucherGivenBack', voucher_facts(voucher));
  return voucher;
end $$;

-- What the facility was paid for: the programme's share of the actual price, never above the reserve; the rest goes back.
create function use_voucher(p_request_id uuid, p_voucher_id uuid, p_used_on date, p_actual_tetri bigint) returns vouchers
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  voucher vouchers := hold_voucher(p_voucher_id);
  next_state text;
begin
  if voucher_request_was_done(voucher, p_request_id) then return voucher; end if;
  perform refuse_unless_movable(voucher, 'use');
  perform refuse_when_over(voucher);
  if p_used_on is null or p_used_on < voucher.valid_from or p_used_on > least(voucher.valid_until, today()) then perform refuse('used_within_its_term'); end if;
  if p_actual_tetri is null or p_actual_tetri not between 1 and 99999999 then perform refuse('actual_price_is_a_price'); end if;
  if exists (select from people p where p.id = voucher.person_id and p.died_on < p_used_on) then perform refuse('person_is_alive'); end if;
  if not takes_part_with_scope(voucher.facility_id, (select scope from service_units where code = voucher.unit_code), p_used_on)
  then perform refuse('facility_takes_part_with_the_scope'); end if;
  next_state := next_voucher_act(voucher, 'use', voucher_role(voucher), p_request_id);
  update vouchers v set state = next_state, step = v.step + 1, used_on = p_used_on, actual_tetri = p_actual_tetri,
    used_tetri = least(v.programme_tetri, programme_share(p_actual_tetri, v.share, v.area_max_tetri))
  where v.id = p_voucher_id returning * into voucher;
  update voucher_reserves r set state = 'drawn', drawn_tetri = voucher.used_tetri
  where r.voucher_id = voucher.id and r.state = 'held' and r.year = extract(year from p_used_on);
  perform release_years(voucher.id);
  perform tell_people(voucher_people(voucher), 'voucherUsed', voucher_facts(voucher) || jsonb_build_object('usedOn', p_used_on));
  return voucher;
end $$;

-- A person's money by kind and year: of this year every kind that a voucher pays, also when nothing was granted yet.
create function wallet_of(p_person_id uuid)
returns table (year integer, limit_code text, limit_tetri bigint, reserved_tetri bigint, used_tetri bigint, left_tetri bigint)
language sql stable as $$
  with kinds as (
    select distinct c.limit_code, l.amount_tetri
    from public.coverage_cells c
    join public.coverage_services s on s.version_id = c.version_id and s.code = c.service_code
    join public.coverage_groups g on g.version_id = s.version_id and g.code = s.group_code and g.place = 'voucher'
    join public.coverage_limits l on l.version_id = c.version_id and l.code = c.limit_code
    where c.version_id = public.coverage_version_on(today())),
  lines as (
    select extract(year from today())::integer as year, limit_code from kinds
    union select a.year, a.limit_code from public.allowances a where a.person_id = p_person_id),
  sums as (
    select lines.year, lines.limit_code, -- of this year and later the limit of today, as a grant would ask it
           case when k.amount_tetri is null or lines.year < extract(year from today()) then a.limit_tetri
                else greatest(k.amount_tetri, coalesce(a.reserved_tetri + a.used_tetri, 0)) end as limit_tetri, coalesce(a.used_tetri, 0) as used_tetri,
           coalesce((select sum(r.amount_tetri) from public.voucher_reserves r join public.vouchers v on v.id = r.voucher_id
                     where r.person_id = p_person_id and r.year = lines.year and r.limit_code = lines.limit_code and r.state = 'held'
                       and v.valid_until >= today()), 0)::bigint as reserved_tetri
    from lines
    left join public.allowances a on (a.person_id, a.year, a.limit_code) = (p_person_id, lines.year, lines.limit_code)
    left join kinds k on k.limit_code = lines.limit_code)
  select s.year, s.limit_code, s.limit_tetri, s.reserved_tetri, s.used_tetri, greatest(s.limit_tetri - s.reserved_tetri - s.used_tetri, 0)
  from sums s order by s.year > extract(year from today()), s.year desc, s.limit_code
$$;

-- A letter for whoever holds it, by its number, once its check code was verified (lib/participation/verification.ts): what a cashier
-- needs, and never what it is for in the words of a diagnosis, or whose it is in full.
create function voucher_by_number(p_number text)
returns table (state text, unit_ka text, unit_en text, facility_ka text, facility_en text, price_tetri bigint, programme_tetri bigint,
  person_tetri bigint, valid_from date, valid_until date, masked_number text)
language sql stable security definer set search_path = public, pg_temp as $$
  select case when v.state in ('granted', 'accepted') and (v.valid_until < today() or p.died_on <= today()) then 'expired' else v.state end,
         u.name_ka, u.name_en, f.name_ka, f.name_en, v.price_tetri, v.programme_tetri, v.price_tetri - v.programme_tetri,
         v.valid_from, v.valid_until, left(p.personal_number, 2) || '•••••••' || right(p.personal_number, 2)
  from vouchers v
  join people p on p.id = v.person_id
  join service_units u on u.code = v.unit_code
  join facilities f on f.id = v.facility_id
  where v.number = p_number and v.granted_on is not null
$$;

-- Papers are added and taken out only while the application is written, by whoever applied; whoever submits meanwhile is waited for.
create function may_write_voucher(p_voucher_id uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((select writes_voucher(v) from vouchers v where v.id = p_voucher_id), false)
$$;
create function voucher_document_is_written_while_open() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare voucher vouchers;
begin
  select * into voucher from vouchers v where v.id = new.voucher_id for update;
  if voucher.state not in ('draft', 'returned') then
    raise exception 'the application is not being written' using errcode = '23514', constraint = 'voucher_move_is_allowed', table = tg_table_name;
  end if;
  if tg_op = 'INSERT' and (select count(*) from voucher_documents d where d.voucher_id = new.voucher_id) >= 20 then
    raise exception 'too many papers' using errcode = '23514', constraint = 'too_many_documents', table = tg_table_name;
  end if;
  perform note_voucher(case tg_op when 'INSERT' then 'voucher.documentAdded' else 'voucher.documentRemoved' end, voucher,
                       jsonb_build_object('document', new.id));
  return new;
end $$;
create trigger voucher_document_is_written_while_open before insert or update on voucher_documents
  for each row execute function voucher_document_is_written_while_open();
grant insert (id, voucher_id, kind, file_name, media_type, size, sha256, store, scan, added_by) on voucher_documents to erti_app;
create policy applicant_adds on voucher_documents for insert to erti_app
  with check (added_by = (select actor_account()) and may_write_voucher(voucher_id));
grant insert (document_id, bytes) on voucher_document_contents to erti_app;
create policy applicant_adds on voucher_document_contents for insert to erti_app with check (exists (
  select from voucher_documents d where d.id = document_id and d.added_by = (select actor_account()) and d.store = 'database'
    and may_write_voucher(d.voucher_id)));

create function remove_voucher_document(p_document_id uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare whose uuid;
begin
  select d.voucher_id into whose from voucher_documents d where d.id = p_document_id;
  if whose is null or not may_write_voucher(whose) then perform refuse('voucher_move_is_allowed'); end if;
  update voucher_documents d set removed_at = now() where d.id = p_document_id and d.removed_at is null;
end $$;

-- A paper and its bytes (none when they are kept outside), for whoever sees the voucher. A look leaves a line.
create function view_voucher_document(p_document_id uuid) returns viewed_scan
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  looked voucher_documents;
  voucher vouchers;
  answer viewed_scan;
begin
  select * into looked from voucher_documents d where d.id = p_document_id;
  select * into voucher from vouchers v where v.id = looked.voucher_id
    and (v.person_id = actor_person() or v.applicant_facility_id = actor_facility()
      or (v.facility_id = actor_facility() and v.granted_on is not null) or (actor() = 'agency' and v.submitted_on is not null));
  -- what was taken out before it was sent is nobody else's
  if not found or (looked.removed_at is not null and looked.added_by <> actor_account()) then return null; end if;
  perform note_voucher('voucher.documentViewed', voucher, jsonb_build_object('document', looked.id));
  select looked.id, looked.file_name, looked.media_type, looked.store, looked.sha256, c.bytes into answer
  from (select) one left join voucher_document_contents c on c.document_id = looked.id;
  return answer;
end $$;

-- As in 0032; and whoever sees a decision about a voucher by the voucher sees who signed it.
create or replace function signers_of(p_decision_id bigint) returns table (part text, name text, "position" text)
language sql stable security definer set search_path = public, pg_temp as $$
  select signer.part, a.name, held.role
  from decisions d
  left join proposals p on p.id = d.proposal_id
  cross join lateral (values ('decided', d.decided_by, d.decided_at), ('proposed', d.proposed_by, p.proposed_at)) signer (part, account_id, at)
  join accounts a on a.id = signer.account_id and a.kind = 'staff'
  left join lateral (
    select m.role from memberships m
    where m.account_id = a.id and m.facility_id is null and m.provider_id is null
      and m.started_at <= signer.at and (m.ended_at is null or m.ended_at > signer.at)
    order by m.started_at desc limit 1) held on true
  where d.id = p_decision_id and (actor() = 'agency' or (d.kind not like 'voucher\_%' and manages(d.facility_id)) or exists (
    select from voucher_acts act join vouchers v on v.id = act.voucher_id
    where act.decision_id = d.id and (v.person_id = actor_person() or v.applicant_facility_id = actor_facility()
      or (v.facility_id = actor_facility() and v.granted_on is not null))))
$$;

do $$
declare f text;
begin
  foreach f in array array['start_voucher', 'start_voucher_at_clinic', 'save_voucher', 'voucher_quote', 'submit_voucher', 'withdraw_voucher',
    'assign_voucher', 'return_voucher', 'refuse_voucher', 'grant_voucher', 'extend_voucher', 'transfer_voucher', 'cancel_voucher', 'accept_voucher',
    'give_back_voucher', 'use_voucher', 'expire_vouchers', 'voucher_by_number', 'may_write_voucher', 'open_voucher_to_write', 'remove_voucher_document', 'view_voucher_document'] loop
    execute format('revoke execute on function %I from public', f);
    execute format('grant execute on function %I to erti_app', f);
  end loop;
  foreach f in array array['hold_voucher', 'next_voucher_act', 'new_voucher', 'quote_of', 'reserve_years', 'release_years', 'expire_voucher',
    'expire_vouchers_of', 'note_voucher', 'decide_voucher', 'voucher_document_is_written_while_open'] loop
    execute format('revoke execute on function %I from public', f);
  end loop;
end $$;

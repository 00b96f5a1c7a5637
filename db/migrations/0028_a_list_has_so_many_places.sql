-- Why: a clinic's list is full when it says so. The count of its people and of the places it holds for those in line stands
-- in one row, and a CHECK keeps it under what the clinic said: two who race for the last place meet on that row.

create table places (
  facility_id bigint primary key references facilities,
  -- how many people the clinic will register; null for as many as come
  capacity integer check (capacity >= 0),
  takes_new boolean not null default true,
  -- open registrations, and places held for those to whom they are offered
  taken integer not null default 0 check (taken >= 0),
  offered integer not null default 0 check (offered >= 0),
  -- the capacity, or for a clinic that said less than it has already, what it has: people stay, and none is added
  ceiling integer,
  constraint clinic_has_a_free_place check (taken + offered <= ceiling)
);
insert into places (facility_id, taken)
select f.id, (select count(*) from registrations r where r.facility_id = f.id and upper_inf(r.during)) from facilities f;

create function facility_has_places() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into places (facility_id) select id from added;
  return null;
end $$;
create trigger facility_has_places after insert on facilities
  referencing new table as added for each statement execute function facility_has_places();

-- Counts, once a statement, what registrations begin and end. Triggers, because a count is no constraint;
-- that it stays under the ceiling is one.
create function count_taken(facility bigint, change bigint) returns void
language sql security definer set search_path = public, pg_temp as $$
  update places p set taken = p.taken + change,
    -- greatest() would take no limit for a limit
    ceiling = case when change > 0 or p.capacity is null then p.ceiling else greatest(p.capacity, p.taken + change + p.offered) end
  where p.facility_id = facility and change <> 0
$$;
revoke execute on function count_taken from public;
create function places_are_counted() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    perform count_taken(facility_id, count(*)) from added where upper_inf(during) group by facility_id order by facility_id;
  elsif tg_op = 'DELETE' then
    perform count_taken(facility_id, -count(*)) from removed where upper_inf(during) group by facility_id order by facility_id;
  else
    perform count_taken(facility_id, sum(change)) from (
      select facility_id, 1 as change from added where upper_inf(during)
      union all select facility_id, -1 from removed where upper_inf(during)) c
    group by facility_id order by facility_id;
  end if;
  return null;
end $$;
create trigger places_are_counted_in after insert on registrations
  referencing new table as added for each statement execute function places_are_counted();
create trigger places_are_counted_on after update on registrations
  referencing old table as removed new table as added for each statement execute function places_are_counted();
create trigger places_are_counted_out after delete on registrations
  referencing old table as removed for each statement execute function places_are_counted();

revoke execute on function facility_has_places, places_are_counted from public;

grant select on places to erti_app, erti_auditor;

-- Those who wait for a place at one clinic. When one is free, the first who may choose is offered it for some days.
create table waiting (
  id uuid primary key default uuidv7(),
  person_id uuid not null references people,
  facility_id bigint not null references facilities,
  since timestamptz not null default clock_timestamp(),
  offered_at timestamptz,
  -- the last day on which the place is held
  offered_until date,
  ended_at timestamptz,
  end_reason text check (end_reason in ('registered', 'left', 'lapsed', 'clinic_left')),
  constraint offer_has_a_last_day check ((offered_at is null) = (offered_until is null)),
  constraint waiting_ends_with_a_reason check ((ended_at is null) = (end_reason is null))
);
create unique index one_line_per_person on waiting (person_id) where ended_at is null;
create index waiting_in_line on waiting (facility_id, since, id) where ended_at is null;
create trigger history_only_grows before delete or truncate on waiting
  for each statement execute function history_only_grows();
create function waiting_ends_once() returns trigger language plpgsql as $$
declare may_differ constant text[] := array['offered_at', 'offered_until', 'ended_at', 'end_reason'];
begin
  if old.ended_at is null and (old.offered_at is null or new.offered_at is null or new.offered_at = old.offered_at)
     and to_jsonb(new) - may_differ = to_jsonb(old) - may_differ then return new; end if;
  raise exception 'history only grows' using errcode = '23514', constraint = 'history_only_grows', table = 'waiting';
end $$;
create trigger waiting_ends_once before update on waiting for each row execute function waiting_ends_once();

alter table waiting enable row level security;
alter table waiting force row level security;
create policy owner_acts on waiting to erti_owner using (true) with check (true);
create policy auditor_reads on waiting for select to erti_auditor using (true);
create policy person_sees_own on waiting for select to erti_app using (person_id = (select actor_person()));
create policy agency_sees_all on waiting for select to erti_app using ((select actor()) = 'agency');
grant select on waiting to erti_app, erti_auditor;

-- How many wait before and behind is no secret; who they are is.
create function length_of_line(p_facility_id bigint) returns integer language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::integer from waiting where facility_id = p_facility_id and ended_at is null
$$;
create function place_in_line(p_waiting_id uuid) returns integer language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::integer from waiting w join waiting own on own.id = p_waiting_id and own.ended_at is null
  where w.facility_id = own.facility_id and w.ended_at is null and (w.since, w.id) <= (own.since, own.id)
$$;

-- How many are registered on a day: for those who answer for the facility, who may not read by whom.
create function registered_on(p_facility_id bigint, on_day date) returns integer
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::integer from registrations
  where facility_id = p_facility_id and during @> on_day and p_facility_id in (select managed_facilities())
$$;

-- Whether the law lets a person choose on a day: no window of theirs is open, or their last clinic left.
create function may_choose_on(whom uuid, on_day date) returns boolean language sql stable as $$
  select not exists (select from public.registrations r where r.person_id = whom and r.change_window @> on_day)
    or coalesce((select r.end_reason = 'facility_exit' from public.registrations r where r.person_id = whom
                 order by lower(r.during) desc limit 1), false)
$$;

create function days_of_an_offer() returns integer language sql immutable parallel safe as $$ select 3 $$;

create function clinic_facts(p_facility_id bigint) returns jsonb language sql stable as $$
  select jsonb_build_object('clinicKa', f.name_ka, 'clinicEn', f.name_en) from public.facilities f where f.id = p_facility_id
$$;

-- So many places are held, and the ceiling is what the clinic said, or what it has.
create function hold_places(p_facility_id bigint, p_offered integer) returns places
language sql set search_path = public, pg_temp as $$
  update places p set offered = p_offered, ceiling = case when p.capacity is not null then greatest(p.capacity, p.taken + p_offered) end
  where p.facility_id = p_facility_id returning *
$$;
revoke execute on function hold_places from public;

-- Offers that were not taken up go back, and what is free is offered to the first in line who may choose.
-- The row of places is locked first, as everywhere: places before those who wait.
create function offer_places(p_facility_id bigint) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  list places;
  lapsed uuid[];
  next_one waiting;
  offers integer := 0;
  takes boolean;
begin
  if not exists (select from waiting where facility_id = p_facility_id and ended_at is null) then return 0; end if;
  select * into list from places where facility_id = p_facility_id for no key update;
  takes := list.takes_new and coalesce(participation_state(p_facility_id, today()), '') = 'active' and not is_suspended(p_facility_id, today());
  if not takes then
    -- a place that the clinic cannot give now is nobody's fault in line: they keep theirs, and are offered one again
    update waiting w set offered_at = null, offered_until = null
    where w.facility_id = p_facility_id and w.ended_at is null and w.offered_at is not null;
    perform hold_places(p_facility_id, 0);
    return 0;
  end if;
  with over as (
    update waiting w set ended_at = now(), end_reason = 'lapsed'
    where w.facility_id = p_facility_id and w.ended_at is null and w.offered_until < today() returning w.person_id)
  select coalesce(array_agg(person_id), '{}') into lapsed from over;
  list := hold_places(p_facility_id, list.offered - cardinality(lapsed));
  perform tell_person(whom, 'placeLapsed', clinic_facts(p_facility_id)) from unnest(lapsed) whom;
  while list.capacity is null or list.taken + list.offered < list.capacity loop
    update waiting w set offered_at = now(), offered_until = today() + days_of_an_offer()
    where w.id = (select f.id from waiting f where f.facility_id = p_facility_id and f.ended_at is null and f.offered_at is null
                    and may_choose_on(f.person_id, today()) and may_be_registered(f.person_id, today())
                  order by f.since, f.id limit 1)
    returning * into next_one;
    exit when not found;
    update places set offered = offered + 1 where facility_id = p_facility_id returning * into list;
    perform tell_person(next_one.person_id, 'placeOffered',
      clinic_facts(p_facility_id) || jsonb_build_object('untilOn', next_one.offered_until));
    offers := offers + 1;
  end loop;
  return offers;
end $$;

-- The same for every clinic that somebody waits for; returns how many offers were made. For the clock, which brings days.
create function offer_all_places() returns integer language sql security definer set search_path = public, pg_temp as $$
  select coalesce(sum(offer_places(facility_id)), 0)::integer
  from (select distinct facility_id from waiting where ended_at is null order by facility_id) lines
$$;

-- The line of a clinic that leaves is closed, and each who waited is told.
create function close_line(p_facility_id bigint) returns void language plpgsql set search_path = public, pg_temp as $$
declare told uuid[];
begin
  perform from places where facility_id = p_facility_id for no key update;
  with over as (
    update waiting w set ended_at = now(), end_reason = 'clinic_left'
    where w.facility_id = p_facility_id and w.ended_at is null returning w.person_id)
  select coalesce(array_agg(person_id), '{}') into told from over;
  perform hold_places(p_facility_id, 0);
  perform tell_people(told, 'lineClosed', clinic_facts(p_facility_id));
end $$;
revoke execute on function close_line from public;

-- One's own place in the line, ended; a place that was held for it goes to the next.
create function end_waiting(whom uuid, reason text) returns void language plpgsql set search_path = public, pg_temp as $$
declare own waiting;
begin
  select * into own from waiting where person_id = whom and ended_at is null;
  if not found then return; end if;
  perform from places where facility_id = own.facility_id for no key update;
  update waiting w set ended_at = now(), end_reason = reason where w.id = own.id and w.ended_at is null returning * into own;
  if found and own.offered_at is not null then
    -- who takes the place up needs the room that was held for them, also where the clinic has said less since
    update places p set offered = p.offered - 1,
      ceiling = case when reason = 'registered' or p.capacity is null then p.ceiling else greatest(p.capacity, p.taken + p.offered - 1) end
    where p.facility_id = own.facility_id;
  end if;
end $$;
revoke execute on function end_waiting from public;

create function join_line(p_request_id uuid, p_account_id uuid, p_person_id uuid, p_facility_id bigint, p_today date default null)
returns waiting language plpgsql security definer set search_path = public, pg_temp as $$
declare
  own waiting;
  list places;
begin
  perform set_actor('person', p_account_id, p_person_id, null, null, p_today);
  if not exists (select from accounts where id = p_account_id and person_id = p_person_id) then perform refuse('person_is_known'); end if;
  perform lock_person(p_person_id);
  select * into own from waiting where person_id = p_person_id and ended_at is null;
  if found and own.facility_id = p_facility_id then return own; end if;
  if found then perform refuse('one_line_per_person'); end if;
  perform refuse(reason) from not_eligible_because((select p from people p where p.id = p_person_id), today()) reason where reason is not null;
  if exists (select from registrations where person_id = p_person_id and facility_id = p_facility_id and during @> today() and upper_inf(during))
  then perform refuse('clinic_is_another_one'); end if;
  perform refuse(reason) from clinic_refuses_because(p_facility_id, today()) reason
  where reason is not null and reason <> 'clinic_has_a_free_place';
  -- the place that becomes free at this moment is offered to a line that this person is in
  perform from places where facility_id = p_facility_id for no key update;
  if clinic_refuses_because(p_facility_id, today()) is null then perform refuse('clinic_is_full'); end if;
  insert into waiting (person_id, facility_id) values (p_person_id, p_facility_id) returning * into own;
  insert into journal (act, account_id, actor, person_id, about_facility_id, request_id, detail)
  values ('line.joined', p_account_id, 'person', p_person_id, p_facility_id, p_request_id, jsonb_build_object('waiting', own.id));
  return own;
end $$;

create function leave_line(p_request_id uuid, p_account_id uuid, p_person_id uuid, p_waiting_id uuid, p_today date default null)
returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
declare own waiting;
begin
  perform set_actor('person', p_account_id, p_person_id, null, null, p_today);
  if not exists (select from accounts where id = p_account_id and person_id = p_person_id) then perform refuse('person_is_known'); end if;
  perform lock_person(p_person_id);
  select * into own from waiting where id = p_waiting_id and person_id = p_person_id and ended_at is null;
  if not found then return false; end if;
  perform end_waiting(p_person_id, 'left');
  insert into journal (act, account_id, actor, person_id, about_facility_id, request_id, detail)
  values ('line.left', p_account_id, 'person', p_person_id, own.facility_id, p_request_id, jsonb_build_object('waiting', own.id));
  perform offer_places(own.facility_id);
  return true;
end $$;

-- As in 0010; and each further reason by its own name.
create or replace function clinic_refuses_because(p_facility_id bigint, on_day date) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  participation participations;
  list places;
begin
  if not exists (select from facilities where id = p_facility_id) then return 'clinic_is_known'; end if;
  select * into participation from participations p
  where p.facility_id = p_facility_id and p.during @> on_day for key share;
  select * into list from places where facility_id = p_facility_id;
  return case
    when participation.id is null then 'clinic_takes_part'
    when not participation.primary_care then 'clinic_has_primary_care'
    when participation.end_reason <> 'scope_change' then 'clinic_is_not_leaving'
    when exists (select from suspensions s where s.facility_id = p_facility_id and s.during @> on_day)
      then 'clinic_is_not_suspended'
    when not licence_is_valid(p_facility_id, on_day) then 'clinic_has_a_valid_licence'
    when not list.takes_new then 'clinic_takes_new_people'
    when list.taken + list.offered >= list.ceiling then 'clinic_has_a_free_place'
  end;
end $$;

-- Before a person's registration begins or ends: locks what it will touch, in one order for all. The clinic that they leave
-- and the one that they come to, first whether they take part, then their places. Lapsed offers go back; the person's own is used.
create function open_the_door(p_person_id uuid, p_facility_id bigint) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  touched constant bigint[] := array(
    select facility_id from registrations where person_id = p_person_id and (upper_inf(during) or upper(during) > today())
    union select p_facility_id where p_facility_id is not null);
begin
  if p_person_id is distinct from actor_person() then perform refuse('person_is_known'); end if;
  perform from participations p where p.facility_id = any (touched) and (upper_inf(p.during) or upper(p.during) > today())
  order by p.facility_id, p.id for key share;
  perform from places where facility_id = any (touched) order by facility_id for no key update;
  perform offer_places(p_facility_id);
  if exists (select from waiting where person_id = p_person_id and facility_id = p_facility_id and ended_at is null and offered_at is not null)
  then perform end_waiting(p_person_id, 'registered'); end if;
end $$;
-- After it: who is registered waits no more, and what became free is offered.
create function close_the_door(p_person_id uuid, registered_at bigint, left_at bigint) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if p_person_id is distinct from actor_person() then perform refuse('person_is_known'); end if;
  if exists (select from waiting where person_id = p_person_id and facility_id = registered_at and ended_at is null)
  then perform end_waiting(p_person_id, 'registered'); end if;
  perform offer_places(left_at);
end $$;

create or replace function choose_clinic(
  p_request_id uuid, p_account_id uuid, p_person_id uuid, p_facility_id bigint,
  p_starts_on date, p_consent_version text, p_language text, p_proof text, p_proof_reference text,
  p_today date default null
) returns receipts language plpgsql as $$
declare
  person people;
  before registrations;
  receipt receipts;
  registration_id constant uuid := uuidv7();
  consent_id constant uuid := uuidv7();
  is_after_exit boolean;
  is_here boolean;
begin
  perform set_actor('person', p_account_id, p_person_id, null, null, p_today);
  person := lock_person(p_person_id);

  select * into receipt from public.receipts r where r.account_id = p_account_id and r.request_id = p_request_id;
  if found then return receipt; end if;

  if p_starts_on is distinct from today() then perform refuse('day_is_the_one_shown'); end if;
  perform refuse(reason) from not_eligible_because(person, today()) reason where reason is not null;
  perform open_the_door(p_person_id, p_facility_id);

  -- the last one: open, ended, or with an end that is still ahead because its clinic leaves
  select * into before from public.registrations r where r.person_id = p_person_id order by lower(during) desc limit 1;
  is_after_exit := coalesce(before.end_reason = 'facility_exit', false);
  is_here := upper_inf(before.during) or upper(before.during) > today();

  if is_here and before.facility_id = p_facility_id and upper_inf(before.during) then perform refuse('clinic_is_another_one'); end if;
  perform refuse(reason) from clinic_refuses_because(p_facility_id, today()) reason where reason is not null;
  if not exists (select from public.consent_texts where version = p_consent_version and in_force @> today()) then
    perform refuse('consent_text_is_in_force');
  end if;

  if is_here then
    -- one that begins only later: in a demo, whose date was moved back
    if lower(before.during) > today() then perform refuse('registration_lasts_a_day'); end if;
    if is_after_exit then
      update public.registrations r set during = daterange(lower(r.during), today()) where r.id = before.id;
    elsif upper_inf(before.during) then
      update public.registrations r
      set during = daterange(lower(r.during), today()), ended_by = p_account_id, ended_at = now(), end_reason = 'changed'
      where r.id = before.id;
    end if;
  end if;

  insert into public.registrations (id, person_id, facility_id, during, basis, consent_id, exited_registration_id, started_by)
  values (registration_id, p_person_id, p_facility_id, daterange(today(), null),
          case when is_after_exit then 'facility_exit' else 'choice' end,
          consent_id, case when is_after_exit then before.id end, p_account_id);
  insert into public.consents (id, person_id, facility_id, text_version, language, given_by, proof, proof_reference, registration_id)
  values (consent_id, p_person_id, p_facility_id, p_consent_version, p_language, p_account_id,
          p_proof, p_proof_reference, registration_id);
  insert into public.journal (act, account_id, actor, person_id, about_facility_id, request_id, detail)
  values (case when is_here then 'registration.changed' else 'registration.started' end,
          p_account_id, 'person', p_person_id, p_facility_id, p_request_id,
          jsonb_build_object('registration', registration_id, 'before', before.id));
  insert into public.receipts (account_id, request_id, number, act, person_id, registration_id)
  values (p_account_id, p_request_id, next_receipt_number(),
          case when is_here then 'changed' else 'registered' end, p_person_id, registration_id)
  returning * into receipt;
  perform close_the_door(p_person_id, p_facility_id, case when is_here then before.facility_id end);
  return receipt;
end $$;

create or replace function end_registration(
  p_request_id uuid, p_account_id uuid, p_person_id uuid, p_registration_id uuid, p_today date default null
) returns receipts language plpgsql as $$
declare
  receipt receipts;
  ended registrations;
begin
  perform set_actor('person', p_account_id, p_person_id, null, null, p_today);
  perform lock_person(p_person_id);

  select * into receipt from public.receipts r where r.account_id = p_account_id and r.request_id = p_request_id;
  if found then return receipt; end if;
  perform open_the_door(p_person_id, null);

  -- one that begins only later: in a demo, whose date was moved back
  perform refuse('registration_lasts_a_day') from public.registrations r where r.id = p_registration_id and lower(r.during) > today();

  update public.registrations r
  set during = daterange(lower(r.during), greatest(today(), lower(r.during) + 1)),
      ended_by = p_account_id, ended_at = now(), end_reason = 'ended_by_person'
  where r.id = p_registration_id and r.person_id = p_person_id and upper_inf(r.during)
  returning * into ended;
  if not found then perform refuse('registration_is_still_open'); end if;

  insert into public.journal (act, account_id, actor, person_id, about_facility_id, request_id, detail)
  values ('registration.ended', p_account_id, 'person', p_person_id, ended.facility_id, p_request_id,
          jsonb_build_object('registration', ended.id));
  insert into public.receipts (account_id, request_id, number, act, person_id, registration_id)
  values (p_account_id, p_request_id, next_receipt_number(), 'ended', p_person_id, ended.id)
  returning * into receipt;
  perform close_the_door(p_person_id, null, ended.facility_id);
  return receipt;
end $$;

-- What a facility may change of itself without asking; the site, the name, the licence and the scope go by a declaration.
create function change_facts(p_request_id uuid, p_facility_id bigint, p_phone text, p_opening_hours text[], p_languages text[],
  p_step_free boolean, p_capacity integer, p_takes_new boolean) returns places
language plpgsql security definer set search_path = public, pg_temp as $$
declare list places;
begin
  if not coalesce(manages(p_facility_id), false) then perform refuse('facility_is_ones_own'); end if;
  update facilities f set phone = p_phone, opening_hours = p_opening_hours, languages = p_languages, step_free = p_step_free
  where f.id = p_facility_id;
  update places p set capacity = p_capacity, takes_new = p_takes_new,
    ceiling = case when p_capacity is not null then greatest(p_capacity, p.taken + p.offered) end
  where p.facility_id = p_facility_id returning * into list;
  perform note('facility.facts_changed', p_facility_id, p_request_id,
    jsonb_build_object('capacity', p_capacity, 'takes_new', p_takes_new, 'phone', p_phone, 'opening_hours', p_opening_hours,
                       'languages', p_languages, 'step_free', p_step_free));
  perform offer_places(p_facility_id);
  return list;
end $$;

do $$
declare f text;
begin
  foreach f in array array['length_of_line', 'place_in_line', 'registered_on', 'offer_places', 'offer_all_places', 'join_line', 'leave_line',
    'open_the_door', 'close_the_door', 'change_facts'] loop
    execute format('revoke execute on function %I from public', f);
    execute format('grant execute on function %I to erti_app', f);
  end loop;
end $$;

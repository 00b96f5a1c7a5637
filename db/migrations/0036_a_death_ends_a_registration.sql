-- Why: a death ends a registration on its date, also when the news comes late, and is taken back when it was an error. What was
-- registered after the death was nobody's will, and is annulled.

-- As in 0035; and a death shortens also what had ended later.
create or replace function registration_changes_only_to_end() returns trigger language plpgsql as $$
declare same registrations := old;
begin
  -- an empty period has its own refusal, registration_lasts_a_day
  if isempty(new.during) then return new; end if;
  -- computed only after this trigger
  same.change_window := new.change_window; same.exit_reason := new.exit_reason; same.primary_care := new.primary_care;
  same.succession_reason := new.succession_reason; same.succession_on := new.succession_on;
  if new.exited_annulled_registration_id = old.exited_registration_id and new.exited_registration_id is null then
    same.exited_registration_id := null; same.exited_annulled_registration_id := new.exited_annulled_registration_id;
    if same is not distinct from new then return new; end if;
  end if;
  same.during := new.during; same.ended_by := new.ended_by; same.ended_at := new.ended_at;
  same.end_reason := new.end_reason; same.exit_on := new.exit_on;
  if same is not distinct from new and lower(new.during) is not distinct from lower(old.during) and not upper_inf(new.during) and (
    upper_inf(old.during)
    -- who leaves before their clinic does leaves by its act: who ended it, and when, stays
    or (upper(old.during) > today() and upper(new.during) < upper(old.during)
        and (actor() not in ('person', 'guardian') or (new.ended_by, new.ended_at) is not distinct from (old.ended_by, old.ended_at)))
    -- the clinic's day came nearer, after the person had gone
    or (new.exit_on < old.exit_on
        and (new.during, new.end_reason, new.ended_by, new.ended_at) = (old.during, old.end_reason, old.ended_by, old.ended_at))
    -- the news of a death came late
    or (new.end_reason = 'death' and upper(new.during) < upper(old.during)
        and upper(new.during) = (select greatest(p.died_on, lower(new.during) + 1) from public.people p where p.id = new.person_id)))
  then return new; end if;
  raise exception 'a registration changes only to end' using errcode = '23514',
    constraint = 'registration_changes_only_to_end', table = 'registrations';
end $$;

-- What was recorded, and, when it was an error, that it was: the registration that it ended is kept as it had been, so that no
-- more comes back than what there was.
create table deaths (
  id uuid primary key default uuidv7(),
  person_id uuid not null references people,
  died_on date not null,
  source text not null check (length(btrim(source)) between 1 and 500),
  recorded_by uuid not null references accounts,
  recorded_at timestamptz not null default now(),
  -- the registration that lasted beyond the day (annulled since, perhaps), and its end before; no end: it was open
  ended_registration_id uuid,
  until_day date,
  end_reason text,
  exit_on date,
  reversed_by uuid references accounts,
  reversed_at timestamptz,
  reversal_reason text check (length(btrim(reversal_reason)) between 1 and 1000),
  constraint death_is_reversed_by_somebody check (num_nulls(reversed_by, reversed_at, reversal_reason) in (0, 3))
);
create unique index one_death_per_person on deaths (person_id) where reversed_at is null;
create index deaths_by_person on deaths (person_id, died_on);
create function death_changes_only_to_be_reversed() returns trigger language plpgsql as $$
declare may_differ constant text[] := array['reversed_by', 'reversed_at', 'reversal_reason'];
begin
  if old.reversed_at is null and to_jsonb(new) - may_differ = to_jsonb(old) - may_differ then return new; end if;
  raise exception 'history only grows' using errcode = '23514', constraint = 'history_only_grows', table = 'deaths';
end $$;
create trigger death_changes_only_to_be_reversed before update on deaths
  for each row execute function death_changes_only_to_be_reversed();
create trigger history_only_grows before delete or truncate on deaths
  for each statement execute function history_only_grows();
alter table deaths enable row level security;
alter table deaths force row level security;
create policy owner_acts on deaths to erti_owner using (true) with check (true);
create policy auditor_reads on deaths for select to erti_auditor using (true);
create policy person_sees_own on deaths for select to erti_app using (person_id = (select actor_person()));
create policy agency_sees_all on deaths for select to erti_app using ((select actor()) = 'agency');
grant select on deaths to erti_app, erti_auditor;

-- Where somebody is registered on a day or later, or waits: what their death touches.
create function touched_by_death(p_people uuid[], from_day date) returns bigint[] language sql stable as $$
  select coalesce(array_agg(distinct facility_id), '{}') from (
    select facility_id from public.registrations where person_id = any (p_people) and (upper_inf(during) or upper(during) > from_day)
    union select facility_id from public.waiting where person_id = any (p_people) and ended_at is null) t
$$;
-- In the one order in which everybody locks them.
create function lock_clinics(p_facilities bigint[]) returns void language plpgsql set search_path = public, pg_temp as $$
begin
  perform from participations p where p.facility_id = any (p_facilities) and (upper_inf(p.during) or upper(p.during) > today())
  order by p.facility_id, p.id for key share;
  perform from places where facility_id = any (p_facilities) order by facility_id for no key update;
end $$;
revoke execute on function lock_clinics from public;

-- Ends what lasted beyond the day of a death, and annuls what began after it. Internal; the person and the clinics are locked.
create function end_by_death(death deaths) returns void language plpgsql set search_path = public, pg_temp as $$
declare later uuid;
begin
  loop
    select id into later from registrations
    where person_id = death.person_id and lower(during) > death.died_on order by lower(during) desc limit 1;
    exit when not found;
    perform annul_registration(later, 'death', death.source, 'death');
  end loop;
  with ended as (
    update registrations r
    set during = daterange(lower(r.during), greatest(death.died_on, lower(r.during) + 1)), exit_on = null, end_reason = 'death',
        ended_by = actor_account(), ended_at = now()
    where r.person_id = death.person_id and (upper_inf(r.during) or upper(r.during) > greatest(death.died_on, lower(r.during) + 1)) returning *)
  insert into journal (act, account_id, actor, person_id, about_facility_id, detail)
  select 'registration.ended', actor_account(), actor(), death.person_id, facility_id,
         jsonb_build_object('registration', id, 'reason', 'death', 'until', death.until_day, 'before', death.end_reason) from ended;
end $$;
revoke execute on function end_by_death from public;

-- Records a death, by the agency: 'recorded', 'already' when it was, or 'conflicting' with what is known; only the first changes anything.
create function record_death(p_person_id uuid, p_died_on date, p_source text) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  person people;
  death deaths;
  touched bigint[];
begin
  if actor() <> 'agency' or actor_role() not in ('reviewer', 'administrator') then perform refuse('reviewer_decides'); end if;
  person := lock_person(p_person_id);
  if person.died_on = p_died_on then return 'already'; end if;
  if person.died_on is not null or p_died_on < person.born_on or p_died_on > today() then return 'conflicting'; end if;
  touched := touched_by_death(array[p_person_id], p_died_on);
  if touched <> '{}' then perform lock_clinics(touched); end if;
  update people set died_on = p_died_on where id = p_person_id;
  insert into deaths (person_id, died_on, source, recorded_by, ended_registration_id, until_day, end_reason, exit_on)
  select p_person_id, p_died_on, p_source, actor_account(), r.id, upper(r.during), r.end_reason, r.exit_on
  from (select) one left join registrations r on r.person_id = p_person_id and lower(r.during) <= p_died_on
    and (upper_inf(r.during) or upper(r.during) > greatest(p_died_on, lower(r.during) + 1))
  returning * into death;
  if touched <> '{}' then
    perform end_by_death(death), end_waiting(p_person_id, 'left');
    perform offer_places(facility_id) from unnest(touched) facility_id;
  end if;
  update sessions s set revoked_at = now() from accounts a where a.person_id = p_person_id and s.account_id = a.id and s.revoked_at is null;
  insert into journal (act, account_id, actor, person_id, detail)
  values ('person.death_recorded', actor_account(), actor(), p_person_id, jsonb_build_object('on', p_died_on, 'source', p_source));
  return 'recorded';
end $$;

-- What a death had ended or annulled, as it was before, in its order; until its clinic left, where it left meanwhile.
-- The last of it. Internal; the person and the clinics are locked.
create function restore_after_death(death deaths) returns registrations language plpgsql set search_path = public, pg_temp as $$
declare
  ended registrations;
  gone annulled_registrations;
  restored registrations;
  last_one registrations;
begin
  select * into ended from registrations where id = death.ended_registration_id;
  if found then
    last_one := restore_from(ended.person_id, ended.facility_id, ended.consent_id, upper(ended.during), death.until_day, death.end_reason,
                             death.exit_on, ended.id, null, death.source);
  end if;
  for gone in select * from annulled_registrations a
    where a.person_id = death.person_id and a.annulment_basis = 'death' and a.annulled_at = death.recorded_at order by lower(a.during)
  loop
    restored := restore_from(gone.person_id, gone.facility_id, gone.consent_id, lower(gone.during), upper(gone.during), gone.end_reason,
                             gone.exit_on, null, gone.id, death.source);
    if restored.id is not null then last_one := restored; end if;
    update recoveries set lifted_on = today() where annulled_registration_id = gone.id;
  end loop;
  return last_one;
end $$;
revoke execute on function restore_after_death from public;

-- A death that was an error: the person lives, and what it had ended or annulled is as it was, where the clinics still take part.
create function reverse_death(p_request_id uuid, p_person_id uuid, p_reason text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  person people;
  death deaths;
  restored registrations;
  facts jsonb := '{"restored": "no"}';
begin
  if actor() <> 'agency' or actor_role() not in ('reviewer', 'administrator') then perform refuse('reviewer_decides'); end if;
  person := lock_person(p_person_id);
  if person.died_on is null then return false; end if;
  select * into death from deaths where person_id = p_person_id and reversed_at is null;
  perform lock_clinics(array(select facility_id from registrations where id = death.ended_registration_id
    union select facility_id from annulled_registrations where person_id = p_person_id and annulled_at = death.recorded_at));
  update people set died_on = null where id = p_person_id;
  update deaths set reversed_by = actor_account(), reversed_at = now(), reversal_reason = btrim(p_reason) where id = death.id;
  restored := restore_after_death(death);
  insert into journal (act, account_id, actor, person_id, request_id, detail)
  values ('person.death_reversed', actor_account(), actor(), p_person_id, p_request_id, jsonb_build_object('on', person.died_on, 'reason', p_reason));
  if upper_inf(restored.during) then
    facts := '{"restored": "yes"}' || clinic_facts(restored.facility_id);
    perform tell_person(p_person_id, 'deathReversedAndRestored', facts);
  else perform tell_person(p_person_id, 'deathReversed', facts); end if;
  perform tell_people(guardians_of(p_person_id, today()), 'wardDeathReversed', facts || ward_facts(p_person_id));
  return true;
end $$;

do $$
declare f text;
begin
  foreach f in array array['record_death', 'reverse_death'] loop
    execute format('revoke execute on function %I from public', f);
    execute format('grant execute on function %I to erti_app', f);
  end loop;
end $$;

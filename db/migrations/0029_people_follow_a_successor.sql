-- Why: providers merge and split. By a signed order, a facility that ends names its successors, and its people follow without
-- lifting a finger, but only to a successor that takes part; the others are told that their clinic leaves, and choose.
-- Following is neither a choice nor an exit: it closes no window and excuses from none (decision 6). A facility that only
-- changes its name or its owner stays the same facility, and nothing changes for anyone.

create table successions (
  id bigint generated always as identity primary key,
  decision_id bigint not null references decisions,
  from_facility_id bigint not null references facilities,
  to_facility_id bigint not null references facilities,
  -- those who live there follow to this successor; null: everybody else
  municipalities text[] check (cardinality(municipalities) > 0),
  effective_on date not null,
  -- the order that was signed
  order_number text not null check (btrim(order_number) <> ''),
  order_signed_on date not null,
  constraint successor_is_another_one check (from_facility_id <> to_facility_id),
  constraint successor_is_named_once unique (decision_id, to_facility_id),
  constraint succession_can_be_followed unique (id, to_facility_id, effective_on),
  constraint order_was_signed_before check (order_signed_on < effective_on)
);
create unique index one_successor_for_everybody_else on successions (decision_id) where municipalities is null;
create index successions_by_successor on successions (to_facility_id);
create trigger history_only_grows before update or delete or truncate on successions
  for each statement execute function history_only_grows();
grant select on successions to erti_app, erti_auditor;

alter table registrations
  drop constraint registrations_basis_check,
  add constraint registrations_basis_check check (basis in ('choice', 'facility_exit', 'agency_correction', 'succession')),
  drop constraint registrations_end_reason_check,
  add constraint registrations_end_reason_check check (
    end_reason in ('changed', 'ended_by_person', 'facility_exit', 'death', 'agency_correction', 'succession')),
  drop constraint exit_is_dated,
  add constraint exit_is_dated check ((coalesce(end_reason, '') in ('facility_exit', 'succession')) = (exit_on is not null)),
  -- basis succession: the registration that it continues
  add column succeeded_registration_id uuid constraint one_continuation_per_registration unique,
  add column succession_reason text generated always as (case when basis = 'succession' then 'succession' end) stored,
  -- the order's line by which it came here, on its day
  add column succession_id bigint,
  add column succession_on date generated always as (case when basis = 'succession' then lower(during) end) stored,
  add constraint continuation_is_by_name check (
    num_nonnulls(succeeded_registration_id, succession_id) = case basis when 'succession' then 2 else 0 end),
  add constraint continuation_is_by_an_order foreign key (succession_id, facility_id, succession_on)
    references successions (id, to_facility_id, effective_on),
  add constraint continuation_is_of_a_real_one foreign key (succeeded_registration_id, person_id, succession_reason)
    references registrations (id, person_id, end_reason);
alter table annulled_registrations
  drop constraint registrations_basis_check,
  add constraint registrations_basis_check check (basis in ('choice', 'facility_exit', 'agency_correction', 'succession')),
  drop constraint registrations_end_reason_check,
  add constraint registrations_end_reason_check check (
    end_reason in ('changed', 'ended_by_person', 'facility_exit', 'death', 'agency_correction', 'succession')),
  add column succeeded_registration_id uuid,
  add column succession_reason text,
  add column succession_id bigint,
  add column succession_on date;
-- As in 0012, with one more column that is computed.
create or replace function registration_leaves_only_annulled() returns trigger language plpgsql as $$
declare
  derived constant text[] := array['exit_reason', 'succession_reason', 'succession_on', 'primary_care'];
begin
  -- whole: every column of the row that leaves is in the row that stays
  if exists (select from public.annulled_registrations a
             where a.id = old.id and to_jsonb(a) @> to_jsonb(old) - derived) then return null; end if;
  raise exception 'a registration leaves only annulled' using errcode = '23514',
    constraint = 'registration_leaves_only_annulled', table = 'registrations';
end $$;

alter table consents drop constraint consents_proof_check,
  add constraint consents_proof_check check (proof in ('session', 'one_time_code', 'form', 'succession'));

-- Who would follow where, on a day: one row for each registration that finds a successor who takes part and takes people.
-- p_successors: [{"facility": 12, "municipalities": ["…"] | null}]
create function who_follows(p_facility_id bigint, p_successors jsonb, on_day date)
returns table (registration_id uuid, person_id uuid, consent_id uuid, successor_id bigint)
language sql stable set search_path = public, pg_temp as $$
  select r.id, r.person_id, r.consent_id, named.facility
  from registrations r
  join people p on p.id = r.person_id
  cross join lateral (
    select s.facility from jsonb_to_recordset(p_successors) as s (facility bigint, municipalities text[])
    where s.municipalities is null or p.municipality_code = any (s.municipalities)
    order by s.municipalities is null limit 1) named
  join participations part on part.facility_id = named.facility and part.during @> on_day
    and (upper_inf(part.during) or part.end_reason = 'scope_change') and part.primary_care
  where r.facility_id = p_facility_id and (upper_inf(r.during) or upper(r.during) > on_day) and lower(r.during) < on_day
    and not is_suspended(named.facility, on_day) and may_be_registered(r.person_id, on_day)
$$;

-- Moves them: the old registration ends on the day, the next begins on it, and the consent goes on by the order.
-- Returns how many; each is told where to.
create function follow(p_facility_id bigint, p_successors jsonb, on_day date, decision decisions) returns integer
language plpgsql set search_path = public, pg_temp as $$
declare
  moves constant jsonb := coalesce((select jsonb_agg(to_jsonb(w) || jsonb_build_object('next_id', uuidv7(), 'next_consent', uuidv7()))
    from who_follows(p_facility_id, p_successors, on_day) w), '[]');
  clinic facilities;
  successor record;
begin
  select * into clinic from facilities where id = p_facility_id;
  -- in the one order in which everybody locks them
  perform from places where facility_id in (select (m ->> 'successor_id')::bigint from jsonb_array_elements(moves) m)
  order by facility_id for no key update;
  set constraints within_a_participation, exit_is_the_clinics deferred;
  update registrations r
  set during = daterange(lower(r.during), on_day), exit_on = on_day, end_reason = 'succession', ended_by = actor_account(), ended_at = now()
  from jsonb_to_recordset(moves) as m (registration_id uuid) where r.id = m.registration_id;

  for successor in
    select f.id, f.name_ka, f.name_en, array_agg(m.person_id) as followers
    from jsonb_to_recordset(moves) as m (person_id uuid, successor_id bigint)
    join facilities f on f.id = m.successor_id group by f.id order by f.id
  loop
    -- they have a right to a clinic: a successor's list grows by them, and takes nobody else until it is shorter
    update places p set ceiling = greatest(p.ceiling, p.taken + p.offered + cardinality(successor.followers))
    where p.facility_id = successor.id and p.ceiling is not null;
    with moved as (
      select * from jsonb_to_recordset(moves) as m (registration_id uuid, person_id uuid, consent_id uuid, successor_id bigint,
                                                    next_id uuid, next_consent uuid) where m.successor_id = successor.id),
    begun as (
      insert into registrations (id, person_id, facility_id, during, basis, consent_id, succeeded_registration_id, succession_id, started_by)
      select next_id, person_id, successor_id, daterange(on_day, null), 'succession', next_consent, registration_id, s.id, actor_account()
      from moved join successions s on s.decision_id = decision.id and s.to_facility_id = moved.successor_id),
    agreed as (
      insert into consents (id, person_id, facility_id, text_version, language, given_by, proof, proof_reference, registration_id)
      select m.next_consent, m.person_id, m.successor_id, c.text_version, c.language, c.given_by, 'succession', decision.number, m.next_id
      from moved m join consents c on c.id = m.consent_id)
    insert into journal (act, account_id, actor, person_id, about_facility_id, detail)
    select 'registration.followed', actor_account(), actor(), person_id, successor_id,
           jsonb_build_object('registration', next_id, 'before', registration_id, 'decision', decision.number) from moved;
    -- who stood in line there is there now
    with arrived as (
      update waiting w set ended_at = now(), end_reason = 'registered'
      where w.facility_id = successor.id and w.person_id = any (successor.followers) and w.ended_at is null returning w.offered_at)
    update places p set offered = p.offered - (select count(offered_at) from arrived) where p.facility_id = successor.id;
    perform tell_people(successor.followers, 'clinicSucceeded', jsonb_build_object('clinicKa', clinic.name_ka, 'clinicEn', clinic.name_en,
      'successorKa', successor.name_ka, 'successorEn', successor.name_en, 'fromOn', on_day));
  end loop;
  return jsonb_array_length(moves);
end $$;
revoke execute on function follow, who_follows from public;

-- Carries out a signed order: from tomorrow, since who registered this very day has been there for a day.
create function succeed_facility(p_request_id uuid, p_facility_id bigint, p_successors jsonb, p_order_number text, p_order_signed_on date,
  p_legal_basis text, p_reasons text, p_appeal text) returns participation_acts
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  participation participations := lock_participation(p_facility_id);
  done participation_acts := participation_act_was_done(p_request_id, p_facility_id);
  on_day constant date := today() + 1;
  decision decisions;
  followed integer;
begin
  if done.id is not null then return done; end if;
  perform refuse_unless_possible(p_facility_id, 'succeed');
  perform refuse_unless_ahead(on_day, participation);
  decision := decide('succession', p_facility_id, on_day, p_legal_basis, p_reasons, p_appeal);
  insert into successions (decision_id, from_facility_id, to_facility_id, municipalities, effective_on, order_number, order_signed_on)
  select decision.id, p_facility_id, s.facility, s.municipalities, on_day, p_order_number, p_order_signed_on
  from jsonb_to_recordset(p_successors) as s (facility bigint, municipalities text[]);
  if not found then perform refuse('successor_is_named'); end if;
  perform from participations p join successions s on s.to_facility_id = p.facility_id and s.decision_id = decision.id
  order by p.facility_id for key share of p;
  followed := follow(p_facility_id, p_successors, on_day, decision);
  return leave(p_request_id, p_facility_id, 'succeed', on_day, p_reasons, decision, followed);
end $$;

-- Whom an end would touch, in numbers: by municipality and age, and who would follow a successor. For those who may end it.
create function exit_rehearsal(p_facility_id bigint, p_successors jsonb default '[]')
returns table (municipality_code text, age_from integer, people bigint, followers bigint)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if role_for(p_facility_id) is null then perform refuse('facility_is_ones_own'); end if;
  return query
    select p.municipality_code, band, count(*), count(w.registration_id)
    from registrations r
    join people p on p.id = r.person_id
    left join who_follows(p_facility_id, p_successors, today() + 1) w on w.registration_id = r.id
    cross join lateral (select max(b) as band from unnest(array[0, 6, 18, 30, 45, 60, 75]) b where b <= extract(year from age(today(), p.born_on))) bands
    -- who leaves today of their own will is no longer anybody's to end
    where r.facility_id = p_facility_id and (upper_inf(r.during) or upper(r.during) > today() + 1)
    group by 1, 2 order by 1, 2;
end $$;

revoke execute on function succeed_facility, exit_rehearsal from public;
grant execute on function succeed_facility, exit_rehearsal to erti_app;

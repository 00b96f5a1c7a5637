-- L5: a participation rests on an accepted declaration of that facility; and nothing is accepted but by a decision (0023),
-- on a signed version that confirmed every requirement and the terms of the day (0022).
-- «…წერილობით დაუდასტურებს სოციალური მომსახურების სააგენტოს»

-- A declaration on paper, of before this register: carried over with its number, as accepted, by the system's account.
-- The owner's alone: it is how a register begins, and no way around a review.
create function carry_over(p_facility_id bigint, p_on date, p_paper_reference text default 'ქაღალდზე') returns bigint
language plpgsql set search_path = public, pg_temp as $$
declare
  system_account constant uuid := (select id from accounts where kind = 'system' order by id limit 1);
  declaration_id bigint;
  decision bigint;
begin
  insert into declarations (number, facility_id, state, step, version, paper_reference)
  values (next_number('declaration_numbers'), p_facility_id, 'accepted', 1, 0, p_paper_reference) returning id into declaration_id;
  insert into decisions (number, kind, facility_id, declaration_id, effective_on, legal_basis, reasons, appeal, decided_by, paper_reference)
  values (next_number('decision_numbers'), 'acceptance', p_facility_id, declaration_id, p_on,
          'საქართველოს მთავრობის 2013 წლის 21 თებერვლის №36 დადგენილება', 'ქაღალდის რეესტრიდან გადმოტანილი მონაწილეობა',
          'ქაღალდის გადაწყვეტილების მიხედვით', system_account, p_paper_reference) returning id into decision;
  insert into declaration_acts (declaration_id, step, from_state, act, to_state, role, version, account_id, request_id, decision_id)
  values (declaration_id, 1, 'none', 'carry_over', 'accepted', 'system', 0, system_account, gen_random_uuid(), decision);
  return declaration_id;
end $$;
revoke execute on function carry_over from public;

alter table participations
  add column declaration_id bigint,
  add column declaration_state text not null generated always as ('accepted') stored,
  -- the first day without the facility; the key that an exit points at. A change of scope is no exit
  add column ended_on date generated always as (case when end_reason <> 'scope_change' then upper(during) end) stored;
update participations set declaration_id = carry_over(facility_id, lower(during));
alter table participations
  alter column declaration_id set not null,
  add constraint participation_rests_on_a_declaration foreign key (declaration_id, facility_id, declaration_state)
    references declarations (id, facility_id, state),
  add constraint one_participation_per_declaration unique (declaration_id),
  add constraint participation_end_can_be_pointed_at unique (facility_id, ended_on);

-- A participation says once when it ends; that day may only come nearer.
create function participation_changes_only_to_end() returns trigger language plpgsql as $$
declare may_differ constant text[] := array['during', 'end_reason', 'ended_on', 'primary_care', 'declaration_state'];
begin
  if lower(new.during) is not distinct from lower(old.during) and not upper_inf(new.during)
     and (upper_inf(old.during) or upper(new.during) < upper(old.during))
     and to_jsonb(new) - may_differ = to_jsonb(old) - may_differ
  then return new; end if;
  raise exception 'history only grows' using errcode = '23514', constraint = 'history_only_grows', table = 'participations';
end $$;
create trigger participation_changes_only_to_end before update on participations
  for each row execute function participation_changes_only_to_end();
create trigger history_only_grows before delete or truncate on participations
  for each statement execute function history_only_grows();

-- The licences that the agency has seen, each with the declaration that brought it.
create table licences (
  id bigint generated always as identity primary key,
  facility_id bigint not null references facilities,
  declaration_id bigint not null constraint one_licence_per_declaration unique,
  declaration_state text not null generated always as ('accepted') stored,
  number text not null,
  issued_on date not null,
  expires_on date constraint licence_ends_after_it_begins check (expires_on > issued_on),
  constraint licence_rests_on_a_declaration foreign key (declaration_id, facility_id, declaration_state)
    references declarations (id, facility_id, state)
);
create index licences_by_facility on licences (facility_id, id);
create trigger history_only_grows before update or delete or truncate on licences
  for each statement execute function history_only_grows();
grant select on licences to erti_app, erti_auditor;

-- The licence that counts: the one that was accepted last; null where it is on paper only.
create function licence_of(whom bigint) returns licences language sql stable as $$
  select l from public.licences l where l.facility_id = whom order by l.id desc limit 1
$$;

-- A licence that expires suspends by its date, and no job has to notice. A facility whose declaration is on paper only
-- has its licence on paper too.
create function licence_is_valid(whom bigint, on_day date) returns boolean language sql stable as $$
  select coalesce((public.licence_of(whom)).expires_on >= on_day, true)
$$;

-- Whether a facility takes no new people on a day: the agency suspended it, or its licence has run out.
create function is_suspended(whom bigint, on_day date) returns boolean language sql stable as $$
  select exists (select from public.suspensions s where s.facility_id = whom and s.during @> on_day)
    or not public.licence_is_valid(whom, on_day)
$$;

-- One participation: what a facility takes part with on a day; null for none.
create function participation_on(whom bigint, on_day date) returns participations language sql stable as $$
  select p from public.participations p where p.facility_id = whom and p.during @> on_day
$$;

alter table facilities add constraint site_is_in_georgia check (latitude between 41 and 44 and longitude between 39 and 47);

-- Why: a facility's part in the programme can be suspended, and can end in four ways; none of them may cost a person their
-- right to a clinic. Which act is possible in which state, and whose, stands in one table. An end is a day that is said
-- beforehand, and is written at once: participation and registrations end on that day by their dates, in one transaction,
-- and no job has to come. Whoever is told may choose at once, and it does not count (decision 6).

create table participation_moves (
  from_state text not null,
  act text not null,
  to_state text not null,
  role text not null check (role in ('manager', 'reviewer', 'administrator')),
  primary key (from_state, act, role),
  constraint participation_move_can_be_made unique (from_state, act, to_state, role)
);
insert into participation_moves (from_state, act, to_state, role)
select from_state, act, to_state, unnest(roles) from (values
  ('active',    'suspend',             'suspended', array['reviewer', 'administrator']),
  ('suspended', 'lift',                'active',    array['reviewer', 'administrator']),
  ('active',    'withdraw',            'leaving',   array['manager']),
  ('suspended', 'withdraw',            'leaving',   array['manager']),
  ('active',    'propose_termination', 'active',    array['reviewer', 'administrator']),
  ('suspended', 'propose_termination', 'suspended', array['reviewer', 'administrator']),
  ('leaving',   'propose_termination', 'leaving',   array['reviewer', 'administrator']),
  ('active',    'reject_termination',  'active',    array['reviewer', 'administrator']),
  ('suspended', 'reject_termination',  'suspended', array['reviewer', 'administrator']),
  ('leaving',   'reject_termination',  'leaving',   array['reviewer', 'administrator']),
  ('active',    'terminate',           'leaving',   array['reviewer', 'administrator']),
  ('suspended', 'terminate',           'leaving',   array['reviewer', 'administrator']),
  ('leaving',   'terminate',           'leaving',   array['reviewer', 'administrator']),
  ('active',    'close',               'leaving',   array['reviewer', 'administrator']),
  ('suspended', 'close',               'leaving',   array['reviewer', 'administrator']),
  ('leaving',   'close',               'leaving',   array['reviewer', 'administrator']),
  ('active',    'succeed',             'leaving',   array['reviewer', 'administrator']),
  ('suspended', 'succeed',             'leaving',   array['reviewer', 'administrator']),
  ('leaving',   'succeed',             'leaving',   array['reviewer', 'administrator'])
) as move (from_state, act, to_state, roles);

create sequence participation_act_numbers;
create table participation_acts (
  id bigint generated always as identity primary key,
  number text not null constraint participation_act_number_is_unique unique,
  facility_id bigint not null references facilities,
  participation_id bigint not null references participations,
  from_state text not null,
  act text not null,
  to_state text not null,
  role text not null,
  -- the first day on which it holds; of an end the first day without
  effective_on date not null,
  reasons text not null check (btrim(reasons) <> ''),
  -- how many registrations it ended
  people integer not null default 0,
  decision_id bigint constraint one_participation_act_per_decision unique,
  decision_kind text generated always as (case act when 'suspend' then 'suspension' when 'lift' then 'lifting'
    when 'terminate' then 'termination' when 'close' then 'closure' when 'succeed' then 'succession' end) stored,
  account_id uuid not null references accounts,
  request_id uuid not null,
  at timestamptz not null default now(),
  constraint one_participation_act_per_request unique (account_id, request_id),
  constraint participation_move_is_allowed foreign key (from_state, act, to_state, role)
    references participation_moves (from_state, act, to_state, role),
  constraint decision_is_of_this_act foreign key (decision_id, facility_id, decision_kind) references decisions (id, facility_id, kind),
  constraint agency_acts_by_decision check ((act in ('suspend', 'lift', 'terminate', 'close', 'succeed')) = (decision_id is not null))
);
create index participation_acts_by_facility on participation_acts (facility_id, id);
create trigger history_only_grows before update or delete or truncate on participation_acts
  for each statement execute function history_only_grows();

alter table suspensions add column decision_id bigint references decisions;
-- A suspension says once when it ends.
create function suspension_changes_only_to_end() returns trigger language plpgsql as $$
begin
  if upper_inf(old.during) and not upper_inf(new.during) and lower(new.during) is not distinct from lower(old.during)
     and to_jsonb(new) - 'during' = to_jsonb(old) - 'during'
  then return new; end if;
  raise exception 'history only grows' using errcode = '23514', constraint = 'history_only_grows', table = 'suspensions';
end $$;
create trigger suspension_changes_only_to_end before update on suspensions
  for each row execute function suspension_changes_only_to_end();
create trigger history_only_grows before delete or truncate on suspensions
  for each statement execute function history_only_grows();
alter table participations drop constraint participation_end_has_a_reason, add constraint participation_end_has_a_reason
  check ((end_reason is not null) = (not upper_inf(during)) and
         end_reason in ('withdrawal', 'termination', 'closure', 'scope_change', 'succession'));

-- What a facility is to the programme on a day, as the moves know it; null for one that does not take part.
create function participation_state(whom bigint, on_day date) returns text language sql stable as $$
  -- where only the scope changes, the facility stays
  select case when p.end_reason <> 'scope_change' then 'leaving'
              when exists (select from public.suspensions s where s.facility_id = whom and s.during @> on_day) then 'suspended'
              else 'active' end
  from public.participations p where p.facility_id = whom and p.during @> on_day
$$;

-- A registration that ends because its clinic leaves points at that leaving; nobody ends one so by naming the reason.
alter table registrations disable trigger registration_changes_only_to_end;
alter table registrations add column exit_on date;
update registrations set exit_on = upper(during) where end_reason = 'facility_exit';
alter table registrations enable trigger registration_changes_only_to_end;
alter table registrations
  add constraint exit_is_dated check ((coalesce(end_reason, '') = 'facility_exit') = (exit_on is not null)),
  add constraint registration_ends_with_its_clinic check (upper(during) <= exit_on),
  add constraint exit_is_the_clinics foreign key (facility_id, exit_on) references participations (facility_id, ended_on)
    deferrable initially immediate;
alter table annulled_registrations add column exit_on date;

-- As in 0012; and an end that is still ahead may come nearer. Whatever an end does not say is as it was, whichever column it is:
-- the row as it was is given what may differ, and must then be the row as it is.
create or replace function registration_changes_only_to_end() returns trigger language plpgsql as $$
declare same registrations := old;
begin
  -- an empty period has its own refusal, registration_lasts_a_day
  if isempty(new.during) then return new; end if;
  same.during := new.during; same.ended_by := new.ended_by; same.ended_at := new.ended_at;
  same.end_reason := new.end_reason; same.exit_on := new.exit_on;
  -- computed only after this trigger
  same.change_window := new.change_window; same.exit_reason := new.exit_reason; same.primary_care := new.primary_care;
  same.succession_reason := new.succession_reason; same.succession_on := new.succession_on;
  if same is not distinct from new and lower(new.during) is not distinct from lower(old.during) and not upper_inf(new.during) and (
    upper_inf(old.during)
    -- who leaves before their clinic does leaves by its act: who ended it, and when, stays
    or (upper(old.during) > today() and upper(new.during) < upper(old.during)
        and (actor() <> 'person' or (new.ended_by, new.ended_at) is not distinct from (old.ended_by, old.ended_at)))
    -- the clinic's day came nearer, after the person had gone
    or (new.exit_on < old.exit_on
        and (new.during, new.end_reason, new.ended_by, new.ended_at) = (old.during, old.end_reason, old.ended_by, old.ended_at)))
  then return new; end if;
  raise exception 'a registration changes only to end' using errcode = '23514',
    constraint = 'registration_changes_only_to_end', table = 'registrations';
end $$;

-- Told that their clinic leaves, a person need not wait for the day; the reason stays the clinic's.
create policy person_leaves_before_the_clinic on registrations for update to erti_app
  using (person_id = (select actor_person()) and end_reason = 'facility_exit')
  with check (person_id = (select actor_person()) and end_reason = 'facility_exit'
    and (isempty(during) or upper(during) = (select today())));

-- Participation and registrations end together; returns how many people's. Internal to the acts below.
create function end_participation(p_participation_id bigint, leaves_on date, reason text) returns integer
language plpgsql set search_path = public, pg_temp as $$
declare
  leaving participations;
  clinic facilities;
  told uuid[];
begin
  set constraints within_a_participation, exit_is_the_clinics deferred;
  update participations p set during = daterange(lower(p.during), leaves_on), end_reason = reason
  where p.id = p_participation_id returning * into leaving;
  select * into clinic from facilities where id = leaving.facility_id;
  -- what is suspended comes back, if ever, by a new declaration, and is not suspended then
  update suspensions s set during = daterange(lower(s.during), leaves_on)
  where s.facility_id = leaving.facility_id and upper_inf(s.during) and lower(s.during) < leaves_on;
  -- who went before the day keeps pointing at this leaving, whose day comes nearer
  update registrations r set exit_on = leaves_on
  where r.facility_id = leaving.facility_id and r.exit_on > leaves_on and upper(r.during) <= leaves_on;
  with ended as (
    update registrations r
    set during = daterange(lower(r.during), leaves_on), exit_on = leaves_on, end_reason = 'facility_exit',
        ended_by = actor_account(), ended_at = now()
    where r.facility_id = leaving.facility_id and (upper_inf(r.during) or upper(r.during) > leaves_on)
    returning r.id, r.person_id),
  written as (
    insert into journal (act, account_id, actor, facility_id, person_id, about_facility_id, detail)
    select 'registration.exited', actor_account(), actor(), actor_facility(), e.person_id, leaving.facility_id,
           jsonb_build_object('registration', e.id, 'on', leaves_on) from ended e)
  select coalesce(array_agg(person_id), '{}') into told from ended;
  set constraints within_a_participation, exit_is_the_clinics immediate;
  perform tell_people(told, 'clinicLeaves',
    jsonb_build_object('clinicKa', clinic.name_ka, 'clinicEn', clinic.name_en, 'leavesOn', leaves_on, 'lastOn', leaves_on - 1));
  return cardinality(told);
end $$;
revoke execute on function end_participation from public;

-- The participation that an act is about, locked: the registrations under way are waited for, and wait.
create function lock_participation(p_facility_id bigint) returns participations
language plpgsql set search_path = public, pg_temp as $$
declare participation participations;
begin
  select * into participation from participations p where p.facility_id = p_facility_id and p.during @> today() for update;
  if not found then perform refuse('facility_takes_part'); end if;
  return participation;
end $$;
revoke execute on function lock_participation from public;

create function participation_act_was_done(p_request_id uuid, p_facility_id bigint) returns participation_acts language sql stable as $$
  select a from public.participation_acts a
  where a.account_id = actor_account() and a.request_id = p_request_id and a.facility_id = p_facility_id
$$;

-- One move of a participation, by the table and in the actor's own role.
create function act_on_participation(participation participations, p_act text, p_effective_on date, p_reasons text,
  p_request_id uuid, p_decision_id bigint default null, p_people integer default 0, p_from_state text default null)
returns participation_acts language plpgsql set search_path = public, pg_temp as $$
declare
  state constant text := coalesce(p_from_state, participation_state(participation.facility_id, today()));
  own_role constant text := role_for(participation.facility_id);
  done participation_acts;
begin
  insert into participation_acts (number, facility_id, participation_id, from_state, act, to_state, role, effective_on, reasons,
                                  people, decision_id, account_id, request_id)
  select next_number('participation_act_numbers'), participation.facility_id, participation.id, m.from_state, m.act, m.to_state, m.role,
         p_effective_on, p_reasons, p_people, p_decision_id, actor_account(), p_request_id
  from participation_moves m where m.from_state = state and m.act = p_act and m.role = own_role
  returning * into done;
  if not found then perform refuse('participation_move_is_allowed'); end if;
  perform note('participation.' || p_act, participation.facility_id, p_request_id,
    jsonb_build_object('number', done.number, 'effective_on', p_effective_on, 'people', p_people));
  return done;
end $$;
revoke execute on function act_on_participation from public;

-- Whether the actor may do this now; before anything is written.
create function refuse_unless_possible(p_facility_id bigint, p_act text) returns void
language plpgsql set search_path = public, pg_temp as $$
begin
  if role_for(p_facility_id) is null then perform refuse('facility_is_ones_own'); end if;
  if not exists (select from participation_moves m where m.from_state = participation_state(p_facility_id, today())
                 and m.act = p_act and m.role = role_for(p_facility_id)) then perform refuse('participation_move_is_allowed'); end if;
end $$;
revoke execute on function refuse_unless_possible from public;

-- Everybody's last day there is today at the earliest: who registered this very day has been there for a day.
create function refuse_unless_ahead(leaves_on date, present participations) returns void language plpgsql as $$
begin
  if leaves_on <= today() or exists (select from public.registrations r where r.facility_id = present.facility_id and lower(r.during) >= leaves_on)
  then perform refuse('leaving_is_ahead'); end if;
  -- what begins on that day would outlast the end
  if present.end_reason = 'scope_change' then perform refuse('no_change_of_scope_is_ahead'); end if;
  if not upper_inf(present.during) and leaves_on >= upper(present.during) then perform refuse('leaving_only_comes_nearer'); end if;
end $$;

create function decide(p_kind text, p_facility_id bigint, p_effective_on date, p_legal_basis text, p_reasons text, p_appeal text,
  proposal proposals default null) returns decisions language sql as $$
  insert into public.decisions (number, kind, facility_id, effective_on, legal_basis, reasons, appeal, decided_by, proposal_id, proposed_by)
  values (next_number('public.decision_numbers'), p_kind, p_facility_id, p_effective_on, p_legal_basis, p_reasons, p_appeal,
          actor_account(), (proposal).id, (proposal).proposed_by)
  returning *
$$;

create function facility_facts(p_facility_id bigint) returns jsonb language sql stable as $$
  select jsonb_build_object('facilityKa', f.name_ka, 'facilityEn', f.name_en) from public.facilities f where f.id = p_facility_id
$$;

create function suspend_facility(p_request_id uuid, p_facility_id bigint, p_legal_basis text, p_reasons text, p_appeal text)
returns participation_acts language plpgsql security definer set search_path = public, pg_temp as $$
declare
  participation participations := lock_participation(p_facility_id);
  done participation_acts := participation_act_was_done(p_request_id, p_facility_id);
  decision decisions;
begin
  if done.id is not null then return done; end if;
  perform refuse_unless_possible(p_facility_id, 'suspend');
  decision := decide('suspension', p_facility_id, today(), p_legal_basis, p_reasons, p_appeal);
  done := act_on_participation(participation, 'suspend', today(), p_reasons, p_request_id, decision.id);
  insert into suspensions (facility_id, during, reason, act_number, decision_id)
  values (p_facility_id, daterange(today(), null), p_reasons, decision.number, decision.id);
  perform tell_managers(p_facility_id, 'facilitySuspended',
    facility_facts(p_facility_id) || jsonb_build_object('decision', decision.number, 'fromOn', today()));
  return done;
end $$;

-- Takes new people again from today; from tomorrow, when it was suspended this very day, since a suspension lasts a day.
create function lift_suspension(p_request_id uuid, p_facility_id bigint, p_legal_basis text, p_reasons text, p_appeal text)
returns participation_acts language plpgsql security definer set search_path = public, pg_temp as $$
declare
  participation participations := lock_participation(p_facility_id);
  done participation_acts := participation_act_was_done(p_request_id, p_facility_id);
  suspension suspensions;
  from_day date;
  decision decisions;
begin
  if done.id is not null then return done; end if;
  perform refuse_unless_possible(p_facility_id, 'lift');
  select * into suspension from suspensions s where s.facility_id = p_facility_id and s.during @> today();
  if not upper_inf(suspension.during) then perform refuse('participation_move_is_allowed'); end if;
  from_day := greatest(today(), lower(suspension.during) + 1);
  decision := decide('lifting', p_facility_id, from_day, p_legal_basis, p_reasons, p_appeal);
  done := act_on_participation(participation, 'lift', from_day, p_reasons, p_request_id, decision.id);
  update suspensions s set during = daterange(lower(s.during), from_day) where s.id = suspension.id;
  perform offer_places(p_facility_id);
  perform tell_managers(p_facility_id, 'facilityReinstated',
    facility_facts(p_facility_id) || jsonb_build_object('decision', decision.number, 'fromOn', from_day));
  return done;
end $$;

-- How many days before it leaves a facility says so: by the terms that it agreed to; by today's, where that was on paper.
create function notice_days_of(p_facility_id bigint) returns integer language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(
    (select t.notice_days from declarations d
     join declaration_versions v on v.declaration_id = d.id and v.version = d.version join programme_terms t on t.version = v.terms_version
     where d.facility_id = p_facility_id and d.state = 'accepted' order by d.id desc limit 1),
    (select t.notice_days from programme_terms t where t.in_force @> today()), 1)
$$;

create function leave(p_request_id uuid, p_facility_id bigint, p_act text, p_leaves_on date, p_reasons text,
  decision decisions default null, followed integer default 0) returns participation_acts
language plpgsql set search_path = public, pg_temp as $$
declare
  participation participations := lock_participation(p_facility_id);
  state constant text := participation_state(p_facility_id, today());
  people integer;
  done participation_acts;
begin
  people := end_participation(participation.id, p_leaves_on,
    case p_act when 'withdraw' then 'withdrawal' when 'terminate' then 'termination' when 'close' then 'closure' else 'succession' end);
  done := act_on_participation(participation, p_act, p_leaves_on, p_reasons, p_request_id, (decision).id, people + followed, state);
  perform close_line(p_facility_id);
  perform tell_managers(p_facility_id, 'facilityLeaving', facility_facts(p_facility_id) || jsonb_build_object('leavesOn', p_leaves_on)),
          tell_agency('facilityLeaving', facility_facts(p_facility_id) || jsonb_build_object('leavesOn', p_leaves_on), p_facility_id);
  return done;
end $$;
revoke execute on function leave from public;

create function withdraw_participation(p_request_id uuid, p_facility_id bigint, p_leaves_on date, p_reasons text)
returns participation_acts language plpgsql security definer set search_path = public, pg_temp as $$
declare
  participation participations := lock_participation(p_facility_id);
  done participation_acts := participation_act_was_done(p_request_id, p_facility_id);
begin
  if done.id is not null then return done; end if;
  perform refuse_unless_possible(p_facility_id, 'withdraw');
  perform refuse_unless_ahead(p_leaves_on, participation);
  if p_leaves_on < today() + notice_days_of(p_facility_id) then perform refuse('notice_is_given_in_time'); end if;
  return leave(p_request_id, p_facility_id, 'withdraw', p_leaves_on, p_reasons);
end $$;

create function close_facility(p_request_id uuid, p_facility_id bigint, p_leaves_on date, p_legal_basis text, p_reasons text, p_appeal text)
returns participation_acts language plpgsql security definer set search_path = public, pg_temp as $$
declare
  participation participations := lock_participation(p_facility_id);
  done participation_acts := participation_act_was_done(p_request_id, p_facility_id);
begin
  if done.id is not null then return done; end if;
  perform refuse_unless_possible(p_facility_id, 'close');
  perform refuse_unless_ahead(p_leaves_on, participation);
  return leave(p_request_id, p_facility_id, 'close', p_leaves_on, p_reasons,
               decide('closure', p_facility_id, p_leaves_on, p_legal_basis, p_reasons, p_appeal));
end $$;

create function propose_termination(p_request_id uuid, p_facility_id bigint, p_leaves_on date, p_legal_basis text, p_reasons text)
returns participation_acts language plpgsql security definer set search_path = public, pg_temp as $$
declare
  participation participations := lock_participation(p_facility_id);
  done participation_acts := participation_act_was_done(p_request_id, p_facility_id);
begin
  if done.id is not null then return done; end if;
  perform refuse_unless_possible(p_facility_id, 'propose_termination');
  perform refuse_unless_ahead(p_leaves_on, participation);
  -- one whose day has come can be confirmed no more
  update proposals p set settled_by = actor_account(), settled_at = now(), outcome = 'withdrawn'
  where p.kind = 'termination' and p.facility_id = p_facility_id and p.settled_at is null and p.effective_on <= today();
  insert into proposals (kind, facility_id, effective_on, legal_basis, reasons, proposed_by, request_id)
  values ('termination', p_facility_id, p_leaves_on, p_legal_basis, p_reasons, actor_account(), p_request_id);
  return act_on_participation(participation, 'propose_termination', p_leaves_on, p_reasons, p_request_id);
end $$;

-- The second pair of eyes. The day that was proposed may have come meanwhile: then it has to be proposed anew.
create function settle_termination(p_request_id uuid, p_proposal_id bigint, p_objection text, p_appeal text)
returns participation_acts language plpgsql security definer set search_path = public, pg_temp as $$
declare
  proposal proposals;
  participation participations;
  done participation_acts;
  p_act constant text := case when p_objection is null then 'terminate' else 'reject_termination' end;
begin
  select * into proposal from proposals where id = p_proposal_id and kind = 'termination' for update;
  if not found then perform refuse('proposal_is_known'); end if;
  participation := lock_participation(proposal.facility_id);
  done := participation_act_was_done(p_request_id, proposal.facility_id);
  if done.id is not null then return done; end if;
  perform refuse_unless_possible(proposal.facility_id, p_act);
  if proposal.settled_at is not null then perform refuse('proposal_is_open'); end if;
  if p_objection is null then perform refuse_unless_ahead(proposal.effective_on, participation); end if;
  update proposals p set settled_by = actor_account(), settled_at = now(), objection = p_objection,
    outcome = case when p_objection is null then 'confirmed' else 'rejected' end
  where p.id = proposal.id;
  if p_objection is not null then
    return act_on_participation(participation, p_act, proposal.effective_on, p_objection, p_request_id);
  end if;
  return leave(p_request_id, proposal.facility_id, p_act, proposal.effective_on, proposal.reasons,
    decide('termination', proposal.facility_id, proposal.effective_on, proposal.legal_basis, proposal.reasons, p_appeal, proposal));
end $$;

do $$
declare f text;
begin
  foreach f in array array['suspend_facility', 'lift_suspension', 'withdraw_participation', 'close_facility',
    'propose_termination', 'settle_termination', 'notice_days_of'] loop
    execute format('revoke execute on function %I from public', f);
    execute format('grant execute on function %I to erti_app', f);
  end loop;
end $$;

alter table participation_acts enable row level security;
alter table participation_acts force row level security;
create policy owner_acts on participation_acts to erti_owner using (true) with check (true);
create policy auditor_reads on participation_acts for select to erti_auditor using (true);
create policy manager_sees_own on participation_acts for select to erti_app using (
  facility_id in (select managed_facilities()) and act not in ('propose_termination', 'reject_termination'));
create policy agency_sees_all on participation_acts for select to erti_app using ((select actor()) = 'agency');
grant select on participation_acts, participation_moves to erti_app, erti_auditor;


-- Why: what was done without somebody's will is undone as if it had never been, and stays on record. Within some days the person
-- undoes what another made for them; later, or without signing in, they say that they did not agree, the clinic is heard, and the
-- agency decides by a stored act. Silence counts against the clinic. Nobody loses their right to a clinic by it: the registration
-- before comes back where its clinic still takes part, and where it does not, the person may choose at once.

-- The days that a clinic was paid for and should not have been, marked for recovery.
create table recoveries (
  annulled_registration_id uuid primary key references annulled_registrations,
  facility_id bigint not null references facilities,
  person_id uuid not null references people,
  during daterange not null constraint recovery_has_days check (not isempty(during)),
  -- the annulment was an error: nothing is to be recovered
  lifted_on date
);
create index recoveries_by_facility on recoveries (facility_id);
create trigger history_only_grows before delete or truncate on recoveries
  for each statement execute function history_only_grows();
create function recovery_is_only_lifted() returns trigger language plpgsql as $$
begin
  if old.lifted_on is null and to_jsonb(new) - 'lifted_on' = to_jsonb(old) - 'lifted_on' then return new; end if;
  raise exception 'history only grows' using errcode = '23514', constraint = 'history_only_grows', table = 'recoveries';
end $$;
create trigger recovery_is_only_lifted before update on recoveries for each row execute function recovery_is_only_lifted();
create function annulled_days_are_marked() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into recoveries (annulled_registration_id, facility_id, person_id, during)
  select new.id, new.facility_id, new.person_id, days
  from (select new.during * daterange(null, today()) as days) d where not isempty(days);
  return null;
end $$;
revoke execute on function annulled_days_are_marked from public;
create trigger annulled_days_are_marked after insert on annulled_registrations
  for each row execute function annulled_days_are_marked();

alter table annulled_registrations
  add column annulment_basis text not null default 'correction' check (annulment_basis in ('undo', 'contest', 'death', 'correction'));

-- As in 0034; and the pointer to an exit follows it when it is annulled.
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
        and (new.during, new.end_reason, new.ended_by, new.ended_at) = (old.during, old.end_reason, old.ended_by, old.ended_at)))
  then return new; end if;
  raise exception 'a registration changes only to end' using errcode = '23514',
    constraint = 'registration_changes_only_to_end', table = 'registrations';
end $$;

-- Somebody says that a registration was made without their agreement.
create sequence contest_numbers;
create table contests (
  id uuid primary key default uuidv7(),
  number text not null constraint contest_number_is_unique unique,
  person_id uuid not null references people,
  facility_id bigint not null references facilities,
  registration_id uuid constraint one_contest_per_registration unique references registrations,
  annulled_registration_id uuid constraint one_contest_per_annulled_registration unique references annulled_registrations,
  ground text not null check (ground in ('no_consent', 'guardian_objects')),
  way text not null check (way in ('link', 'portal', 'agency')),
  statement text check (length(statement) <= 2000),
  -- null: through a link, without signing in
  contested_by uuid references accounts,
  contested_at timestamptz not null default now(),
  contested_on date not null default today(),
  -- the last day on which the clinic may answer
  due_on date not null,
  -- what was made at a counter: its clinic is heard, and by which proof it was made
  needs_answer boolean not null,
  proof text not null,
  answer text check (answer in ('form', 'words', 'admits')),
  answer_words text check (length(answer_words) <= 2000),
  answer_scan_id uuid,
  answered_by uuid references accounts,
  answered_on date,
  -- over: it ended in another way meanwhile, undone by the person for example
  outcome text check (outcome in ('upheld', 'rejected', 'over')),
  decision_id bigint constraint one_contest_per_decision unique references decisions,
  decided_at timestamptz,
  constraint contest_has_its_registration check (num_nonnulls(registration_id, annulled_registration_id) = 1),
  constraint contest_answer_is_whole check (num_nulls(answer, answered_by, answered_on) in (0, 3)),
  constraint contest_answer_is_in_time check (answered_on <= due_on),
  constraint form_is_brought_as_a_scan check (answer is distinct from 'form' or answer_scan_id is not null),
  constraint contest_is_decided_in_writing check (
    (coalesce(outcome, '') in ('upheld', 'rejected')) = (decision_id is not null) and (outcome is null) = (decided_at is null)),
  -- silence counts against the clinic, and words against a form that should be there
  constraint rejection_rests_on_an_answer check (
    outcome is distinct from 'rejected' or not needs_answer
    or coalesce(answer = 'form' or (answer = 'words' and proof <> 'form'), false)),
  constraint what_is_upheld_is_annulled check (outcome is distinct from 'upheld' or annulled_registration_id is not null)
);
create index contests_by_person on contests (person_id);
create index contests_by_facility on contests (facility_id, id);
create index contests_under_way on contests (due_on) where outcome is null;
create trigger history_only_grows before delete or truncate on contests
  for each statement execute function history_only_grows();
create function contest_goes_only_forward() returns trigger language plpgsql as $$
declare
  answered constant text[] := array['answer', 'answer_words', 'answer_scan_id', 'answered_by', 'answered_on'];
  moved constant text[] := array['registration_id', 'annulled_registration_id'];
  decided constant text[] := array['outcome', 'decision_id', 'decided_at'];
begin
  -- the pointer follows an annulled registration whenever it is annulled
  if (old.registration_id, old.annulled_registration_id) is distinct from (new.registration_id, new.annulled_registration_id)
     and new.annulled_registration_id is distinct from old.registration_id then
    null;
  elsif old.outcome is null
     and to_jsonb(new) - answered - moved - decided = to_jsonb(old) - answered - moved - decided
     and (old.answer is null or to_jsonb(new) - moved - decided = to_jsonb(old) - moved - decided) then return new;
  elsif to_jsonb(new) - moved = to_jsonb(old) - moved then return new;
  end if;
  raise exception 'history only grows' using errcode = '23514', constraint = 'history_only_grows', table = 'contests';
end $$;
create trigger contest_goes_only_forward before update on contests
  for each row execute function contest_goes_only_forward();

alter table decisions
  drop constraint decisions_kind_check,
  add constraint decisions_kind_check check (kind in (
    'return', 'acceptance', 'refusal', 'suspension', 'lifting', 'termination', 'closure', 'succession', 'contest_upheld', 'contest_rejected'));

do $$
declare t text;
begin
  foreach t in array array['recoveries', 'contests'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_acts on %I to erti_owner using (true) with check (true)', t);
    execute format('create policy auditor_reads on %I for select to erti_auditor using (true)', t);
    execute format('create policy person_sees_own on %I for select to erti_app using (person_id = (select actor_person()))', t);
    execute format('create policy clinic_sees_its_own on %I for select to erti_app using (facility_id = (select actor_facility()))', t);
    execute format('create policy agency_sees_all on %I for select to erti_app using ((select actor()) = ''agency'')', t);
    execute format('grant select on %I to erti_app, erti_auditor', t);
  end loop;
end $$;
create policy person_sees_own on decisions for select to erti_app
  using (id in (select decision_id from contests where person_id = (select actor_person())));

-- Takes a registration out of what counts, whole, with its consent, and with what only continued it: that rests on the same
-- agreement. What followed its exit was chosen in good faith, and stays. Internal; the person is locked.
create function annul_registration(p_registration_id uuid, p_basis text, p_act_number text, p_reason text) returns void
language plpgsql set search_path = public, pg_temp as $$
declare continued uuid;
begin
  for continued in select id from registrations where p_registration_id in (succeeded_registration_id, restored_registration_id) loop
    perform annul_registration(continued, p_basis, p_act_number, p_reason);
  end loop;
  update consents set registration_id = null, annulled_registration_id = p_registration_id where registration_id = p_registration_id;
  insert into annulled_registrations
  select (jsonb_populate_record(null::annulled_registrations, to_jsonb(r) || jsonb_build_object(
    'annulled_at', now(), 'annulled_by', actor_account(), 'annulment_basis', p_basis,
    'annulment_act_number', p_act_number, 'annulment_reason', p_reason))).*
  from registrations r where r.id = p_registration_id;
  update registrations set exited_registration_id = null, exited_annulled_registration_id = p_registration_id
  where exited_registration_id = p_registration_id;
  update contests set registration_id = null, annulled_registration_id = p_registration_id,
    outcome = coalesce(outcome, case when p_basis <> 'contest' then 'over' end),
    decided_at = coalesce(decided_at, case when p_basis <> 'contest' then now() end)
  where registration_id = p_registration_id;
  insert into journal (act, account_id, actor, facility_id, person_id, about_facility_id, detail)
  select 'registration.annulled', actor_account(), actor(), actor_facility(), r.person_id, r.facility_id,
         jsonb_build_object('registration', r.id, 'basis', p_basis, 'act', p_act_number)
  from registrations r where r.id = p_registration_id;
  delete from registrations where id = p_registration_id;
end $$;

-- The first day on which a facility no longer takes part without a break from a day on; 'infinity' when none is known,
-- null when it does not take part on that day.
create function takes_part_until(p_facility_id bigint, from_day date) returns date language sql stable as $$
  select coalesce(upper(part), 'infinity') from (
    select unnest(range_agg(during)) as part from public.participations where facility_id = p_facility_id and primary_care) parts
  where part @> from_day
$$;

-- Writes a registration of basis restoration on a consent that was given before; it ends when it is said to, or when its clinic
-- leaves. Null when the clinic took no part on that day. Internal; the person, and what it touches, are locked.
create function restore_from(p_person_id uuid, p_facility_id bigint, p_consent_id uuid, from_day date, until_day date, reason text, exit_day date,
  p_restored uuid, p_restored_annulled uuid, p_reference text) returns registrations
language plpgsql set search_path = public, pg_temp as $$
declare
  leaves_on constant date := takes_part_until(p_facility_id, from_day);
  leaves constant boolean := leaves_on < coalesce(until_day, 'infinity');
  ends_on constant date := case when leaves then leaves_on else until_day end;
  consent_id constant uuid := uuidv7();
  restored registrations;
begin
  if leaves_on is null or ends_on <= from_day then return null; end if;
  -- they were there: their list grows by them, and takes nobody else until it is shorter
  update places p set ceiling = greatest(p.ceiling, p.taken + p.offered + 1)
  where p.facility_id = p_facility_id and p.ceiling is not null and ends_on is null;
  insert into registrations (id, person_id, facility_id, during, basis, consent_id, restored_registration_id, restored_annulled_registration_id,
                             started_by, undo_until, exit_on, end_reason, ended_by, ended_at)
  values (uuidv7(), p_person_id, p_facility_id, daterange(from_day, ends_on), 'restoration', consent_id, p_restored, p_restored_annulled,
          actor_account(), null, case when leaves then leaves_on else exit_day end, case when leaves then 'facility_exit' else reason end,
          case when ends_on is not null then actor_account() end, case when ends_on is not null then now() end)
  returning * into restored;
  insert into consents (id, person_id, facility_id, text_version, language, given_by, proof, proof_reference, registration_id)
  select consent_id, p_person_id, p_facility_id, c.text_version, c.language, c.given_by, 'restoration', p_reference, restored.id
  from consents c where c.id = p_consent_id;
  insert into journal (act, account_id, actor, facility_id, person_id, about_facility_id, detail)
  values ('registration.restored', actor_account(), actor(), actor_facility(), p_person_id, p_facility_id,
          jsonb_build_object('registration', restored.id, 'before', coalesce(p_restored, p_restored_annulled), 'act', p_reference));
  return restored;
end $$;

-- Continues a registration from the day on which it had ended, as if it had not; null also when something else came after, or
-- when the person has died.
create function restore_registration(ended registrations, p_reference text) returns registrations
language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select from registrations r where r.person_id = ended.person_id and (upper_inf(r.during) or upper(r.during) > upper(ended.during)))
    or exists (select from people p where p.id = ended.person_id and p.died_on is not null) then return null; end if;
  return restore_from(ended.person_id, ended.facility_id, ended.consent_id, upper(ended.during), null, null, null, ended.id, null, p_reference);
end $$;

-- The registration that another one took the place of, when it would come back; null when nothing would. Between the two there may
-- be days that only annulled ones held: in whichever order they are decided, the person is where they chose to be.
create function registration_before(gone registrations) returns registrations language sql stable as $$
  select r from public.registrations r
  where r.person_id = gone.person_id and upper(r.during) <= lower(gone.during) and r.end_reason in ('changed', 'facility_exit')
    and (upper(r.during) = lower(gone.during) or daterange(upper(r.during), lower(gone.during)) <@ (
      select range_agg(a.during) from public.annulled_registrations a where a.person_id = gone.person_id))
  order by upper(r.during) desc limit 1
$$;

-- Annuls a registration and brings back the one before.
create function take_back(gone registrations, p_basis text, p_act_number text, p_reason text) returns registrations
language plpgsql set search_path = public, pg_temp as $$
declare
  before constant registrations := registration_before(gone);
  restored registrations;
  touched constant bigint[] := array(
    select facility_id from registrations where person_id = gone.person_id and lower(during) >= lower(gone.during)
    union select before.facility_id where before.id is not null);
begin
  -- in the one order in which everybody locks them
  perform from participations p where p.facility_id = any (touched) and (upper_inf(p.during) or upper(p.during) > today())
  order by p.facility_id, p.id for key share;
  perform from places where facility_id = any (touched) order by facility_id for no key update;
  perform annul_registration(gone.id, p_basis, p_act_number, p_reason);
  if before.id is not null then restored := restore_registration(before, p_act_number); end if;
  perform let_the_door_go(gone.person_id, restored.facility_id, facility_id) from unnest(touched) facility_id;
  return restored;
end $$;

-- Whether a guardian agreed to it who is another than the one who acts: then it is a matter between the two.
create function another_guardian_agreed(made registrations, acting uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from consents c join accounts a on a.id = c.given_by
                 where c.registration_id = made.id and a.person_id not in (made.person_id, acting))
$$;
revoke execute on function another_guardian_agreed from public;
grant execute on function another_guardian_agreed to erti_app;

create function told_facts(gone registrations, restored registrations) returns jsonb language sql stable as $$
  select clinic_facts(gone.facility_id) || jsonb_build_object('startedOn', lower(gone.during))
    || case when restored.id is null or not upper_inf(restored.during) then '{"restored": "no"}'
            else '{"restored": "yes"}' || (select jsonb_build_object('previousKa', c ->> 'clinicKa', 'previousEn', c ->> 'clinicEn')
                  from clinic_facts(restored.facility_id) c) end
$$;

-- The person, for some days, undoes what another made for them. What their guardian chose, another guardian can only contest.
create function undo_registration(p_request_id uuid, p_account_id uuid, p_person_id uuid, p_registration_id uuid, p_today date default null)
returns receipts language plpgsql security definer set search_path = public, pg_temp as $$
declare
  receipt receipts;
  gone registrations;
  restored registrations;
begin
  perform act_as(p_account_id, p_person_id, p_today);
  perform lock_person(p_person_id);
  select * into receipt from receipts r where r.account_id = p_account_id and r.request_id = p_request_id;
  if found then return receipt; end if;
  select * into gone from registrations where id = p_registration_id and person_id = p_person_id;
  if not found then perform refuse('registration_is_still_open'); end if;
  if gone.undo_until is null then perform refuse('undo_is_of_what_another_made'); end if;
  if actor() = 'guardian' and (gone.made_by = 'guardian' or another_guardian_agreed(gone, (select person_id from accounts where id = p_account_id)))
  then perform refuse('guardian_contests_instead'); end if;
  if present() > gone.undo_until then perform refuse('undo_is_in_time'); end if;
  if exists (select from registrations r where r.person_id = p_person_id and lower(r.during) > lower(gone.during)
               and r.succeeded_registration_id is distinct from gone.id)
  then perform refuse('registration_is_still_open'); end if;
  receipt.number := next_receipt_number();
  restored := take_back(gone, 'undo', receipt.number, 'undo');
  insert into receipts (account_id, request_id, number, act, person_id, registration_id)
  values (p_account_id, p_request_id, receipt.number, 'undone', p_person_id, gone.id) returning * into receipt;
  if upper_inf(restored.during) then perform tell_person(p_person_id, 'registrationUndoneAndRestored', told_facts(gone, restored));
  else perform tell_person(p_person_id, 'registrationUndone', told_facts(gone, restored)); end if;
  perform tell_people(guardians_of(p_person_id, today()), 'wardRegistrationUndone', told_facts(gone, restored) || ward_facts(p_person_id));
  perform tell_managers(gone.facility_id, 'registrationTakenBack', facility_facts(gone.facility_id) || jsonb_build_object('startedOn', lower(gone.during)));
  if restored.id is not null then
    perform tell_managers(restored.facility_id, 'registrationCameBack', facility_facts(restored.facility_id) || jsonb_build_object('fromOn', lower(restored.during)));
  end if;
  return receipt;
end $$;

-- Opens a contest. Internal: the three ways to it follow. The person is locked.
-- p_by: who says it, the person or a guardian; null when the agency does for them.
create function open_contest(contested registrations, p_by uuid, p_way text, p_statement text, p_request_id uuid) returns contests
language plpgsql set search_path = public, pg_temp as $$
declare
  opened contests;
  facts jsonb;
  ground constant text := case when p_by <> contested.person_id and another_guardian_agreed(contested, p_by) then 'guardian_objects' else 'no_consent' end;
begin
  if contested.basis not in ('choice', 'facility_exit') and contested.restored_annulled_registration_id is null then
    perform refuse('contest_is_of_a_choice');
  end if;
  insert into contests (number, person_id, facility_id, registration_id, ground, way, statement, contested_by, due_on, needs_answer, proof)
  values (next_number('contest_numbers'), contested.person_id, contested.facility_id, contested.id, ground, p_way, nullif(btrim(p_statement), ''),
          actor_account(), working_days_after(today(), setting('contest_working_days', today())),
          contested.made_by = 'clinic' and ground = 'no_consent',
          (select proof from consents where registration_id = contested.id))
  returning * into opened;
  insert into journal (act, account_id, actor, facility_id, person_id, about_facility_id, request_id, detail)
  values ('registration.contested', actor_account(), actor(), null, contested.person_id, contested.facility_id, p_request_id,
          jsonb_build_object('registration', contested.id, 'contest', opened.number, 'way', p_way, 'ground', ground));
  facts := clinic_facts(contested.facility_id) || jsonb_build_object('number', opened.number, 'startedOn', lower(contested.during),
    'dueOn', opened.due_on, 'heard', case when opened.needs_answer then 'yes' else 'no' end);
  -- "your statement" is said to whoever made it
  if p_by = contested.person_id then perform tell_person(contested.person_id, 'contestOpened', facts);
  else perform tell_person(contested.person_id, 'contestOpenedForYou', facts); end if;
  perform tell_people(guardians_of(contested.person_id, today()), 'wardContestOpened', facts || ward_facts(contested.person_id));
  if opened.needs_answer then
    perform tell_managers(contested.facility_id, 'contestToAnswer',
      facility_facts(contested.facility_id) || jsonb_build_object('number', opened.number, 'dueOn', opened.due_on));
  end if;
  perform tell_agency('contestToDecide', facility_facts(contested.facility_id) || facts, contested.facility_id);
  return opened;
end $$;

-- By the person or a guardian, signed in. A guardian who objects to a fellow guardian's choice says so here. Once more: the same contest.
create function contest_registration(p_request_id uuid, p_account_id uuid, p_person_id uuid, p_registration_id uuid, p_statement text, p_today date default null)
returns contests language plpgsql security definer set search_path = public, pg_temp as $$
declare
  contested registrations;
  known contests;
begin
  perform act_as(p_account_id, p_person_id, p_today);
  perform lock_person(p_person_id);
  select * into known from contests where registration_id = p_registration_id and person_id = p_person_id;
  if found then return known; end if;
  select * into contested from registrations where id = p_registration_id and person_id = p_person_id;
  if not found then perform refuse('registration_is_still_open'); end if;
  return open_contest(contested, (select person_id from accounts where id = p_account_id), 'portal', p_statement, p_request_id);
end $$;

-- Through the agency, for somebody who came, rang or wrote.
create function contest_for_person(p_request_id uuid, p_person_id uuid, p_registration_id uuid, p_statement text) returns contests
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  contested registrations;
  known contests;
begin
  if actor() <> 'agency' or actor_role() not in ('reviewer', 'administrator') then perform refuse('reviewer_decides'); end if;
  perform lock_person(p_person_id);
  select * into known from contests where registration_id = p_registration_id and person_id = p_person_id;
  if found then return known; end if;
  select * into contested from registrations where id = p_registration_id and person_id = p_person_id;
  if not found then perform refuse('registration_is_still_open'); end if;
  return open_contest(contested, null, 'agency', p_statement, p_request_id);
end $$;

-- What a link in a notice is about, for whoever holds it: the clinic and the day, and what can still be done.
create function contest_link_of(p_link_id uuid)
returns table (clinic_ka text, clinic_en text, started_on date, state text, contested_on date)
language sql stable security definer set search_path = public, pg_temp as $$
  select f.name_ka, f.name_en, lower(r.during),
         case when c.id is not null then 'used' when l.used_at is not null or r.is_annulled
              -- a guardian's link serves while they are one
              or (l.person_id <> r.person_id and l.person_id <> all (guardians_of(r.person_id, today()))) then 'over'
              when today() > l.made_on + setting('contest_link_days', today()) then 'expired' else 'open' end,
         c.contested_on
  from contest_links l
  join lateral (
    select id, person_id, facility_id, during, false as is_annulled from registrations where id = l.registration_id
    union all select id, person_id, facility_id, during, true from annulled_registrations where id = l.registration_id) r on true
  join facilities f on f.id = r.facility_id
  left join contests c on l.registration_id in (c.registration_id, c.annulled_registration_id)
  where l.id = p_link_id
$$;

-- By a link, which works once, without signing in; the service has verified its secret.
create function contest_by_link(p_link_id uuid) returns contests
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  link contest_links;
  state text;
  contested registrations;
begin
  select * into link from contest_links where id = p_link_id;
  if not found then perform refuse('link_is_known'); end if;
  perform lock_person(coalesce((select person_id from registrations where id = link.registration_id), link.person_id));
  select l.state into state from contest_link_of(p_link_id) l;
  if state = 'used' then perform refuse('link_works_once'); end if;
  if state = 'expired' then perform refuse('link_is_fresh'); end if;
  if state is distinct from 'open' then perform refuse('registration_is_still_open'); end if;
  select * into contested from registrations where id = link.registration_id;
  update contest_links set used_at = now() where id = link.id;
  return open_contest(contested, link.person_id, 'link', null, null);
end $$;

-- The clinic is heard: it brings the signed form, explains how it was agreed to, or admits.
create function answer_contest(p_request_id uuid, p_contest_id uuid, p_answer text, p_words text, p_scan_id uuid) returns contests
language plpgsql security definer set search_path = public, pg_temp as $$
declare contest contests;
begin
  select * into contest from contests where id = p_contest_id and facility_id = actor_facility();
  if not found then perform refuse('facility_is_ones_own'); end if;
  perform lock_person(contest.person_id);
  select * into contest from contests where id = p_contest_id;
  if contest.answered_by = actor_account() and contest.answer = p_answer then return contest; end if;
  if contest.outcome is not null or contest.answer is not null then perform refuse('contest_is_open'); end if;
  if today() > contest.due_on then perform refuse('contest_answer_is_in_time'); end if;
  update contests set answer = p_answer, answer_words = nullif(btrim(p_words), ''),
    -- the form that was scanned at the counter is the clinic's to point at
    answer_scan_id = case when p_answer = 'form' then coalesce(p_scan_id, (select scan_id from consents where registration_id = contest.registration_id)) end,
    answered_by = actor_account(), answered_on = today()
  where id = p_contest_id returning * into contest;
  perform note('contest.answered', contest.facility_id, p_request_id, jsonb_build_object('contest', contest.number, 'answer', p_answer));
  perform tell_agency('contestAnswered', facility_facts(contest.facility_id) || jsonb_build_object('number', contest.number), contest.facility_id);
  return contest;
end $$;

-- Decided by a stored act. Upheld: annulled from the start, and what was before comes back.
create function decide_contest(p_request_id uuid, p_contest_id uuid, p_outcome text, p_legal_basis text, p_reasons text, p_appeal text)
returns contests language plpgsql security definer set search_path = public, pg_temp as $$
declare
  contest contests;
  decision decisions;
  gone registrations;
  restored registrations;
  facts jsonb;
  guardians uuid[];
begin
  if actor() <> 'agency' or actor_role() not in ('reviewer', 'administrator') then perform refuse('reviewer_decides'); end if;
  select * into contest from contests where id = p_contest_id;
  if not found then perform refuse('contest_is_open'); end if;
  perform lock_person(contest.person_id);
  select * into contest from contests where id = p_contest_id;
  if contest.outcome = p_outcome and exists (select from decisions d where d.id = contest.decision_id and d.decided_by = actor_account())
  then return contest; end if;
  if contest.outcome is not null then perform refuse('contest_is_open'); end if;
  if p_outcome = 'upheld' and contest.needs_answer and contest.answer is null and today() <= contest.due_on
  then perform refuse('clinic_is_heard_first'); end if;
  decision := decide(case p_outcome when 'upheld' then 'contest_upheld' else 'contest_rejected' end,
                     contest.facility_id, today(), p_legal_basis, p_reasons, p_appeal);
  select * into gone from registrations where id = contest.registration_id;
  if p_outcome = 'upheld' then restored := take_back(gone, 'contest', decision.number, p_reasons); end if;
  update contests set outcome = p_outcome, decision_id = decision.id, decided_at = now() where id = p_contest_id returning * into contest;
  insert into journal (act, account_id, actor, person_id, about_facility_id, request_id, detail)
  values ('contest.decided', actor_account(), actor(), contest.person_id, contest.facility_id, p_request_id,
          jsonb_build_object('contest', contest.number, 'outcome', p_outcome, 'decision', decision.number));
  facts := told_facts(gone, restored) || jsonb_build_object('number', contest.number, 'decision', decision.number);
  guardians := guardians_of(contest.person_id, today());
  if p_outcome = 'rejected' then
    perform tell_person(contest.person_id, 'contestRejected', facts);
    perform tell_people(guardians, 'wardContestRejected', facts || ward_facts(contest.person_id));
    perform tell_managers(contest.facility_id, 'contestRejectedHere', facility_facts(contest.facility_id) || facts);
  else
    if upper_inf(restored.during) then perform tell_person(contest.person_id, 'contestUpheldAndRestored', facts);
    else perform tell_person(contest.person_id, 'contestUpheld', facts); end if;
    perform tell_people(guardians, 'wardContestUpheld', facts || ward_facts(contest.person_id));
    perform tell_managers(contest.facility_id, 'contestUpheldHere', facility_facts(contest.facility_id) || facts);
    if restored.id is not null then
      perform tell_managers(restored.facility_id, 'registrationCameBack', facility_facts(restored.facility_id) || jsonb_build_object('fromOn', lower(restored.during)));
    end if;
  end if;
  return contest;
end $$;

do $$
declare f text;
begin
  foreach f in array array['annul_registration', 'restore_from', 'restore_registration', 'take_back', 'open_contest'] loop
    execute format('revoke execute on function %I from public', f);
  end loop;
  foreach f in array array['undo_registration', 'contest_registration', 'contest_for_person', 'contest_link_of', 'contest_by_link',
    'answer_contest', 'decide_contest'] loop
    execute format('revoke execute on function %I from public', f);
    execute format('grant execute on function %I to erti_app', f);
  end loop;
end $$;

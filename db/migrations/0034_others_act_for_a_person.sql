-- Why: children, wards and people at a clinic's counter are registered by others. Whoever acts, the laws are the same and stand
-- in one place: a guardian acts as the person while the guardianship lasts, a clinic's staff on a proof of the person's will,
-- and both are written down, told to the person at once, and can be undone by them for some days.

-- Spans that a resolution could change, each with the period in which it is in force.
create table settings (
  name text not null,
  value integer not null check (value > 0),
  in_force daterange not null,
  constraint one_value_in_force exclude using gist (name with =, in_force with &&)
);
insert into settings (name, value, in_force) values
  ('undo_hours', 72, daterange('2013-02-28', null)),
  ('contest_working_days', 10, daterange('2013-02-28', null)),
  ('contest_link_days', 30, daterange('2013-02-28', null)),
  ('reset_quiet_hours', 72, daterange('2013-02-28', null));
grant select on settings to erti_app, erti_auditor;

create function setting(p_name text, on_day date) returns integer language plpgsql stable as $$
declare found_value integer;
begin
  select value into strict found_value from public.settings where name = p_name and in_force @> on_day;
  return found_value;
end $$;

-- This moment, on the day that a visitor of a demo moved to.
create function present() returns timestamptz language sql stable as $$
  select now() + (today() - (now() at time zone 'Asia/Tbilisi')::date) * interval '1 day'
$$;

-- The day on which somebody reaches an age. Who was born on 29 February reaches it on 1 March of a year that has no such day.
create function reaches(born_on date, years integer) returns date language sql immutable strict parallel safe as $$
  select birthday + case when to_char(born_on, 'MMDD') = '0229' and extract(day from birthday) = 28 then 1 else 0 end
  from (select (born_on + make_interval(years => years))::date as birthday) b
$$;

-- Parents and guardians act until the ward comes of age, by its date and by no job; carers also after.
create function guardianship_holds(guardianship guardianships, ward_born_on date, on_day date) returns boolean
language sql immutable parallel safe as $$
  select guardianship.during @> on_day and (guardianship.scope = 'carer' or on_day < public.reaches(ward_born_on, 18))
$$;

create function guards(p_account_id uuid, p_ward_id uuid, on_day date) returns boolean
language sql stable parallel safe security definer set search_path = public, pg_temp as $$
  select exists (
    select from accounts a
    join people own on own.id = a.person_id and own.died_on is null
    join guardianships g on g.guardian_id = own.id and g.ward_id = p_ward_id
    join people ward on ward.id = g.ward_id
    where a.id = p_account_id and guardianship_holds(g, ward.born_on, on_day))
$$;
create function guardians_of(p_ward_id uuid, on_day date) returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(g.guardian_id), '{}') from guardianships g join people ward on ward.id = g.ward_id
  where g.ward_id = p_ward_id and guardianship_holds(g, ward.born_on, on_day)
$$;

-- The person whose rows these are: oneself, or one's ward. As in 0001; and a guardianship that has ended answers nobody.
create function guarded(p_ward_id uuid) returns uuid language sql stable parallel safe as $$
  select p_ward_id where public.guards(actor_account(), p_ward_id, today())
$$;
create or replace function actor_person() returns uuid language sql stable parallel safe as $$
  select case actor() when 'person' then nullif(current_setting('erti.person_id', true), '')::uuid
                      when 'guardian' then public.guarded(nullif(current_setting('erti.person_id', true), '')::uuid) end
$$;

-- Who the account is to the person: themselves, or their guardian. Nobody else acts for them here.
create function act_as(p_account_id uuid, p_person_id uuid, p_today date) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform set_actor(
    case when exists (select from accounts where id = p_account_id and person_id = p_person_id) then 'person' else 'guardian' end,
    p_account_id, p_person_id, null, null, p_today);
  if actor_person() is null then perform refuse('person_is_known'); end if;
end $$;

drop policy in_ones_own_name on journal;
create policy in_ones_own_name on journal for insert to erti_app with check (
  actor = (select actor()) and account_id = (select actor_account())
  and facility_id is not distinct from (select actor_facility())
  and (actor not in ('person', 'guardian') or person_id is null or person_id = (select actor_person())));

-- Who made a registration, and until when it can be undone: said by the database, never by the one who writes it.
create function made_by_actor() returns text language sql stable as $$
  select case when actor() in ('guardian', 'clinic', 'agency') then actor() when actor() = 'provider' then 'agency' else 'person' end
$$;
create function undo_ends() returns timestamptz language sql stable as $$
  select case when actor() in ('guardian', 'clinic') then present() + public.setting('undo_hours', today()) * interval '1 hour' end
$$;

alter table registrations
  drop constraint registrations_basis_check,
  add constraint registrations_basis_check check (basis in ('choice', 'facility_exit', 'agency_correction', 'succession', 'restoration')),
  add column made_by text not null default made_by_actor() check (made_by in ('person', 'guardian', 'clinic', 'agency')),
  add column undo_until timestamptz default undo_ends(),
  -- basis restoration: the one that it continues, or the annulled one that is back because its annulment was an error
  add column restored_registration_id uuid constraint one_restoration_per_registration unique,
  add column restored_annulled_registration_id uuid constraint one_restoration_per_annulled_registration unique,
  -- an exit excuses also when it was annulled afterwards: what followed it was chosen in good faith
  add column exited_annulled_registration_id uuid constraint one_excuse_per_annulled_exit unique,
  add constraint restoration_is_by_name check (
    num_nonnulls(restored_registration_id, restored_annulled_registration_id) = case basis when 'restoration' then 1 else 0 end),
  add constraint restoration_is_not_undone check (basis <> 'restoration' or undo_until is null),
  add constraint registration_can_be_restored unique (id, person_id, facility_id),
  add constraint restoration_is_of_the_same_clinic foreign key (restored_registration_id, person_id, facility_id)
    references registrations (id, person_id, facility_id),
  drop constraint exit_excuses_by_name,
  add constraint exit_excuses_by_name check (
    num_nonnulls(exited_registration_id, exited_annulled_registration_id) = case basis when 'facility_exit' then 1 else 0 end);
alter table annulled_registrations
  drop constraint registrations_basis_check,
  add constraint registrations_basis_check check (basis in ('choice', 'facility_exit', 'agency_correction', 'succession', 'restoration')),
  add column made_by text not null default 'person',
  add column undo_until timestamptz,
  add column restored_registration_id uuid,
  add column restored_annulled_registration_id uuid,
  add column exited_annulled_registration_id uuid,
  add constraint annulled_registration_can_be_restored unique (id, person_id, facility_id),
  add constraint annulled_exit_can_be_pointed_at unique (id, person_id, end_reason);
alter table registrations
  add constraint annulled_restoration_is_of_the_same_clinic foreign key (restored_annulled_registration_id, person_id, facility_id)
    references annulled_registrations (id, person_id, facility_id),
  add constraint excuse_is_a_real_annulled_exit foreign key (exited_annulled_registration_id, person_id, exit_reason)
    references annulled_registrations (id, person_id, end_reason);

alter table consents
  drop constraint consents_proof_check,
  -- 'paper': a form of the time before forms were numbered; 'restoration': what was agreed to before goes on
  add constraint consents_proof_check check (proof in ('session', 'one_time_code', 'form', 'paper', 'succession', 'restoration')),
  add column form_series text,
  add column form_number integer,
  add column scan_id uuid;
grant insert (form_series, form_number, scan_id) on consents to erti_app;
alter table receipts
  drop constraint receipts_act_check,
  add constraint receipts_act_check check (act in ('registered', 'changed', 'ended', 'undone'));

-- A link in a notice by which its reader says, without signing in, that they did not agree. Its secret is computed when the
-- notice is sent, and stands nowhere.
create table contest_links (
  id uuid primary key default gen_random_uuid(),
  registration_id uuid not null,
  -- whom it was sent to: the person, or a guardian
  person_id uuid not null references people,
  made_on date not null default today(),
  used_at timestamptz
);
create index contest_links_by_registration on contest_links (registration_id);
create trigger history_only_grows before delete or truncate on contest_links
  for each statement execute function history_only_grows();
alter table contest_links enable row level security;
alter table contest_links force row level security;
create policy owner_acts on contest_links to erti_owner using (true) with check (true);
create policy auditor_reads on contest_links for select to erti_auditor using (true);
grant select on contest_links to erti_auditor;

-- Whom a notice to a guardian is about.
create function ward_facts(p_person_id uuid) returns jsonb language sql stable as $$
  select coalesce((select jsonb_build_object('ward', given_name) from public.people where id = p_person_id), '{}')
$$;

-- Tells whom a registration concerns, in the transaction that made it: the person, their guardians, and, when another made it,
-- the clinic that they left, which reads on its roster who it is.
create function tell_of_registration(p_registration_id uuid, p_left_facility_id bigint) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  made registrations;
  facts jsonb;
  whom uuid;
begin
  select * into made from registrations where id = p_registration_id and started_at = now();
  if not found then return; end if;
  facts := clinic_facts(made.facility_id) || jsonb_build_object('fromOn', lower(made.during));
  if made.undo_until is not null then
    facts := facts || jsonb_build_object('undoOn', (made.undo_until at time zone 'Asia/Tbilisi')::date,
                                         'undoTime', to_char(made.undo_until at time zone 'Asia/Tbilisi', 'HH24:MI'));
  end if;
  if made.made_by = 'clinic' then
    perform tell_person(made.person_id, 'registeredAtCounter', facts || new_contest_link(made, made.person_id), made.facility_id);
  elsif made.made_by = 'guardian' then
    perform tell_person(made.person_id, 'registeredByGuardian', facts || new_contest_link(made, made.person_id), made.facility_id);
  else
    perform tell_person(made.person_id, 'clinicChosen', facts || new_contest_link(made, made.person_id), made.facility_id);
  end if;
  foreach whom in array guardians_of(made.person_id, today()) loop
    perform tell_person(whom, 'wardRegistered', facts || new_contest_link(made, whom) || ward_facts(made.person_id), made.facility_id);
  end loop;
  if made.made_by <> 'person' and p_left_facility_id is not null then
    perform tell_managers(p_left_facility_id, 'personLeft', facility_facts(p_left_facility_id) || jsonb_build_object('leftOn', lower(made.during)));
  end if;
end $$;

create function new_contest_link(made registrations, whom uuid) returns jsonb language sql set search_path = public, pg_temp as $$
  insert into contest_links (registration_id, person_id) values (made.id, whom) returning jsonb_build_object('contestLink', id)
$$;
revoke execute on function new_contest_link from public;

-- As in 0028; and internal, for those who act with a proof of the person's will.
create function hold_the_door(p_person_id uuid, p_facility_id bigint) returns void
language plpgsql set search_path = public, pg_temp as $$
declare
  touched constant bigint[] := array(
    select facility_id from registrations where person_id = p_person_id and (upper_inf(during) or upper(during) > today())
    union select p_facility_id where p_facility_id is not null);
begin
  perform from participations p where p.facility_id = any (touched) and (upper_inf(p.during) or upper(p.during) > today())
  order by p.facility_id, p.id for key share;
  perform from places where facility_id = any (touched) order by facility_id for no key update;
  perform offer_places(p_facility_id);
  if exists (select from waiting where person_id = p_person_id and facility_id = p_facility_id and ended_at is null and offered_at is not null)
  then perform end_waiting(p_person_id, 'registered'); end if;
end $$;
create function let_the_door_go(p_person_id uuid, registered_at bigint, left_at bigint) returns void
language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select from waiting where person_id = p_person_id and facility_id = registered_at and ended_at is null)
  then perform end_waiting(p_person_id, 'registered'); end if;
  perform offer_places(left_at);
end $$;
revoke execute on function hold_the_door, let_the_door_go from public;

create or replace function open_the_door(p_person_id uuid, p_facility_id bigint) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if p_person_id is distinct from actor_person() then perform refuse('person_is_known'); end if;
  perform hold_the_door(p_person_id, p_facility_id);
end $$;
create or replace function close_the_door(p_person_id uuid, registered_at bigint, left_at bigint) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if p_person_id is distinct from actor_person() then perform refuse('person_is_known'); end if;
  perform let_the_door_go(p_person_id, registered_at, left_at);
end $$;

-- The one way in which a person is registered by choice, whoever acts: it runs with the rights of its caller. A person and a
-- guardian come through choose_clinic, under row-level security; a clinic through register_at_counter, which has checked a proof.
-- The consent says what was agreed to, by whom and how it was proved; what it belongs to is filled in here.
create function register_person(p_request_id uuid, person people, p_facility_id bigint, p_starts_on date, consent consents)
returns receipts language plpgsql as $$
declare
  own constant boolean := actor() in ('person', 'guardian');
  before registrations;
  receipt receipts;
  registration_id constant uuid := uuidv7();
  consent_id constant uuid := uuidv7();
  is_after_exit boolean;
  is_here boolean;
begin
  select * into receipt from public.receipts r where r.account_id = actor_account() and r.request_id = p_request_id;
  if found then return receipt; end if;

  if p_starts_on is distinct from today() then perform refuse('day_is_the_one_shown'); end if;
  perform refuse(reason) from not_eligible_because(person, today()) reason where reason is not null;
  if own then perform open_the_door(person.id, p_facility_id); else perform hold_the_door(person.id, p_facility_id); end if;

  -- the last one: open, ended, or with an end that is still ahead because its clinic leaves
  select * into before from public.registrations r where r.person_id = person.id order by lower(during) desc limit 1;
  is_after_exit := coalesce(before.end_reason = 'facility_exit', false);
  is_here := coalesce(upper_inf(before.during) or upper(before.during) > today(), false);

  if is_here and before.facility_id = p_facility_id and upper_inf(before.during) then perform refuse('clinic_is_another_one'); end if;
  perform refuse(reason) from clinic_refuses_because(p_facility_id, today()) reason where reason is not null;
  if not exists (select from public.consent_texts where version = consent.text_version and in_force @> today()) then
    perform refuse('consent_text_is_in_force');
  end if;

  if is_here then
    -- one that begins only later: in a demo, whose date was moved back
    if lower(before.during) > today() then perform refuse('registration_lasts_a_day'); end if;
    if is_after_exit then
      update public.registrations r set during = daterange(lower(r.during), today()) where r.id = before.id;
    elsif upper_inf(before.during) then
      update public.registrations r
      set during = daterange(lower(r.during), today()), ended_by = actor_account(), ended_at = now(), end_reason = 'changed'
      where r.id = before.id;
    end if;
  end if;

  insert into public.registrations (id, person_id, facility_id, during, basis, consent_id, exited_registration_id, started_by)
  values (registration_id, person.id, p_facility_id, daterange(today(), null),
          case when is_after_exit then 'facility_exit' else 'choice' end,
          consent_id, case when is_after_exit then before.id end, actor_account());
  insert into public.consents (id, person_id, facility_id, text_version, language, given_by, proof, proof_reference,
                               registration_id, form_series, form_number, scan_id)
  values (consent_id, person.id, p_facility_id, consent.text_version, consent.language, consent.given_by, consent.proof,
          consent.proof_reference, registration_id, consent.form_series, consent.form_number, consent.scan_id);
  insert into public.journal (act, account_id, actor, facility_id, person_id, about_facility_id, request_id, detail)
  values (case when is_here then 'registration.changed' else 'registration.started' end,
          actor_account(), actor(), actor_facility(), person.id, p_facility_id, p_request_id,
          jsonb_build_object('registration', registration_id, 'before', before.id));
  insert into public.receipts (account_id, request_id, number, act, person_id, registration_id)
  values (actor_account(), p_request_id, next_receipt_number(),
          case when is_here then 'changed' else 'registered' end, person.id, registration_id)
  returning * into receipt;
  perform tell_of_registration(registration_id, case when is_here then before.facility_id end);
  if own then perform close_the_door(person.id, p_facility_id, case when is_here then before.facility_id end);
  else perform let_the_door_go(person.id, p_facility_id, case when is_here then before.facility_id end); end if;
  return receipt;
end $$;

create or replace function choose_clinic(
  p_request_id uuid, p_account_id uuid, p_person_id uuid, p_facility_id bigint,
  p_starts_on date, p_consent_version text, p_language text, p_proof text, p_proof_reference text,
  p_today date default null
) returns receipts language plpgsql as $$
declare consent consents;
begin
  perform act_as(p_account_id, p_person_id, p_today);
  consent.text_version := p_consent_version;
  consent.language := p_language;
  consent.given_by := p_account_id;
  consent.proof := p_proof;
  consent.proof_reference := p_proof_reference;
  return register_person(p_request_id, lock_person(p_person_id), p_facility_id, p_starts_on, consent);
end $$;

-- As in 0028; by the person or a guardian, each of whom is told.
create or replace function end_registration(
  p_request_id uuid, p_account_id uuid, p_person_id uuid, p_registration_id uuid, p_today date default null
) returns receipts language plpgsql as $$
declare
  receipt receipts;
  ended registrations;
begin
  perform act_as(p_account_id, p_person_id, p_today);
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
  values ('registration.ended', p_account_id, actor(), p_person_id, ended.facility_id, p_request_id,
          jsonb_build_object('registration', ended.id));
  insert into public.receipts (account_id, request_id, number, act, person_id, registration_id)
  values (p_account_id, p_request_id, next_receipt_number(), 'ended', p_person_id, ended.id)
  returning * into receipt;
  perform tell_person(p_person_id, 'registrationEnded', clinic_facts(ended.facility_id) || jsonb_build_object('lastOn', upper(ended.during) - 1), ended.facility_id);
  perform tell_people(guardians_of(p_person_id, today()), 'wardRegistrationEnded',
    clinic_facts(ended.facility_id) || ward_facts(p_person_id) || jsonb_build_object('lastOn', upper(ended.during) - 1), ended.facility_id);
  perform close_the_door(p_person_id, null, ended.facility_id);
  return receipt;
end $$;

-- As in 0027; a guardian's end is judged as the person's own.
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
        and (actor() not in ('person', 'guardian') or (new.ended_by, new.ended_at) is not distinct from (old.ended_by, old.ended_at)))
    -- the clinic's day came nearer, after the person had gone
    or (new.exit_on < old.exit_on
        and (new.during, new.end_reason, new.ended_by, new.ended_at) = (old.during, old.end_reason, old.ended_by, old.ended_at)))
  then return new; end if;
  raise exception 'a registration changes only to end' using errcode = '23514',
    constraint = 'registration_changes_only_to_end', table = 'registrations';
end $$;

-- As in 0028, and for a ward.
create or replace function join_line(p_request_id uuid, p_account_id uuid, p_person_id uuid, p_facility_id bigint, p_today date default null)
returns waiting language plpgsql security definer set search_path = public, pg_temp as $$
declare
  own waiting;
begin
  perform act_as(p_account_id, p_person_id, p_today);
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
  values ('line.joined', p_account_id, actor(), p_person_id, p_facility_id, p_request_id, jsonb_build_object('waiting', own.id));
  return own;
end $$;
create or replace function leave_line(p_request_id uuid, p_account_id uuid, p_person_id uuid, p_waiting_id uuid, p_today date default null)
returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
declare own waiting;
begin
  perform act_as(p_account_id, p_person_id, p_today);
  perform lock_person(p_person_id);
  select * into own from waiting where id = p_waiting_id and person_id = p_person_id and ended_at is null;
  if not found then return false; end if;
  perform end_waiting(p_person_id, 'left');
  insert into journal (act, account_id, actor, person_id, about_facility_id, request_id, detail)
  values ('line.left', p_account_id, actor(), p_person_id, own.facility_id, p_request_id, jsonb_build_object('waiting', own.id));
  perform offer_places(own.facility_id);
  return true;
end $$;

do $$
declare f text;
begin
  foreach f in array array['guards', 'guardians_of', 'act_as', 'tell_of_registration'] loop
    execute format('revoke execute on function %I from public', f);
    execute format('grant execute on function %I to erti_app', f);
  end loop;
end $$;

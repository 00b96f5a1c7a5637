-- Why (L4): at a clinic's counter a registration is made by somebody else, so it rests on a proof that the person wanted it:
-- a one-time code to their own phone, or a signed form of strict accountability. A form's number is used once,
-- by the clinic that it was issued to, and whoever says that they saw a form has its scan.

-- The ledger. The agency issues numbers in ranges, and each number has a row of its own from that day on.
create table form_ranges (
  id bigint generated always as identity primary key,
  series text not null check (series ~ '^[ა-ჰ]{2}$'),
  from_number integer not null check (from_number between 1 and 999999),
  -- the last one, and one of the range
  to_number integer not null check (to_number <= 999999),
  facility_id bigint not null references facilities,
  issued_on date not null,
  issued_by uuid not null references accounts,
  request_id uuid not null constraint range_is_issued_once unique,
  constraint range_has_up_to_ten_thousand_forms check (to_number - from_number between 0 and 9999),
  constraint no_number_is_issued_twice exclude using gist (series with =, int4range(from_number, to_number, '[]') with &&)
);
create index form_ranges_by_facility on form_ranges (facility_id);

create table forms (
  series text not null,
  number integer not null,
  range_id bigint not null references form_ranges,
  facility_id bigint not null references facilities,
  state text not null default 'unused' check (state in ('unused', 'used', 'spoiled', 'lost')),
  -- of a form that was spoiled or lost
  reason text check (length(btrim(reason)) between 1 and 500),
  changed_by uuid references accounts,
  changed_at timestamptz,
  -- of a form that was used
  consent_id uuid,
  constraint one_form_per_number primary key (series, number),
  constraint form_can_be_pointed_at unique (series, number, facility_id, state),
  constraint form_moves_with_its_reason check ((state in ('spoiled', 'lost')) = (reason is not null)),
  constraint form_moves_with_its_author check (num_nonnulls(changed_by, changed_at) = case state when 'unused' then 0 else 2 end),
  constraint used_form_names_its_consent check ((state = 'used') = (consent_id is not null))
);
create index forms_by_facility on forms (facility_id, state, series, number);

create trigger history_only_grows before update or delete or truncate on form_ranges
  for each statement execute function history_only_grows();
create trigger history_only_grows before delete or truncate on forms
  for each statement execute function history_only_grows();

-- A form leaves the state in which it was issued once, and stays where it went.
create function form_moves_once() returns trigger language plpgsql as $$
declare may_differ constant text[] := array['state', 'reason', 'changed_by', 'changed_at', 'consent_id'];
begin
  if old.state = 'unused' and new.state <> 'unused' and to_jsonb(new) - may_differ = to_jsonb(old) - may_differ then return new; end if;
  raise exception 'a form moves once' using errcode = '23514', constraint = 'form_moves_once', table = 'forms';
end $$;
create trigger form_moves_once before update on forms for each row execute function form_moves_once();

-- One person who stands at a counter. It is written only where number, surname and birth date agree, and serves for an hour.
create table counter_visits (
  id uuid primary key default uuidv7(),
  facility_id bigint not null references facilities,
  account_id uuid not null references accounts,
  person_id uuid not null references people,
  -- who acts for a child or a ward, and is present
  guardian_id uuid references people,
  -- of the consent text, and of the form
  language text not null check (language in ('ka', 'en')),
  -- the form that is printed for this visit: no other visit prints it in that hour
  form_series text,
  form_number integer,
  opened_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '1 hour',
  constraint visit_holds_a_real_form foreign key (form_series, form_number) references forms (series, number),
  constraint nobody_accompanies_themselves check (guardian_id <> person_id)
);
create index counter_visits_by_person on counter_visits (person_id);
create index counter_visits_by_form on counter_visits (form_series, form_number) where form_number is not null;
create trigger history_only_grows before delete or truncate on counter_visits
  for each statement execute function history_only_grows();
create function visit_keeps_its_person() returns trigger language plpgsql as $$
declare may_differ constant text[] := array['guardian_id', 'form_series', 'form_number'];
begin
  if to_jsonb(new) - may_differ = to_jsonb(old) - may_differ then return new; end if;
  raise exception 'history only grows' using errcode = '23514', constraint = 'history_only_grows', table = 'counter_visits';
end $$;
create trigger visit_keeps_its_person before update on counter_visits for each row execute function visit_keeps_its_person();

-- A one-time code for one visit. It registers that person with that clinic, and opens no session.
create table consent_codes (
  id uuid primary key default uuidv7(),
  visit_id uuid not null references counter_visits,
  -- who was asked: it proves nobody else's consent
  person_id uuid not null references people,
  code_hash bytea not null,
  attempts integer not null default 0 constraint five_attempts_per_consent_code check (attempts <= 5),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index consent_codes_by_visit on consent_codes (visit_id, created_at);

-- The picture of a signed form: facts of the file as of a document's (0025), and its bytes.
create table consent_scans (
  id uuid primary key default uuidv7(),
  facility_id bigint not null references facilities,
  person_id uuid not null references people,
  -- at a counter; none for a form that a clinic brings later
  visit_id uuid references counter_visits,
  file_name text not null check (length(file_name) between 1 and 200),
  media_type text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
  size integer not null constraint scan_has_a_size check (size between 1 and 10485760),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  store text not null check (store in ('database', 's3')),
  scan text not null check (scan in ('clean', 'not_scanned')),
  added_by uuid not null references accounts,
  added_at timestamptz not null default now(),
  constraint scan_can_be_pointed_at unique (id, person_id, facility_id)
);
create index consent_scans_by_visit on consent_scans (visit_id) where visit_id is not null;
create index consent_scans_by_person on consent_scans (person_id);
create index consent_scans_by_content on consent_scans (sha256);
create table consent_scan_contents (
  scan_id uuid primary key references consent_scans,
  bytes bytea not null
);
create trigger history_only_grows before update or delete or truncate on consent_scans
  for each statement execute function history_only_grows();
create trigger history_only_grows before update or delete or truncate on consent_scan_contents
  for each statement execute function history_only_grows();

-- L4, for a form: its number and its scan, both of the consent's own clinic, and each of one consent.
alter table consents
  add column form_state text generated always as (case when form_number is not null then 'used' end) stored,
  add constraint form_has_its_number_and_scan check (
    num_nonnulls(form_series, form_number, scan_id) = case when proof = 'form' then 3 else 0 end),
  add constraint one_consent_per_form unique (form_series, form_number),
  add constraint one_consent_per_scan unique (scan_id),
  add constraint consent_and_its_form unique (id, form_series, form_number),
  add constraint consent_uses_its_clinics_form foreign key (form_series, form_number, facility_id, form_state)
    references forms (series, number, facility_id, state) deferrable initially deferred,
  add constraint consent_rests_on_its_scan foreign key (scan_id, person_id, facility_id)
    references consent_scans (id, person_id, facility_id);
-- A form that a clinic brings to a contest is of its own person too.
alter table contests
  add constraint answer_brings_its_own_scan foreign key (answer_scan_id, person_id, facility_id)
    references consent_scans (id, person_id, facility_id);
alter table forms
  add constraint used_form_has_its_consent foreign key (consent_id, series, number)
    references consents (id, form_series, form_number) deferrable initially deferred;

-- As in 0012, with one column that is computed only after this trigger.
create or replace function consent_only_follows_annulment() returns trigger language plpgsql as $$
declare may_differ constant text[] := array['registration_id', 'annulled_registration_id', 'form_state'];
begin
  if old.annulled_registration_id is null
     and new.annulled_registration_id = old.registration_id
     and to_jsonb(new) - may_differ = to_jsonb(old) - may_differ
  then return new; end if;
  raise exception 'history only grows' using errcode = '23514', constraint = 'history_only_grows', table = 'consents';
end $$;

do $$
declare t text;
begin
  foreach t in array array['form_ranges', 'forms', 'counter_visits', 'consent_codes', 'consent_scans', 'consent_scan_contents'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_acts on %I to erti_owner using (true) with check (true)', t);
    -- a code is nobody's to read, and a scan's bytes are read by a function that writes down who looked
    if t <> 'consent_codes' then
      execute format('create policy auditor_reads on %I for select to erti_auditor using (true)', t);
      execute format('grant select on %I to erti_auditor', t);
    end if;
  end loop;
end $$;
grant select on form_ranges, forms, counter_visits, consent_scans to erti_app;
create policy clinic_sees_its_own on form_ranges for select to erti_app using (facility_id = (select actor_facility()));
create policy agency_sees_all on form_ranges for select to erti_app using ((select actor()) = 'agency');
create policy clinic_sees_its_own on forms for select to erti_app using (facility_id = (select actor_facility()));
create policy agency_sees_all on forms for select to erti_app using ((select actor()) = 'agency');
create policy registrar_sees_own on counter_visits for select to erti_app
  using (facility_id = (select actor_facility()) and account_id = (select actor_account()));
create policy person_sees_own on counter_visits for select to erti_app using (person_id = (select actor_person()));
create policy agency_sees_all on counter_visits for select to erti_app using ((select actor()) = 'agency');
create policy clinic_sees_its_own on consent_scans for select to erti_app using (facility_id = (select actor_facility()));
create policy person_sees_own on consent_scans for select to erti_app using (person_id = (select actor_person()));
create policy agency_sees_all on consent_scans for select to erti_app using ((select actor()) = 'agency');

-- A clinic adds a scan for whoever stands at its counter, and for whoever is or was registered with it.
grant insert (id, facility_id, person_id, visit_id, file_name, media_type, size, sha256, store, scan, added_by) on consent_scans to erti_app;
create policy clinic_adds on consent_scans for insert to erti_app with check (
  facility_id = (select actor_facility()) and added_by = (select actor_account())
  and case when visit_id is not null
    then exists (select from counter_visits v where v.id = visit_id and v.person_id = consent_scans.person_id and v.expires_at > now())
    else exists (select from registrations r where r.person_id = consent_scans.person_id)
      or exists (select from annulled_registrations r where r.person_id = consent_scans.person_id) end);
grant insert (scan_id, bytes) on consent_scan_contents to erti_app;
create policy clinic_adds on consent_scan_contents for insert to erti_app
  with check (exists (select from consent_scans s where s.id = scan_id and s.added_by = (select actor_account()) and s.store = 'database'));

-- A scan and its bytes (none when they are kept outside), for the clinic, the agency and the person. A look leaves a line.
create type viewed_scan as (id uuid, file_name text, media_type text, store text, sha256 text, bytes bytea);
create function view_scan(p_scan_id uuid) returns viewed_scan
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  looked consent_scans;
  answer viewed_scan;
begin
  select * into looked from consent_scans s
  where s.id = p_scan_id and (actor() = 'agency' or s.facility_id = actor_facility() or s.person_id = actor_person());
  if not found then return null; end if;
  insert into journal (act, account_id, actor, facility_id, person_id, about_facility_id, detail)
  values ('scan.viewed', actor_account(), actor(), actor_facility(), looked.person_id, looked.facility_id,
          jsonb_build_object('scan', looked.id));
  select looked.id, looked.file_name, looked.media_type, looked.store, looked.sha256, c.bytes into answer
  from (select) one left join consent_scan_contents c on c.scan_id = looked.id;
  return answer;
end $$;

create function refuse_unless_of_the_clinic(p_account_id uuid, p_facility_id bigint) returns void
language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from memberships where account_id = p_account_id and facility_id = p_facility_id and ended_at is null)
  then perform refuse('account_belongs_to_the_clinic'); end if;
end $$;

-- A child, until the day of the 18th birthday, or an adult who is in somebody's care.
create function needs_guardian(whom people, on_day date) returns boolean language plpgsql stable set search_path = public, pg_temp as $$
begin
  return on_day < reaches(whom.born_on, 18)
    or exists (select from guardianships where ward_id = whom.id and scope = 'carer' and during @> on_day);
end $$;

-- Who stands at the counter. An unknown number and a wrong surname are one outcome, and so are their lines in the journal;
-- a death is told only to who knows all three.
create type counter_match as (outcome text, visit_id uuid);
create function match_at_counter(p_account_id uuid, p_facility_id bigint, p_personal_number text, p_family_name text, p_born_on date,
  p_language text, p_today date default null) returns counter_match
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  person people;
  answer counter_match;
begin
  perform set_actor('clinic', p_account_id, null, p_facility_id, null, p_today);
  perform refuse_unless_of_the_clinic(p_account_id, p_facility_id);
  select * into person from people p
  where p.personal_number = p_personal_number and p.born_on = p_born_on and latin(p.family_name) = latin(btrim(p_family_name));
  answer.outcome := case when person.id is null then 'person_does_not_match' when person.died_on <= today() then 'person_is_alive' else 'matched' end;
  if answer.outcome = 'matched' then
    insert into counter_visits (facility_id, account_id, person_id, language)
    values (p_facility_id, p_account_id, person.id, p_language) returning id into answer.visit_id;
  end if;
  insert into journal (act, account_id, actor, facility_id, person_id, detail)
  values (case when person.id is null then 'counter.not_matched' else 'counter.matched' end, p_account_id, 'clinic', p_facility_id, person.id,
          jsonb_strip_nulls(jsonb_build_object('visit', answer.visit_id)));
  return answer;
end $$;

-- A visit of one's own that is not over.
create function open_visit(p_visit_id uuid) returns counter_visits language plpgsql stable set search_path = public, pg_temp as $$
declare visit counter_visits;
begin
  select * into visit from counter_visits v
  where v.id = p_visit_id and v.account_id = actor_account() and v.facility_id = actor_facility() and v.expires_at > now();
  if not found then perform refuse('visit_is_open'); end if;
  return visit;
end $$;

-- The same, kept as it is until the transaction is over: whom a code asks is not exchanged while it is being sent.
create function hold_visit(p_visit_id uuid) returns counter_visits language plpgsql set search_path = public, pg_temp as $$
begin
  perform from counter_visits v where v.id = p_visit_id and v.account_id = actor_account() for update;
  return open_visit(p_visit_id);
end $$;

-- Whether somebody acts for somebody today: the rule of 0034, asked of a person and not of an account.
create function acts_for(whom uuid, ward uuid, on_day date) returns boolean language plpgsql set search_path = public, pg_temp as $$
declare account uuid;
begin
  if not exists (select from guardianships where guardian_id = whom and ward_id = ward and during @> on_day) then return false; end if;
  -- apart from the question: what is asked for does not see an account that the same expression has made
  account := account_of(whom);
  return guards(account, ward, on_day);
end $$;

-- Who acts for a child or a ward at the counter: null when they do; else the outcome, and since when they no longer do, if ever.
-- Whoever was asked, by a code or on paper, stays: their word is not another's.
create function name_guardian(p_account_id uuid, p_facility_id bigint, p_visit_id uuid, p_guardian_number text, p_today date default null,
  out refused text, out ended_on date)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  visit counter_visits;
  guardian uuid;
begin
  perform set_actor('clinic', p_account_id, null, p_facility_id, null, p_today);
  perform refuse_unless_of_the_clinic(p_account_id, p_facility_id);
  visit := hold_visit(p_visit_id);
  select id into guardian from people where personal_number = p_guardian_number;
  if guardian is not null and acts_for(guardian, visit.person_id, today()) then
    if visit.guardian_id <> guardian and (visit.form_number is not null
      or exists (select from consent_codes c where c.visit_id = visit.id) or exists (select from consent_scans s where s.visit_id = visit.id))
    then perform refuse('guardian_stays_named'); end if;
    update counter_visits set guardian_id = guardian where id = visit.id;
  else
    refused := 'guardian_guards_today';
    ended_on := (select max(upper(during)) from guardianships
                 where guardian_id = guardian and ward_id = visit.person_id and upper(during) <= today());
  end if;
  insert into journal (act, account_id, actor, facility_id, person_id, detail)
  values ('counter.guardian_named', p_account_id, 'clinic', p_facility_id, visit.person_id,
          jsonb_build_object('visit', visit.id, 'guards', refused is null));
end $$;

-- Whose phone a code of a visit goes to: the person's own, or of who acts for them; refused as a registration would be.
create function who_consents(visit counter_visits) returns people language plpgsql set search_path = public, pg_temp as $$
declare person people;
begin
  select * into person from people where id = visit.person_id;
  if not needs_guardian(person, today()) then return person; end if;
  if visit.guardian_id is null then perform refuse('guardian_is_named'); end if;
  if not acts_for(visit.guardian_id, visit.person_id, today()) then perform refuse('guardian_guards_today'); end if;
  select * into person from people where id = visit.guardian_id;
  return person;
end $$;

-- A clinic that has just changed somebody's phone cannot prove with that phone that they agree.
create function was_reset_here(whom uuid, p_facility_id bigint) returns boolean language plpgsql stable set search_path = public, pg_temp as $$
begin
  return exists (select from channel_changes c where c.person_id = whom and c.channel = 'phone' and c.facility_id = p_facility_id
                 and c.changed_at > present() - make_interval(hours => setting('reset_quiet_hours', today())));
end $$;

-- What the registrar reads of a visit: who it is, who acts for them, and by what they can prove that they agree.
create type counter_facts as (
  person_id uuid, personal_number text, name_ka text, name_en text, born_on date, language text, expires_at timestamptz,
  needs_guardian boolean, guardian_ka text, guardian_en text,
  phone text, phone_was_reset_here boolean, form_series text, form_number integer
);
create function visit_at_counter(p_visit_id uuid) returns counter_facts
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  visit counter_visits := open_visit(p_visit_id);
  person people;
  guardian people;
  answer counter_facts;
begin
  select * into person from people where id = visit.person_id;
  select * into guardian from people where id = visit.guardian_id;
  answer.needs_guardian := needs_guardian(person, today());
  select person.id, person.personal_number, person.given_name || ' ' || person.family_name,
         person.given_name_latin || ' ' || person.family_name_latin, person.born_on, visit.language, visit.expires_at,
         answer.needs_guardian, guardian.given_name || ' ' || guardian.family_name, guardian.given_name_latin || ' ' || guardian.family_name_latin,
         case when answer.needs_guardian then guardian.phone else person.phone end,
         was_reset_here(case when answer.needs_guardian then guardian.id else person.id end, visit.facility_id),
         visit.form_series, visit.form_number
  into answer;
  return answer;
end $$;

-- A code for whoever consents. The answer, which never leaves the server, is where it goes.
create function open_consent_code(p_account_id uuid, p_facility_id bigint, p_visit_id uuid, p_code_hash bytea, p_lifetime interval,
  p_today date default null, out recipient text, out language text, out clinic_ka text, out clinic_en text)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  visit counter_visits;
  whom people;
begin
  perform set_actor('clinic', p_account_id, null, p_facility_id, null, p_today);
  perform refuse_unless_of_the_clinic(p_account_id, p_facility_id);
  visit := hold_visit(p_visit_id);
  whom := who_consents(visit);
  if whom.phone is null then perform refuse('phone_is_on_record'); end if;
  if was_reset_here(whom.id, p_facility_id) then perform refuse('phone_was_reset_here'); end if;
  -- a phone is not to be flooded, nor a code to be guessed at again and again
  if (select count(*) from consent_codes c where c.visit_id = visit.id) >= 5 then perform refuse('five_codes_per_visit'); end if;
  insert into consent_codes (visit_id, person_id, code_hash, expires_at) values (visit.id, whom.id, p_code_hash, now() + p_lifetime);
  insert into journal (act, account_id, actor, facility_id, person_id, detail)
  values ('counter.code_sent', p_account_id, 'clinic', p_facility_id, visit.person_id, jsonb_build_object('visit', visit.id));
  recipient := whom.phone;
  language := whom.language;
  select f.name_ka, f.name_en into clinic_ka, clinic_en from facilities f where f.id = p_facility_id;
end $$;

-- The code of a visit that was answered rightly; null for a wrong, used, late or exhausted one, for another visit's, and for one
-- that asked somebody else than who consents. Only the latest counts.
create function answer_consent_code(p_visit_id uuid, p_consents_id uuid, p_code_hash bytea) returns uuid
language plpgsql set search_path = public, pg_temp as $$
declare answered consent_codes;
begin
  update consent_codes set attempts = attempts + 1
  where id = (select id from consent_codes where visit_id = p_visit_id order by created_at desc, id desc limit 1)
    and person_id = p_consents_id and attempts < 5 and used_at is null and expires_at > now()
  returning * into answered;
  if answered.id is null or answered.code_hash is distinct from p_code_hash then return null; end if;
  update consent_codes set used_at = now() where id = answered.id;
  return answered.id;
end $$;

-- The form that a consent will use, locked; each reason against it by its own name.
create function form_to_use(p_facility_id bigint, p_series text, p_number integer) returns forms
language plpgsql set search_path = public, pg_temp as $$
declare form forms;
begin
  select * into form from forms f where f.series = p_series and f.number = p_number for update;
  perform refuse(case
    when form.series is null then 'form_is_known'
    when form.facility_id <> p_facility_id then 'form_is_of_this_clinic'
    when form.state = 'used' then 'form_was_not_used'
    when form.state = 'spoiled' then 'form_was_not_spoiled'
    when form.state = 'lost' then 'form_was_not_lost' end)
  where form.state is distinct from 'unused' or form.facility_id <> p_facility_id;
  return form;
end $$;

-- The number that a visit's form is printed with: the clinic's lowest that nobody else is printing in this hour.
create function hold_form(p_account_id uuid, p_facility_id bigint, p_visit_id uuid, p_today date default null) returns forms
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  visit counter_visits;
  form forms;
begin
  perform set_actor('clinic', p_account_id, null, p_facility_id, null, p_today);
  perform refuse_unless_of_the_clinic(p_account_id, p_facility_id);
  visit := hold_visit(p_visit_id);
  perform who_consents(visit);
  select * into form from forms f where (f.series, f.number) = (visit.form_series, visit.form_number) and f.state = 'unused';
  if found then return form; end if;
  select * into form from forms f
  where f.facility_id = p_facility_id and f.state = 'unused'
    and not exists (select from counter_visits v where v.form_series = f.series and v.form_number = f.number
                    and v.id <> visit.id and v.expires_at > now())
  order by f.series, f.number limit 1 for update skip locked;
  if not found then perform refuse('clinic_has_a_form'); end if;
  update counter_visits set form_series = form.series, form_number = form.number where id = visit.id;
  return form;
end $$;

-- Registers whoever stands at the counter, in the clinic's name and on their proof. Null for a wrong code,
-- which has to be counted and so is not refused here.
create function register_at_counter(
  p_request_id uuid, p_account_id uuid, p_facility_id bigint, p_visit_id uuid, p_starts_on date, p_consent_version text,
  p_proof text, p_code_hash bytea, p_form_series text, p_form_number integer, p_scan_id uuid, p_today date default null
) returns receipts language plpgsql security definer set search_path = public, pg_temp as $$
declare
  visit counter_visits;
  person people;
  whom people;
  form forms;
  consent consents;
  receipt receipts;
begin
  perform set_actor('clinic', p_account_id, null, p_facility_id, null, p_today);
  perform refuse_unless_of_the_clinic(p_account_id, p_facility_id);
  select * into receipt from receipts r where r.account_id = p_account_id and r.request_id = p_request_id;
  if found then return receipt; end if;
  visit := open_visit(p_visit_id);
  person := lock_person(visit.person_id);
  -- the same request may have been waiting for the same person
  select * into receipt from receipts r where r.account_id = p_account_id and r.request_id = p_request_id;
  if found then return receipt; end if;

  consent.text_version := p_consent_version;
  consent.language := visit.language;
  whom := who_consents(visit);
  consent.given_by := account_of(whom.id);
  consent.proof := p_proof;
  if p_proof = 'one_time_code' then
    consent.proof_reference := answer_consent_code(visit.id, whom.id, p_code_hash)::text;
    if consent.proof_reference is null then return null; end if;
  elsif p_proof = 'form' then
    form := form_to_use(p_facility_id, p_form_series, p_form_number);
    if not exists (select from consent_scans s where s.id = p_scan_id and s.visit_id = visit.id) then perform refuse('form_has_its_scan'); end if;
    consent.form_series := form.series;
    consent.form_number := form.number;
    consent.scan_id := p_scan_id;
    consent.proof_reference := format('%s %s', form.series, lpad(form.number::text, 6, '0'));
  else
    perform refuse('proof_is_of_a_counter');
  end if;

  receipt := register_person(p_request_id, person, p_facility_id, p_starts_on, consent);
  update forms f set state = 'used', changed_by = p_account_id, changed_at = now(),
    consent_id = (select c.id from consents c where c.registration_id = receipt.registration_id)
  where p_proof = 'form' and f.series = form.series and f.number = form.number;
  return receipt;
end $$;

-- Issues a range of numbers to a clinic: one row for each form.
create function issue_forms(p_request_id uuid, p_facility_id bigint, p_series text, p_from integer, p_to integer) returns form_ranges
language plpgsql security definer set search_path = public, pg_temp as $$
declare issued form_ranges;
begin
  if actor() <> 'agency' or actor_role() not in ('reviewer', 'administrator') then
    raise exception 'only a reviewer issues forms' using errcode = '42501';
  end if;
  -- the same request, sent twice at once, waits for its own answer
  perform pg_advisory_xact_lock(hashtext('issue_forms'), hashtext(p_request_id::text));
  select * into issued from form_ranges where request_id = p_request_id and issued_by = actor_account();
  if found then return issued; end if;
  if not exists (select from participations p where p.facility_id = p_facility_id and p.during @> today() and p.primary_care)
  then perform refuse('forms_are_for_clinics'); end if;
  insert into form_ranges (series, from_number, to_number, facility_id, issued_on, issued_by, request_id)
  values (p_series, p_from, p_to, p_facility_id, today(), actor_account(), p_request_id) returning * into issued;
  insert into forms (series, number, range_id, facility_id)
  select issued.series, n, issued.id, issued.facility_id from generate_series(p_from, p_to) n;
  perform note('forms.issued', p_facility_id, p_request_id,
    jsonb_build_object('series', p_series, 'from', p_from, 'to', p_to));
  return issued;
end $$;

-- A form that cannot be used any more, by the clinic that has it. Said twice in the same words, it is said once.
create function mark_form(p_series text, p_number integer, p_state text, p_reason text) returns forms
language plpgsql security definer set search_path = public, pg_temp as $$
declare form forms;
begin
  if actor_facility() is null then raise exception 'only a clinic marks its forms' using errcode = '42501'; end if;
  select * into form from forms f where f.series = p_series and f.number = p_number for update;
  if form.facility_id = actor_facility() and form.state = p_state and form.reason = p_reason then return form; end if;
  form := form_to_use(actor_facility(), p_series, p_number);
  update forms f set state = p_state, reason = p_reason, changed_by = actor_account(), changed_at = now()
  where f.series = p_series and f.number = p_number returning * into form;
  perform note('form.' || p_state, form.facility_id, null, jsonb_build_object('series', p_series, 'number', p_number, 'reason', p_reason));
  return form;
end $$;

do $$
declare f text;
begin
  foreach f in array array['view_scan', 'match_at_counter', 'name_guardian', 'visit_at_counter', 'open_consent_code', 'hold_form',
    'register_at_counter', 'issue_forms', 'mark_form', 'refuse_unless_of_the_clinic', 'needs_guardian', 'open_visit', 'hold_visit', 'acts_for',
    'who_consents', 'was_reset_here', 'answer_consent_code', 'form_to_use'] loop
    execute format('revoke execute on function %I from public', f);
    if f not in ('refuse_unless_of_the_clinic', 'needs_guardian', 'open_visit', 'hold_visit', 'acts_for', 'who_consents', 'was_reset_here',
      'answer_consent_code', 'form_to_use') then
      execute format('grant execute on function %I to erti_app', f);
    end if;
  end loop;
end $$;

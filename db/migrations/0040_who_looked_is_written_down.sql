-- Why: whoever looks at a person leaves a line that the person can read: which institution, in what role, why and when. A look
-- at somebody who is not one's own has a stated purpose; without it nothing is told. In an emergency a clinic may open the
-- least that it needs, and then the person is told at once, and the agency examines it afterwards.

-- The acts that are looks. lib/people/looks/acts.ts says the same, and a test holds the two together.
create function look_acts() returns text[] language sql immutable parallel safe as $$
  select array['person.viewed', 'eligibility.checked', 'roster.listed', 'scan.viewed', 'counter.matched', 'person.opened_in_emergency']
$$;

-- By a trigger, so that whatever writes a look, the person reads in what role it was made.
create function look_says_in_what_role() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.detail := new.detail || jsonb_build_object('role', (
    select m.role from memberships m
    where m.account_id = new.account_id and m.facility_id is not distinct from new.facility_id
      and m.provider_id is null and m.ended_at is null));
  return new;
end $$;
create trigger look_says_in_what_role before insert on journal for each row
  when (new.actor in ('clinic', 'agency') and new.act = any (look_acts()) and not new.detail ? 'role')
  execute function look_says_in_what_role();

-- A roster is read many times a day; that one was on it is written once.
create unique index one_roster_line_a_day on journal (facility_id, person_id, (detail ->> 'on')) where act = 'roster.listed';
-- What a person may report and read is found by them.
create index journal_looks_by_person on journal (person_id, id) where act = any (look_acts());

-- Why an institution may look. A closed list; 'other' says in words what it is.
create table look_purposes (
  actor text not null check (actor in ('clinic', 'agency')),
  purpose text not null,
  primary key (actor, purpose)
);
insert into look_purposes (actor, purpose) values
  ('clinic', 'registration'), ('clinic', 'referral'), ('clinic', 'emergency_care'), ('clinic', 'other'),
  ('agency', 'contest'), ('agency', 'complaint'), ('agency', 'declaration_of_death'), ('agency', 'audit'), ('agency', 'other');
grant select on look_purposes to erti_app, erti_auditor;

create function purpose_has_words(purpose text, words text) returns boolean language sql immutable parallel safe as $$
  select purpose <> 'other' or length(btrim(coalesce(words, ''))) >= 10
$$;

-- The agency's stated purposes. Each holds for one person, and for the rest of the day.
create table stated_purposes (
  id uuid primary key default uuidv7(),
  account_id uuid not null default actor_account() references accounts,
  person_id uuid not null references people,
  actor text not null generated always as ('agency') stored,
  purpose text not null,
  words text constraint purpose_is_short check (length(words) <= 500),
  reference text constraint reference_is_short check (length(reference) <= 60),
  stated_on date not null default today(),
  stated_at timestamptz not null default now(),
  constraint purpose_is_of_the_list foreign key (actor, purpose) references look_purposes,
  constraint other_purpose_has_words check (purpose_has_words(purpose, words))
);
create index stated_purposes_by_day on stated_purposes (account_id, person_id, stated_on);
create trigger history_only_grows before update or delete or truncate on stated_purposes
  for each statement execute function history_only_grows();

-- Why the actor looks at a person: the last purpose that they have stated today.
create function purpose_of_today(p_person_id uuid) returns stated_purposes language plpgsql stable as $$
declare stated public.stated_purposes;
begin
  select * into stated from public.stated_purposes s
  where s.account_id = actor_account() and s.person_id = p_person_id and s.stated_on = today()
  order by s.stated_at desc, s.id desc limit 1;
  if not found then perform refuse('purpose_is_stated'); end if;
  return stated;
end $$;

-- Writes down, in the transaction that looks, that a member of the agency's staff looked at a person, and why.
create function note_view(p_person_id uuid, p_where text) returns void language plpgsql as $$
declare stated constant public.stated_purposes := purpose_of_today(p_person_id);
begin
  insert into public.journal (act, account_id, actor, person_id, detail)
  values ('person.viewed', actor_account(), 'agency', p_person_id, jsonb_strip_nulls(jsonb_build_object(
    'where', p_where, 'purpose', stated.purpose, 'words', stated.words, 'reference', stated.reference)));
end $$;

-- Whether somebody's signed form is a clinic's business today: they are registered with it, stand at its counter, or contest.
create function clinic_may_open_scan(p_person_id uuid, p_facility_id bigint) returns boolean language plpgsql stable as $$
begin
  return exists (select from public.registrations r where r.person_id = p_person_id and r.facility_id = p_facility_id and r.during @> today())
    or exists (select from public.counter_visits v where v.person_id = p_person_id and v.facility_id = p_facility_id and v.expires_at > now())
    or exists (select from public.contests c where c.person_id = p_person_id and c.facility_id = p_facility_id and c.outcome is null);
end $$;

-- As in 0037; and the agency for a purpose that was stated, a clinic while it is its business.
create or replace function view_scan(p_scan_id uuid) returns viewed_scan
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  looked consent_scans;
  stated stated_purposes;
  answer viewed_scan;
begin
  select * into looked from consent_scans s
  where s.id = p_scan_id and (actor() = 'agency' or s.person_id = actor_person()
    or (s.facility_id = actor_facility() and clinic_may_open_scan(s.person_id, s.facility_id)));
  if not found then return null; end if;
  if actor() = 'agency' then stated := purpose_of_today(looked.person_id); end if;
  insert into journal (act, account_id, actor, facility_id, person_id, about_facility_id, detail)
  values ('scan.viewed', actor_account(), actor(), actor_facility(), looked.person_id, looked.facility_id, jsonb_strip_nulls(jsonb_build_object(
    'scan', looked.id, 'purpose', stated.purpose, 'words', stated.words, 'reference', stated.reference)));
  select looked.id, looked.file_name, looked.media_type, looked.store, looked.sha256, c.bytes into answer
  from (select) one left join consent_scan_contents c on c.scan_id = looked.id;
  return answer;
end $$;

-- As in 0016; and of whoever is not registered with it, a clinic is told only once it has said why it asks: until then
-- a person of another clinic, of none, and nobody at all are one answer.
drop function check_eligibility(uuid, bigint, text, date);
create function check_eligibility(
  p_account_id uuid, p_facility_id bigint, p_personal_number text, p_today date default null,
  p_purpose text default null, p_words text default null
) returns eligibility language plpgsql security definer set search_path = public, pg_temp as $$
declare
  answer eligibility;
  found_person uuid;
begin
  perform set_actor('clinic', p_account_id, null, p_facility_id, null, p_today);
  if not exists (select from memberships where account_id = p_account_id and facility_id = p_facility_id and ended_at is null)
  then perform refuse('account_belongs_to_the_clinic'); end if;
  if p_purpose is not null then
    if not exists (select from look_purposes where actor = 'clinic' and purpose = p_purpose)
    then perform refuse('purpose_is_of_the_list'); end if;
    if not purpose_has_words(p_purpose, p_words) then perform refuse('other_purpose_has_words'); end if;
    if length(p_words) > 500 then perform refuse('purpose_is_short'); end if;
  end if;

  select case when r.id is null then 'nowhere' when r.facility_id = p_facility_id then 'here' else 'elsewhere' end,
         p.id, p.given_name, p.family_name, p.born_on, lower(r.during)
  into answer
  from people p left join registrations r on r.person_id = p.id and r.during @> today()
  where p.personal_number = p_personal_number;
  found_person := answer.person_id;
  answer.outcome := coalesce(answer.outcome, 'nowhere');
  if answer.outcome <> 'here' and p_purpose is null then answer.outcome := 'purpose_needed'; end if;

  insert into journal (act, account_id, actor, facility_id, person_id, detail)
  values ('eligibility.checked', p_account_id, 'clinic', p_facility_id, found_person, jsonb_strip_nulls(jsonb_build_object(
    'outcome', answer.outcome, 'purpose', p_purpose, 'words', nullif(btrim(p_words), ''))));

  if answer.outcome = 'here' then return answer; end if;
  return row(answer.outcome, null, null, null, null, null)::eligibility;
end $$;
revoke execute on function check_eligibility from public;
grant execute on function check_eligibility to erti_app;

-- Data opened in an emergency: who, why, and what the agency found when it examined it.
create table emergency_openings (
  id uuid primary key default uuidv7(),
  account_id uuid not null references accounts,
  request_id uuid not null,
  facility_id bigint not null references facilities,
  person_id uuid not null references people,
  reason text not null constraint emergency_has_a_reason check (length(btrim(reason)) between 20 and 1000),
  opened_on date not null,
  opened_at timestamptz not null default now(),
  -- which one of the account's day it is
  nth integer not null constraint twenty_emergencies_a_day check (nth between 1 and 20),
  examined_at timestamptz,
  examined_by uuid references accounts,
  finding text check (length(btrim(finding)) between 1 and 1000),
  constraint one_opening_per_request unique (account_id, request_id),
  constraint openings_are_counted unique (account_id, opened_on, nth),
  constraint examined_with_a_finding check (num_nulls(examined_at, examined_by, finding) in (0, 3))
);
create index emergency_openings_by_person on emergency_openings (person_id);
create index emergency_openings_unexamined on emergency_openings (opened_at) where examined_at is null;

create type emergency_view as (
  outcome text,          -- 'opened' or 'not_matched'; the rest only when it was opened
  given_name text,
  family_name text,
  born_on date,
  clinic_ka text,        -- where the person is registered today; null for nowhere
  clinic_en text,
  clinic_phone text,
  guardians jsonb,       -- of a child: scope and phone of each guardian
  left_today integer
);

-- A clinic opens the least that an emergency needs, by the exact number, surname and birth date. A wrong one and nobody's
-- are one answer. One statement: what was shown has its line, its message and its place on the agency's list, or was not shown.
create function open_in_emergency(
  p_request_id uuid, p_account_id uuid, p_facility_id bigint,
  p_personal_number text, p_family_name text, p_born_on date, p_reason text, p_today date default null
) returns emergency_view language plpgsql security definer set search_path = public, pg_temp as $$
declare
  view emergency_view;
  whom people;
  opening emergency_openings;
  guarded_by uuid[];
  facts jsonb;
begin
  perform set_actor('clinic', p_account_id, null, p_facility_id, null, p_today);
  if not exists (select from memberships where account_id = p_account_id and facility_id = p_facility_id and ended_at is null)
  then perform refuse('account_belongs_to_the_clinic'); end if;
  -- two at once would be given one number
  perform pg_advisory_xact_lock(hashtext('open_in_emergency'), hashtext(p_account_id::text));

  select * into whom from people p
  where p.personal_number = p_personal_number and p.born_on = p_born_on and latin(p.family_name) = latin(btrim(p_family_name));
  if not found then
    insert into journal (act, account_id, actor, facility_id, request_id, detail)
    values ('emergency.not_matched', p_account_id, 'clinic', p_facility_id, p_request_id, '{"emergency": true}');
    view.outcome := 'not_matched';
    return view;
  end if;
  if today() < reaches(whom.born_on, 18) then guarded_by := guardians_of(whom.id, today()); end if;

  select * into opening from emergency_openings e
  where e.account_id = p_account_id and e.request_id = p_request_id;
  -- an answer that was lost on its way is given again for some minutes; later, or of another, it would be a look that nobody is told of
  if opening.person_id <> whom.id or opening.opened_on <> today() or opening.opened_at < now() - interval '10 minutes'
  then perform refuse('one_opening_per_request'); end if;
  if opening.id is null then
    insert into emergency_openings (account_id, request_id, facility_id, person_id, reason, opened_on, nth)
    select p_account_id, p_request_id, p_facility_id, whom.id, btrim(p_reason), today(), 1 + count(*)
    from emergency_openings e where e.account_id = p_account_id and e.opened_on = today()
    returning * into opening;
    insert into journal (act, account_id, actor, facility_id, person_id, request_id, detail)
    values ('person.opened_in_emergency', p_account_id, 'clinic', p_facility_id, whom.id, p_request_id, jsonb_build_object(
      'emergency', true, 'purpose', 'emergency_care', 'words', opening.reason, 'opening', opening.id));
    facts := clinic_facts(p_facility_id) || jsonb_build_object(
      'openedOn', opening.opened_on, 'time', to_char(opening.opened_at at time zone 'Asia/Tbilisi', 'HH24:MI'));
    perform tell_person(whom.id, 'openedInEmergency', facts, p_facility_id),
            tell_people(guardians_of(whom.id, today()), 'wardOpenedInEmergency',
                        facts || jsonb_build_object('ward', whom.given_name), p_facility_id);
  end if;

  view.outcome := 'opened';
  view.given_name := whom.given_name;
  view.family_name := whom.family_name;
  view.born_on := whom.born_on;
  view.left_today := 20 - opening.nth;
  select f.name_ka, f.name_en, f.phone into view.clinic_ka, view.clinic_en, view.clinic_phone
  from registrations r join facilities f on f.id = r.facility_id where r.person_id = whom.id and r.during @> today();
  select jsonb_agg(jsonb_build_object('scope', g.scope, 'phone', p.phone) order by g.scope, p.phone) into view.guardians
  from guardianships g join people p on p.id = g.guardian_id
  where g.ward_id = whom.id and g.during @> today() and p.id = any (guarded_by);
  return view;
end $$;

-- The agency marks an opening as examined, with what it found.
create function examine_emergency(p_opening_id uuid, p_finding text) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare opening emergency_openings;
begin
  if actor() <> 'agency' or actor_role() not in ('reviewer', 'administrator') then
    raise exception 'only a reviewer examines' using errcode = '42501';
  end if;
  update emergency_openings set examined_at = now(), examined_by = actor_account(), finding = btrim(p_finding)
  where id = p_opening_id and examined_at is null returning * into opening;
  if not found then perform refuse('emergency_is_examined_once'); end if;
  insert into journal (act, account_id, actor, person_id, about_facility_id, detail)
  values ('emergency.examined', actor_account(), 'agency', opening.person_id, opening.facility_id, jsonb_build_object('opening', opening.id));
  return opening.id;
end $$;

-- A look that a person does not understand, or did not want, and what the agency answered.
create table look_reports (
  journal_id bigint constraint one_report_per_look primary key references journal,
  person_id uuid not null references people,
  reported_by uuid not null references accounts,
  request_id uuid not null,
  words text not null constraint report_has_words check (length(btrim(words)) between 10 and 1000),
  reported_at timestamptz not null default now(),
  answer text constraint answer_has_words check (length(btrim(answer)) between 10 and 1000),
  answered_by uuid references accounts,
  answered_at timestamptz,
  constraint answered_by_somebody check (num_nulls(answer, answered_by, answered_at) in (0, 3))
);
create index look_reports_by_person on look_reports (person_id);
create index look_reports_open on look_reports (reported_at) where answered_at is null;

-- A person, or who guards them, reports a look at them; once.
create function report_look(p_request_id uuid, p_journal_id bigint, p_words text) returns look_reports
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  line journal;
  report look_reports;
begin
  select * into line from journal j where j.id = p_journal_id and j.person_id = actor_person() and j.act = any (look_acts());
  if not found then perform refuse('look_is_ones_own'); end if;
  insert into look_reports (journal_id, person_id, reported_by, request_id, words)
  values (line.id, line.person_id, actor_account(), p_request_id, btrim(p_words))
  on conflict (journal_id) do nothing returning * into report;
  if not found then
    select * into report from look_reports r where r.journal_id = line.id;
    if report.request_id <> p_request_id then perform refuse('one_report_per_look'); end if;
    return report;
  end if;
  insert into journal (act, account_id, actor, person_id, about_facility_id, request_id, detail)
  values ('look.reported', actor_account(), actor(), line.person_id, line.facility_id, p_request_id, jsonb_build_object('look', line.id));
  perform tell_agency('lookReported', jsonb_build_object('lookedOn', (line.at at time zone 'Asia/Tbilisi')::date), line.facility_id);
  return report;
end $$;

-- The agency answers; nobody answers a report of their own look.
create function answer_look_report(p_journal_id bigint, p_answer text) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  line journal;
  report look_reports;
  facts jsonb;
begin
  if actor() <> 'agency' or actor_role() not in ('reviewer', 'administrator') then
    raise exception 'only a reviewer answers' using errcode = '42501';
  end if;
  select * into line from journal j where j.id = p_journal_id;
  if line.account_id = actor_account() then perform refuse('nobody_answers_for_themselves'); end if;
  update look_reports set answer = btrim(p_answer), answered_by = actor_account(), answered_at = now()
  where journal_id = p_journal_id and answered_at is null returning * into report;
  if not found then perform refuse('look_report_is_answered_once'); end if;
  insert into journal (act, account_id, actor, person_id, about_facility_id, detail)
  values ('look.answered', actor_account(), 'agency', report.person_id, line.facility_id, jsonb_build_object('look', line.id));
  facts := jsonb_build_object('lookedOn', (line.at at time zone 'Asia/Tbilisi')::date);
  perform tell_person(report.person_id, 'lookReportAnswered', facts, line.facility_id),
          tell_people(guardians_of(report.person_id, today()), 'wardLookReportAnswered',
                      facts || jsonb_build_object('ward', p.given_name), line.facility_id)
  from people p where p.id = report.person_id;
  if line.facility_id is not null then
    perform tell_managers(line.facility_id, 'lookReportSettled', facts || jsonb_build_object('facilityKa', f.name_ka, 'facilityEn', f.name_en))
    from facilities f where f.id = line.facility_id;
  end if;
  return report.journal_id;
end $$;

-- What a person reads of the looks at them: the institution and the role, never who it was.
create function looks_at(p_person_id uuid) returns table (
  id bigint, at timestamptz, act text, actor text, facility_ka text, facility_en text, role text, purpose text, words text,
  reference text, place text, outcome text, emergency boolean, report text, reported_at timestamptz, answer text, answered_at timestamptz
) language sql stable security definer set search_path = public, pg_temp as $$
  select j.id, j.at, j.act, j.actor, f.name_ka, f.name_en, j.detail ->> 'role', j.detail ->> 'purpose', j.detail ->> 'words',
         j.detail ->> 'reference', j.detail ->> 'where', j.detail ->> 'outcome', coalesce((j.detail ->> 'emergency')::boolean, false),
         r.words, r.reported_at, r.answer, r.answered_at
  from journal j
  left join facilities f on f.id = j.facility_id
  left join look_reports r on r.journal_id = j.id
  where p_person_id = actor_person() and j.person_id = p_person_id and j.act = any (look_acts())
  order by j.id desc
$$;

-- And of everything else that was done about them: by whom as an institution, about which facility, and under which number.
create function acts_about(p_person_id uuid) returns table (
  id bigint, at timestamptz, act text, actor text, facility_ka text, facility_en text, about_ka text, about_en text, number text
) language sql stable security definer set search_path = public, pg_temp as $$
  select j.id, j.at, j.act, j.actor, f.name_ka, f.name_en, about.name_ka, about.name_en,
         coalesce(r.number, j.detail ->> 'decision', j.detail ->> 'act_number')
  from journal j
  left join facilities f on f.id = j.facility_id
  left join facilities about on about.id = j.about_facility_id
  left join receipts r on r.account_id = j.account_id and r.request_id = j.request_id and r.person_id = j.person_id
  where p_person_id = actor_person() and j.person_id = p_person_id and j.act <> all (look_acts())
  order by j.id desc
$$;

do $$
declare t text;
begin
  foreach t in array array['stated_purposes', 'emergency_openings', 'look_reports'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_acts on %I to erti_owner using (true) with check (true)', t);
    execute format('create policy auditor_reads on %I for select to erti_auditor using (true)', t);
    execute format('create policy agency_sees_all on %I for select to erti_app using ((select actor()) = ''agency'')', t);
    execute format('grant select on %I to erti_app, erti_auditor', t);
  end loop;
end $$;
create policy person_sees_own on look_reports for select to erti_app using (person_id = (select actor_person()));
create policy person_sees_own on emergency_openings for select to erti_app using (person_id = (select actor_person()));
create policy clinic_sees_its_acts on emergency_openings for select to erti_app using (facility_id = (select actor_facility()));
create policy person_sees_own on stated_purposes for select to erti_app using (person_id = (select actor_person()));
grant insert (person_id, purpose, words, reference) on stated_purposes to erti_app;
create policy agency_states_its_own on stated_purposes for insert to erti_app with check (
  (select actor()) = 'agency' and account_id = (select actor_account()) and stated_on = (select today()));

do $$
declare f text;
begin
  foreach f in array array['look_says_in_what_role', 'open_in_emergency', 'examine_emergency', 'report_look', 'answer_look_report',
    'looks_at', 'acts_about'] loop
    execute format('revoke execute on function %I from public', f);
    if f <> 'look_says_in_what_role' then execute format('grant execute on function %I to erti_app', f); end if;
  end loop;
end $$;

-- Why: parents and guardians act for those who cannot, on a paper that the agency has seen, and no day longer than it says. Two
-- may act for one child: either is enough, and each is told what the other did. A newborn is known by a birth certificate until a
-- personal number exists, and the number is then written on the same row: a second record would be a second person.

-- On which paper a guardianship rests, who wrote it down, and who ended it and why. Without a type: from before it was asked.
alter table guardianships
  add column document_type text,
  add column recorded_by uuid references accounts,
  add column recorded_at timestamptz not null default now(),
  add column ended_by uuid references accounts,
  add column ended_at timestamptz,
  add column end_document_number text,
  add column end_reason text,
  add constraint guardianship_lasts_a_day check (not isempty(during)),
  -- for an adult only a court says that somebody acts
  add constraint guardianship_rests_on_a_fitting_document check (case scope
    when 'parent' then document_type in ('birth_certificate', 'adoption_decision')
    when 'guardian' then document_type in ('guardianship_act', 'court_decision')
    else document_type = 'court_decision' end),
  add constraint guardianship_document_has_a_number check (length(btrim(document_number)) between 1 and 40),
  add constraint guardianship_end_says_who_and_why check (
    num_nulls(ended_by, ended_at, end_reason, end_document_number) in (0, 4) and (ended_at is null or not upper_inf(during)));
create index guardianships_by_guardian on guardianships (guardian_id);

-- L6: a guardianship changes only to end.
create function guardianship_changes_only_to_end() returns trigger language plpgsql as $$
declare may_differ constant text[] := array['during', 'ended_by', 'ended_at', 'end_document_number', 'end_reason'];
begin
  if to_jsonb(new) - may_differ = to_jsonb(old) - may_differ and old.ended_at is null and new.ended_at is not null
     and lower(new.during) is not distinct from lower(old.during) and (upper_inf(old.during) or upper(new.during) <= upper(old.during))
  then return new; end if;
  raise exception 'a guardianship changes only to end' using errcode = '23514',
    constraint = 'guardianship_changes_only_to_end', table = 'guardianships';
end $$;
create trigger guardianship_changes_only_to_end before update on guardianships
  for each row execute function guardianship_changes_only_to_end();
create trigger history_only_grows before delete or truncate on guardianships
  for each statement execute function history_only_grows();

-- Whoever acts for another can act for themselves. No constraint can look at another table, and a birth date does not change.
create function guardian_can_act() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare guardian people;
begin
  select * into guardian from people where id = new.guardian_id;
  if guardian.died_on is not null then perform refuse('guardian_is_alive'); end if;
  if today() < reaches(guardian.born_on, 18) then perform refuse('guardian_is_an_adult'); end if;
  return new;
end $$;
revoke execute on function guardian_can_act from public;
create trigger guardian_can_act before insert on guardianships for each row execute function guardian_can_act();

-- A person has a number: their own, or, until there is one, that of their birth certificate.
alter table people
  alter column personal_number drop not null,
  add column birth_certificate_number text constraint birth_certificate_is_unique unique
    constraint birth_certificate_has_its_form check (birth_certificate_number ~ '^[0-9A-Z][0-9A-Z/-]{3,19}$')
    -- where either may be typed, they cannot be taken for each other
    constraint birth_certificate_is_no_personal_number check (birth_certificate_number !~ '^[0-9]{11}$'),
  add constraint person_has_a_number check (num_nonnulls(personal_number, birth_certificate_number) >= 1);
-- for those whose birthday is near: see tell_who_came_of_age
create index people_by_birth on people (born_on);

create function personal_number_is_given_once() returns trigger language plpgsql as $$
begin
  perform refuse('personal_number_is_given_once');
  return null;
end $$;
create trigger personal_number_is_given_once before update of personal_number on people
  for each row when (old.personal_number is distinct from new.personal_number and old.personal_number is not null)
  execute function personal_number_is_given_once();

-- Newborns whom a parent announced, until their number is known; nothing of it is proved before that.
create table newborns (
  person_id uuid primary key references people,
  announced_by uuid not null references people,
  announced_on date not null default today(),
  joined_by uuid references accounts,
  joined_on date,
  constraint newborn_is_joined_by_somebody check (num_nulls(joined_by, joined_on) in (0, 2))
);
create index newborns_by_parent on newborns (announced_by);
create index newborns_to_join on newborns (announced_on) where joined_on is null;
create function newborn_is_joined_once() returns trigger language plpgsql as $$
declare may_differ constant text[] := array['joined_by', 'joined_on'];
begin
  if old.joined_on is null and to_jsonb(new) - may_differ = to_jsonb(old) - may_differ then return new; end if;
  raise exception 'a newborn is joined once' using errcode = '23514', constraint = 'newborn_is_joined_once', table = 'newborns';
end $$;
create trigger newborn_is_joined_once before update on newborns for each row execute function newborn_is_joined_once();
create trigger history_only_grows before delete or truncate on newborns
  for each statement execute function history_only_grows();

-- Who was told that they come of age, or have: once each.
create table comings_of_age (
  person_id uuid not null references people,
  step text not null check (step in ('soon', 'reached')),
  told_on date not null,
  constraint coming_of_age_is_told_once primary key (person_id, step)
);
create trigger history_only_grows before update or delete or truncate on comings_of_age
  for each statement execute function history_only_grows();

-- Those for whom the person who is signed in acts today.
create function my_wards() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select ward.id from guardianships g
  join people own on own.id = g.guardian_id and own.died_on is null
  join people ward on ward.id = g.ward_id
  where actor() = 'person' and g.guardian_id = actor_person() and guardianship_holds(g, ward.born_on, today())
$$;

-- When a guardianship of the actor's own ended or will: the first day without it, and whether it is the ward's coming of age.
-- Null for an end that nobody knows, and for a guardianship of others.
create function guardianship_ends(p_guardianship_id uuid, out ends_on date, out of_age boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select least(upper(g.during), adult.day), coalesce(adult.day <= upper(g.during), adult.day is not null)
  from guardianships g
  join people ward on ward.id = g.ward_id
  cross join lateral (select case when g.scope <> 'carer' then reaches(ward.born_on, 18) end as day) adult
  where g.id = p_guardianship_id and g.guardian_id = actor_person()
$$;

do $$
declare t text;
begin
  foreach t in array array['newborns', 'comings_of_age'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_acts on %I to erti_owner using (true) with check (true)', t);
    execute format('create policy auditor_reads on %I for select to erti_auditor using (true)', t);
    execute format('create policy agency_sees_all on %I for select to erti_app using ((select actor()) = ''agency'')', t);
    execute format('grant select on %I to erti_app, erti_auditor', t);
  end loop;
end $$;
create policy person_sees_own on newborns for select to erti_app
  using (person_id = (select actor_person()) or (select actor()) = 'person' and announced_by = (select actor_person()));
create policy person_sees_own on comings_of_age for select to erti_app using (person_id = (select actor_person()));
create policy guardian_sees_wards on people for select to erti_app
  using ((select actor()) = 'person' and id in (select my_wards()));

create function only_a_reviewer_writes_families() returns void language plpgsql as $$
begin
  if actor() <> 'agency' or coalesce(actor_role(), '') not in ('reviewer', 'administrator') then
    raise exception 'only a reviewer writes guardianships' using errcode = '42501';
  end if;
end $$;

-- Whom the three facts name; null for a wrong one and for nobody alike. A newborn is named by the birth certificate.
create function person_by_facts(p_number text, p_family_name text, p_born_on date) returns uuid
language sql stable set search_path = public, pg_temp as $$
  select id from people
  where p_number in (personal_number, birth_certificate_number) and born_on = p_born_on and latin(family_name) = latin(btrim(p_family_name))
$$;

create function note_family(p_act text, p_people uuid[], p_request_id uuid, p_detail jsonb) returns void language sql
set search_path = public, pg_temp as $$
  insert into journal (act, account_id, actor, person_id, request_id, detail)
  select p_act, actor_account(), actor(), whom, p_request_id, p_detail from unnest(p_people) whom
$$;

-- Both sides, and everybody else who acts for the ward.
create function sides_of(guardianship guardianships) returns uuid[] language sql stable set search_path = public, pg_temp as $$
  select guardians_of(guardianship.ward_id, today()) || guardianship.guardian_id || guardianship.ward_id
$$;
create function guardianship_facts(guardianship guardianships) returns jsonb language sql stable set search_path = public, pg_temp as $$
  select jsonb_build_object('guardian', guardian.given_name, 'ward', ward.given_name, 'fromOn', lower(guardianship.during))
  from people guardian, people ward where guardian.id = guardianship.guardian_id and ward.id = guardianship.ward_id
$$;

-- The agency records, on a paper, that one person acts for another. p_until is the first day without it; null: as long as the law says.
create function record_guardianship(
  p_request_id uuid, p_guardian_number text, p_guardian_family_name text, p_guardian_born_on date,
  p_ward_number text, p_ward_family_name text, p_ward_born_on date,
  p_scope text, p_document_type text, p_document_number text, p_from date, p_until date
) returns guardianships language plpgsql security definer set search_path = public, pg_temp as $$
declare
  guardian_id constant uuid := person_by_facts(p_guardian_number, p_guardian_family_name, p_guardian_born_on);
  ward people;
  made guardianships;
begin
  perform only_a_reviewer_writes_families();
  select * into ward from people where id = person_by_facts(p_ward_number, p_ward_family_name, p_ward_born_on);
  if guardian_id is null then perform refuse('guardian_matches'); end if;
  if ward.id is null then perform refuse('ward_matches'); end if;
  perform from people p where p.id in (guardian_id, ward.id) order by p.id for no key update;
  select g.* into made from journal j join guardianships g on g.id = (j.detail->>'guardianship')::uuid
  where j.person_id = ward.id and j.account_id = actor_account() and j.request_id = p_request_id and j.act = 'guardianship.recorded';
  if found then return made; end if;

  if guardian_id = ward.id then perform refuse('nobody_guards_themselves'); end if;
  if ward.died_on is not null then perform refuse('ward_is_alive'); end if;
  if p_scope = 'carer' and p_from < reaches(ward.born_on, 18) then perform refuse('carer_is_for_an_adult'); end if;
  if p_scope <> 'carer' and today() >= reaches(ward.born_on, 18) then perform refuse('ward_is_a_child'); end if;
  if p_from > today() then perform refuse('guardianship_has_begun'); end if;
  if p_from < ward.born_on then perform refuse('guardianship_follows_birth'); end if;
  if p_until <= today() then perform refuse('guardianship_is_not_over'); end if;
  insert into guardianships (guardian_id, ward_id, scope, document_type, document_number, during, recorded_by)
  values (guardian_id, ward.id, p_scope, p_document_type, btrim(p_document_number), daterange(p_from, p_until), actor_account())
  returning * into made;
  perform note_family('guardianship.recorded', array[guardian_id, ward.id], p_request_id,
                      jsonb_build_object('guardianship', made.id, 'scope', p_scope));
  perform tell_people(sides_of(made), 'guardianshipRecorded', guardianship_facts(made));
  return made;
end $$;

-- The agency ends one, on a paper: from today; one that began today lasts until midnight.
create function end_guardianship(p_request_id uuid, p_guardianship_id uuid, p_document_number text, p_reason text)
returns guardianships language plpgsql security definer set search_path = public, pg_temp as $$
declare
  ended guardianships;
  told uuid[];
begin
  perform only_a_reviewer_writes_families();
  select * into ended from guardianships where id = p_guardianship_id;
  if not found then perform refuse('guardianship_is_still_open'); end if;
  perform from people p where p.id in (ended.guardian_id, ended.ward_id) order by p.id for no key update;
  select * into ended from guardianships where id = p_guardianship_id;
  if exists (select from journal j where j.person_id = ended.ward_id and j.account_id = actor_account() and j.request_id = p_request_id
               and j.act = 'guardianship.ended') then return ended; end if;
  if ended.ended_at is not null or upper(ended.during) <= today() then perform refuse('guardianship_is_still_open'); end if;
  told := sides_of(ended);
  update guardianships g
  set during = daterange(lower(g.during), greatest(today(), lower(g.during) + 1)), ended_by = actor_account(), ended_at = now(),
      end_document_number = btrim(p_document_number), end_reason = btrim(p_reason)
  where g.id = p_guardianship_id returning * into ended;
  perform note_family('guardianship.ended', array[ended.guardian_id, ended.ward_id], p_request_id,
                      jsonb_build_object('guardianship', ended.id, 'scope', ended.scope));
  perform tell_people(told, 'guardianshipEnded', guardianship_facts(ended) || jsonb_build_object('lastOn', upper(ended.during) - 1));
  return ended;
end $$;

-- A parent announces a newborn, on the birth certificate. Whose certificate is known already is added by the agency alone:
-- nobody becomes a parent by typing a number.
create function announce_newborn(
  p_request_id uuid, p_account_id uuid, p_person_id uuid, p_certificate text, p_given_name text, p_family_name text,
  p_born_on date, p_sex text, p_today date default null
) returns guardianships language plpgsql security definer set search_path = public, pg_temp as $$
declare
  parent people;
  newborn people;
  made guardianships;
begin
  perform act_as(p_account_id, p_person_id, p_today);
  if actor() <> 'person' then perform refuse('person_is_known'); end if;
  parent := lock_person(p_person_id);
  select g.* into made from journal j join guardianships g on g.id = (j.detail->>'guardianship')::uuid
  where j.person_id = parent.id and j.account_id = p_account_id and j.request_id = p_request_id and j.act = 'newborn.announced';
  if found then return made; end if;

  if p_born_on > today() then perform refuse('newborn_is_born'); end if;
  if p_born_on <= today() - interval '1 year' then perform refuse('newborn_is_under_a_year'); end if;
  if (select count(*) from newborns n where n.announced_by = parent.id and n.announced_on > today() - interval '1 year') >= 4
  then perform refuse('four_newborns_a_year'); end if;
  insert into people (birth_certificate_number, given_name, family_name, born_on, sex, municipality_code, language)
  values (p_certificate, btrim(p_given_name), btrim(p_family_name), p_born_on, p_sex, parent.municipality_code, parent.language)
  returning * into newborn;
  -- a child's papers follow the parent's
  insert into identity_documents (person_id, type, number, during)
  values (newborn.id, coalesce((select d.type from identity_documents d where d.person_id = parent.id and d.during @> today()), 'other'),
          p_certificate, daterange(p_born_on, null));
  insert into newborns (person_id, announced_by) values (newborn.id, parent.id);
  insert into guardianships (guardian_id, ward_id, scope, document_type, document_number, during, recorded_by)
  values (parent.id, newborn.id, 'parent', 'birth_certificate', p_certificate, daterange(p_born_on, null), p_account_id)
  returning * into made;
  perform note_family('newborn.announced', array[parent.id, newborn.id], p_request_id, jsonb_build_object('guardianship', made.id));
  perform tell_person(parent.id, 'newbornAnnounced', jsonb_build_object('ward', newborn.given_name));
  return made;
end $$;

-- The number that the newborn was given, on the same row; once more with the same number, nothing changes. Whether it is the
-- same child is for the caller to have compared.
create function join_newborn(p_person_id uuid, p_personal_number text, p_request_id uuid default null) returns people
language plpgsql security definer set search_path = public, pg_temp as $$
declare newborn people;
begin
  perform only_a_reviewer_writes_families();
  newborn := lock_person(p_person_id);
  if newborn.personal_number = p_personal_number then return newborn; end if;
  update people set personal_number = p_personal_number where id = p_person_id returning * into newborn;
  update newborns set joined_by = actor_account(), joined_on = today() where person_id = p_person_id;
  perform note_family('newborn.joined', array[p_person_id], p_request_id, '{}');
  perform tell_people(guardians_of(p_person_id, today()), 'newbornJoined', jsonb_build_object('ward', newborn.given_name));
  return newborn;
end $$;

-- Tells those who have turned 18, and a month before that, them and whoever acts for them; each once. For the clock: the
-- access itself ends by its date, whether this has run or not. A day on which nobody ran is made up for, for a month.
create function tell_who_came_of_age(p_on date default today()) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  young record;
  told integer := 0;
begin
  for young in
    with near as (
      select p.id, p.given_name, p.born_on, reaches(p.born_on, 18) as adult_on from people p
      where p.died_on is null and p.born_on between p_on - interval '18 years 2 months' and p_on - interval '17 years 10 months'),
    due as (
      select n.*, case when p_on < n.adult_on then 'soon' else 'reached' end as step from near n
      where p_on >= n.adult_on - interval '1 month' and p_on < n.adult_on + interval '1 month'
        and exists (select from guardianships g where g.ward_id = n.id and g.scope <> 'carer'
                      and guardianship_holds(g, n.born_on, least(p_on, n.adult_on - 1)))),
    said as (
      insert into comings_of_age (person_id, step, told_on) select id, step, p_on from due
      on conflict do nothing returning person_id)
    select d.* from said s join due d on d.id = s.person_id order by d.id
  loop
    if young.step = 'soon' then
      perform tell_person(young.id, 'comesOfAgeSoon', jsonb_build_object('adultOn', young.adult_on));
      perform tell_people(guardians_of(young.id, p_on), 'wardComesOfAgeSoon',
                          jsonb_build_object('ward', young.given_name, 'adultOn', young.adult_on));
    else
      perform tell_person(young.id, 'cameOfAge', jsonb_build_object('adultOn', young.adult_on));
    end if;
    told := told + 1;
  end loop;
  return told;
end $$;

do $$
declare f text;
begin
  foreach f in array array['person_by_facts', 'note_family', 'sides_of', 'guardianship_facts'] loop
    execute format('revoke execute on function %I from public', f);
  end loop;
  foreach f in array array['my_wards', 'guardianship_ends', 'record_guardianship', 'end_guardianship', 'announce_newborn', 'join_newborn', 'tell_who_came_of_age'] loop
    execute format('revoke execute on function %I from public', f);
    execute format('grant execute on function %I to erti_app', f);
  end loop;
end $$;

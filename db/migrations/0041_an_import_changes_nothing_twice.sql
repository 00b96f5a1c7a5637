-- Why: the civil register sends deaths and changed names as files. A file that is carried out unseen, twice, or half would
-- change the wrong people; so its rows are compared with what is known first, and kept with what each of them was found to be.
-- Nothing is changed before somebody has said so, each row is carried out once, in its own time, and a row that was carried
-- out before finds everything as it says.

create table imports (
  id uuid primary key default uuidv7(),
  kind text not null check (kind in ('deaths', 'names')),
  file_name text not null constraint import_has_a_file_name check (file_name <> '' and length(file_name) <= 200),
  sha256 text not null constraint import_sha256_is_a_hash check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null,
  -- 'reading' ends in the transaction in which it begins: what was not read to its end was never here
  state text not null default 'reading' check (state in ('reading', 'checked', 'running', 'done', 'failed')),
  rows integer not null default 0,
  -- by what the rows were found to be; they follow the rows when one turns out otherwise while it is carried out
  matched integer not null default 0,
  not_found integer not null default 0,
  conflicting integer not null default 0,
  broken integer not null default 0,
  already integer not null default 0,
  -- of those that matched, how many were carried out, or turned out otherwise
  rows_done integer not null default 0,
  rows_to_do integer not null default 0,
  started_by uuid not null references accounts,
  started_at timestamptz not null default now(),
  carried_out_by uuid references accounts,
  carried_out_at timestamptz,
  finished_at timestamptz,
  -- the date that a visitor of a demo had moved to
  demo_today date,
  constraint import_counts_every_row check (rows = matched + not_found + conflicting + broken + already),
  constraint import_is_carried_out_by_somebody check (
    num_nonnulls(carried_out_by, carried_out_at) = case when state in ('reading', 'checked') then 0 else 2 end),
  constraint import_does_no_more_than_matched check (rows_done <= rows_to_do)
);
create index imports_by_start on imports (started_at);
create index imports_by_file on imports (sha256);

-- What a row was found to be, by the reason why it is not simply carried out.
create function import_result(reason text) returns text language sql immutable parallel safe as $$
  select case
    when reason is null then 'matched'
    when reason = 'unknown' then 'not_found'
    when reason in ('done', 'repeated') then 'already'
    when reason in ('columns', 'characters', 'number', 'surname', 'born_on', 'happened_on', 'new_name') then 'broken'
    else 'conflicting' end
$$;

create table import_rows (
  import_id uuid not null references imports,
  -- of the file; the header is the first
  line integer not null,
  personal_number text,
  birth_certificate text,
  family_name text,
  born_on date,
  -- the day of the death, or the first day of the new name
  happened_on date,
  new_given_name text,
  new_family_name text,
  -- as it stood in the file, of a row that cannot be read
  written text,
  person_id uuid references people,
  reason text constraint import_reason_is_known check (reason in (
    'unknown', 'done', 'repeated', 'columns', 'characters', 'number', 'surname', 'born_on', 'happened_on', 'new_name',
    'identity', 'two_people', 'before_birth', 'in_future', 'another_date', 'reversed', 'older_name', 'rows_disagree', 'refused')),
  result text not null generated always as (import_result(reason)) stored,
  applied_at timestamptz,
  primary key (import_id, line),
  constraint import_row_matches_somebody check (reason is not null or person_id is not null),
  constraint import_row_that_is_broken_is_kept_as_written check ((import_result(reason) = 'broken') = (written is not null))
);
create index import_rows_by_result on import_rows (import_id, result, line);
create index import_rows_to_apply on import_rows (import_id, line) where reason is null and applied_at is null;

-- Names that a person had; the present one is the person's own. Lower-infinite: since whenever.
create table former_names (
  id uuid primary key default uuidv7(),
  person_id uuid not null references people,
  given_name text not null,
  family_name text not null,
  during daterange not null constraint former_name_has_ended check (not isempty(during) and not upper_inf(during)),
  recorded_at timestamptz not null default now(),
  constraint one_name_at_a_time unique (person_id, during without overlaps)
);

create trigger history_only_grows before delete or truncate on imports
  for each statement execute function history_only_grows();
create trigger history_only_grows before delete or truncate on import_rows
  for each statement execute function history_only_grows();
create trigger history_only_grows before update or delete or truncate on former_names
  for each statement execute function history_only_grows();

create function import_row_is_applied_once() returns trigger language plpgsql as $$
begin
  raise exception 'a row is applied once' using errcode = '23514', constraint = 'import_row_is_applied_once', table = 'import_rows';
end $$;
create trigger import_row_is_applied_once before update on import_rows
  for each row when (old.applied_at is not null) execute function import_row_is_applied_once();

-- Files are the business of those who decide; an auditor looks.
create function only_a_reviewer_imports() returns void language plpgsql as $$
begin
  if actor() <> 'agency' or actor_role() is null or actor_role() not in ('reviewer', 'administrator') then
    raise exception 'only a reviewer imports' using errcode = '42501';
  end if;
end $$;

create function begin_import(p_kind text, p_file_name text, p_sha256 text, p_bytes bigint) returns imports
language plpgsql security definer set search_path = public, pg_temp as $$
declare import imports;
begin
  perform only_a_reviewer_imports();
  insert into imports (kind, file_name, sha256, bytes, started_by, demo_today)
  values (p_kind, p_file_name, p_sha256, p_bytes, actor_account(), nullif(current_setting('erti.today', true), '')::date)
  returning * into import;
  return import;
end $$;

create function import_that_is_read(p_import_id uuid) returns imports language plpgsql as $$
declare import imports;
begin
  select * into import from public.imports where id = p_import_id for no key update;
  if import.state is distinct from 'reading' then perform refuse('import_is_being_read'); end if;
  return import;
end $$;

-- As at sign-in, in whichever letters it is written; most are written alike, which is cheaper to see.
create function surname_differs(one text, other text) returns boolean language sql immutable parallel safe as $$
  select one <> other and latin(one) <> latin(other)
$$;

-- Why a death of the register is not simply recorded; null when it is.
create function death_differs(
  whom people, p_family_name text, p_born_on date, p_died_on date
) returns text language sql stable as $$
  select case
    when whom.id is null then 'unknown'
    when whom.born_on <> p_born_on or surname_differs(whom.family_name, p_family_name) then 'identity'
    when p_died_on < p_born_on then 'before_birth'
    when p_died_on > today() then 'in_future'
    when whom.died_on = p_died_on then 'done'
    when whom.died_on is not null then 'another_date'
    -- the agency found that it was an error: only the agency says again that it was none
    when exists (select from public.deaths d where d.person_id = whom.id and d.died_on = p_died_on) then 'reversed' end
$$;

-- Why a new name of the register is not simply kept; null when it is. The same news, told again, finds the new name as
-- the present one, or as one that the person has had from that day.
create function name_differs(
  whom people, p_old_family_name text, p_born_on date, p_given_name text, p_family_name text, p_from date
) returns text language sql stable as $$
  select case
    when whom.id is null then 'unknown'
    when whom.born_on <> p_born_on then 'identity'
    when p_from < p_born_on then 'before_birth'
    when p_from > today() then 'in_future'
    when (whom.given_name, whom.family_name) = (p_given_name, p_family_name) then 'done'
    when exists (select from public.former_names f where f.person_id = whom.id and lower(f.during) = p_from
      and (f.given_name, f.family_name) = (p_given_name, p_family_name)) then 'done'
    when surname_differs(whom.family_name, p_old_family_name) then 'identity'
    when exists (select from public.former_names f where f.person_id = whom.id and upper(f.during) >= p_from) then 'older_name' end
$$;

-- The same of a whole row, which names somebody by a number, by a birth certificate, or a newborn by both: then it also brings
-- the number, and is news even when the name is the same.
create function name_row_differs(numbered people, certified people, line import_rows) returns text language plpgsql stable as $$
declare
  whom constant people := case when numbered.id is not null then numbered else certified end;
  differs text;
begin
  if numbered.id <> certified.id or certified.personal_number <> line.personal_number then return 'two_people'; end if;
  differs := name_differs(whom, line.family_name, line.born_on, line.new_given_name, line.new_family_name, line.happened_on);
  return case when differs = 'done' and whom.personal_number is null and line.personal_number is not null then null else differs end;
end $$;

-- Keeps some rows of a file, each compared with whom it names. p_broken: why a row could not be read at all.
create function add_import_rows(
  p_import_id uuid, p_lines integer[], p_numbers text[], p_certificates text[], p_family_names text[], p_born date[], p_happened date[],
  p_new_given_names text[], p_new_family_names text[], p_broken text[], p_written text[]
) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare import imports;
begin
  perform only_a_reviewer_imports();
  import := import_that_is_read(p_import_id);
  insert into import_rows (import_id, line, personal_number, birth_certificate, family_name, born_on, happened_on,
                           new_given_name, new_family_name, written, person_id, reason)
  select import.id, r.line, r.personal_number, r.birth_certificate, r.family_name, r.born_on, r.happened_on, r.new_given_name, r.new_family_name,
         r.written, coalesce(numbered.id, certified.id),
         case when r.reason is not null then r.reason
              when import.kind = 'deaths' then death_differs(numbered, r.family_name, r.born_on, r.happened_on)
              else name_row_differs(numbered, certified, (
                import.id, r.line, r.personal_number, r.birth_certificate, r.family_name, r.born_on, r.happened_on, r.new_given_name,
                r.new_family_name, null, null, null, null, null)::import_rows) end
  from unnest(p_lines, p_numbers, p_certificates, p_family_names, p_born, p_happened, p_new_given_names, p_new_family_names, p_broken, p_written)
    as r (line, personal_number, birth_certificate, family_name, born_on, happened_on, new_given_name, new_family_name, reason, written)
  left join people numbered on r.reason is null and numbered.personal_number = r.personal_number
  left join people certified on r.reason is null and certified.birth_certificate_number = r.birth_certificate;
  return cardinality(p_lines);
end $$;

-- The end of the dry run: what only all the rows together can tell, and the counts. The file is on record from here on.
create function import_is_checked(p_import_id uuid) returns imports
language plpgsql security definer set search_path = public, pg_temp as $$
declare import imports;
begin
  perform only_a_reviewer_imports();
  import := import_that_is_read(p_import_id);
  with several as (
    select person_id, min(line) as first,
           greatest(count(distinct (happened_on, new_given_name, new_family_name)), count(distinct personal_number)) as sayings
    from import_rows where import_id = import.id and reason is null group by person_id having count(*) > 1)
  update import_rows r set reason = case when s.sayings > 1 then 'rows_disagree' else 'repeated' end
  from several s
  where r.import_id = import.id and r.reason is null and r.person_id = s.person_id and (s.sayings > 1 or r.line > s.first);

  update imports i set (state, rows, matched, not_found, conflicting, broken, already, rows_to_do) = (
    select 'checked', count(*), count(*) filter (where result = 'matched'), count(*) filter (where result = 'not_found'),
           count(*) filter (where result = 'conflicting'), count(*) filter (where result = 'broken'),
           count(*) filter (where result = 'already'), count(*) filter (where result = 'matched')
    from import_rows where import_id = i.id)
  where i.id = import.id returning * into import;
  perform note('import.checked', null, null, jsonb_build_object('import', import.id, 'rows', import.rows));
  return import;
end $$;

-- One job at a time for an import; a new one takes the place of one that waits.
create function queue_import(p_import_id uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform graphile_worker.add_job('import', json_build_object('import', p_import_id), null, null, 12, 'import:' || p_import_id, 20, null, 'replace');
end $$;

-- Says that the file is to be carried out. Said again, it changes nothing.
create function carry_out_import(p_import_id uuid) returns imports
language plpgsql security definer set search_path = public, pg_temp as $$
declare import imports;
begin
  perform only_a_reviewer_imports();
  select * into import from imports where id = p_import_id for no key update;
  if not found then perform refuse('import_is_known'); end if;
  if import.state in ('running', 'done') then return import; end if;
  update imports set state = 'running', carried_out_by = actor_account(), carried_out_at = now(), finished_at = null,
                     demo_today = nullif(current_setting('erti.today', true), '')::date
  where id = import.id returning * into import;
  perform note('import.carried_out', null, null, jsonb_build_object('import', import.id, 'rows', import.rows_to_do)),
          queue_import(import.id);
  return import;
end $$;

-- Keeps the name that a person had, gives them the new one, and a newborn its number; null, or why not.
create function rename_person(import imports, line import_rows) returns text language plpgsql as $$
declare
  person people;
  differs text;
begin
  person := lock_person(line.person_id);
  differs := name_differs(person, line.family_name, line.born_on, line.new_given_name, line.new_family_name, line.happened_on);
  if differs is not null and differs <> 'done' then return differs; end if;
  if person.personal_number is null and line.personal_number is not null then
    perform join_newborn(person.id, line.personal_number);
    if differs = 'done' then return null; end if;
  end if;
  if differs = 'done' then return differs; end if;
  insert into public.former_names (person_id, given_name, family_name, during)
  values (person.id, person.given_name, person.family_name,
          daterange((select max(upper(f.during)) from public.former_names f where f.person_id = person.id), line.happened_on));
  update public.people set given_name = line.new_given_name, family_name = line.new_family_name where id = person.id;
  insert into public.journal (act, account_id, actor, person_id, detail)
  values ('person.renamed', actor_account(), actor(), person.id, jsonb_build_object('import', import.id, 'line', line.line));
  return null;
end $$;

-- Carries out one row; null when it is done, or what it turned out to be. A rule that refuses it is its result and nobody
-- else's: the rows around it go on.
create function apply_import_row(import imports, line import_rows) returns text language plpgsql as $$
declare answer text;
begin
  if import.kind = 'names' then return rename_person(import, line); end if;
  if exists (select from public.deaths d where d.person_id = line.person_id and d.died_on = line.happened_on and d.reversed_at is not null)
  then return 'reversed'; end if;
  answer := record_death(line.person_id, line.happened_on, format('%s, %s', import.file_name, line.line));
  return case answer when 'recorded' then null when 'already' then 'done' else 'another_date' end;
exception when integrity_constraint_violation then
  return 'refused';
end $$;

-- Carries out the next rows of an import in one transaction, in the name of whoever said so, and queues the one after it.
-- Every row of it is done and says so, or none is: a worker may die at any moment.
create function apply_import(p_import_id uuid, p_rows integer default 500) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  import imports;
  line import_rows;
  next_lines integer[];
  told text[] := '{}';
  now_already integer;
  now_conflicting integer;
begin
  -- also the queue of those who would do the same at once
  select * into import from imports where id = p_import_id for no key update;
  if import.state is distinct from 'running' then return false; end if;
  perform set_actor('agency', import.carried_out_by, null, null, 'reviewer', import.demo_today);
  next_lines := array(select r.line from import_rows r
                      where r.import_id = import.id and r.reason is null and r.applied_at is null order by r.line limit p_rows);
  -- everybody first and in one order, so that nobody who waits for a clinic's row is waited for
  perform from people p where p.id in (select r.person_id from import_rows r where r.import_id = import.id and r.line = any (next_lines))
  order by p.id for no key update;
  if import.kind = 'deaths' then
    perform lock_clinics(touched_by_death(array_agg(r.person_id), min(r.happened_on)))
    from import_rows r where r.import_id = import.id and r.line = any (next_lines);
  end if;
  for line in select * from import_rows r where r.import_id = import.id and r.line = any (next_lines) order by r.line loop
    told := told || apply_import_row(import, line);
  end loop;

  update import_rows r set applied_at = clock_timestamp(), reason = t.reason
  from unnest(next_lines, told) t (line, reason) where r.import_id = import.id and r.line = t.line;
  select count(*) filter (where import_result(reason) = 'already'), count(*) filter (where import_result(reason) = 'conflicting')
  into now_already, now_conflicting from unnest(told) reason;
  update imports i set rows_done = rows_done + cardinality(told), already = already + now_already, conflicting = conflicting + now_conflicting,
    matched = matched - now_already - now_conflicting,
    state = case when cardinality(told) < p_rows then 'done' else 'running' end,
    finished_at = case when cardinality(told) < p_rows then now() end
  where i.id = import.id returning * into import;
  if import.state = 'done' then
    perform note('import.finished', null, null, jsonb_build_object('import', import.id, 'matched', import.matched));
    return false;
  end if;
  perform queue_import(import.id);
  return true;
end $$;

-- When nobody will try again by itself; somebody may say so once more.
create function import_was_given_up(p_import_id uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  update imports set state = 'failed', finished_at = now() where id = p_import_id and state = 'running'
$$;

do $$
declare t text; f text;
begin
  foreach t in array array['imports', 'import_rows', 'former_names'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_acts on %I to erti_owner using (true) with check (true)', t);
    execute format('create policy auditor_reads on %I for select to erti_auditor using (true)', t);
    execute format('create policy agency_sees_all on %I for select to erti_app using ((select actor()) = ''agency'')', t);
    execute format('grant select on %I to erti_app, erti_auditor', t);
  end loop;
  foreach f in array array['begin_import', 'add_import_rows', 'import_is_checked', 'carry_out_import', 'apply_import', 'import_was_given_up',
                           'queue_import'] loop
    execute format('revoke execute on function %I from public', f);
    if f <> 'queue_import' then execute format('grant execute on function %I to erti_app', f); end if;
  end loop;
end $$;
create policy person_sees_own on former_names for select to erti_app using (person_id = (select actor_person()));

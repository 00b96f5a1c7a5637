-- Why: a resolution changes what the programme covers, and no release of the service should be needed for that. The agency prepares a
-- version as a copy, writes in it cell by cell, and another of its staff than those who wrote puts it in force from a day ahead, by a
-- stored act. What has begun to hold is never taken back; what lies ahead may be recalled.

alter table coverage_versions
  -- whoever wrote in it while it was a draft
  add column written_by uuid[] not null default '{}',
  add column put_in_force_by uuid references accounts,
  add constraint another_puts_rules_in_force check (put_in_force_by <> all (written_by || prepared_by)),
  add constraint rules_in_force_say_by_whom check ((put_in_force_by is null) = (decision_id is null));

-- What was done with a version, and by whom; the lines of its text are in the journal.
create table coverage_acts (
  id bigint generated always as identity primary key,
  version_id bigint not null references coverage_versions,
  act text not null check (act in ('prepare', 'put_in_force', 'recall', 'discard')),
  account_id uuid not null references accounts,
  request_id uuid not null,
  at timestamptz not null default now(),
  constraint one_coverage_act_per_request unique (account_id, request_id)
);
create index coverage_acts_by_version on coverage_acts (version_id, id);
create trigger history_only_grows before update or delete or truncate on coverage_acts
  for each statement execute function history_only_grows();
alter table coverage_acts enable row level security;
alter table coverage_acts force row level security;
create policy owner_acts on coverage_acts to erti_owner using (true) with check (true);
create policy auditor_reads on coverage_acts for select to erti_auditor using (true);
create policy agency_sees_all on coverage_acts for select to erti_app using ((select actor()) = 'agency');
grant select on coverage_acts to erti_app, erti_auditor;

-- All that a version says, as one hash: whoever puts it in force says what they saw.
create function coverage_hash(p_version bigint) returns text language sql stable as $$
  select public.sha256_hex(jsonb_build_array(
    (select jsonb_build_array(source_ka, source_en) from public.coverage_versions where id = p_version),
    (select jsonb_agg(to_jsonb(r) - 'version_id' order by code) from public.coverage_groups r where version_id = p_version),
    (select jsonb_agg(to_jsonb(r) - 'version_id' order by code) from public.coverage_services r where version_id = p_version),
    (select jsonb_agg(to_jsonb(r) - 'version_id' order by service_code, table_code) from public.coverage_rows r where version_id = p_version),
    (select jsonb_agg(to_jsonb(r) - 'version_id' order by code) from public.coverage_packages r where version_id = p_version),
    (select jsonb_agg(to_jsonb(r) - 'version_id' order by code) from public.coverage_limits r where version_id = p_version),
    (select jsonb_agg(to_jsonb(r) - 'version_id' order by area) from public.coverage_footnotes r where version_id = p_version),
    (select jsonb_agg(to_jsonb(r) - 'version_id' order by service_code, package_code) from public.coverage_cells r where version_id = p_version),
    (select jsonb_agg(to_jsonb(r) - 'version_id' order by code) from public.coverage_exclusions r where version_id = p_version))::text)
$$;

-- Whoever acts on the rules is a reviewer or an administrator, and one after another.
create function lock_coverage() returns void language plpgsql as $$
begin
  if actor() <> 'agency' or actor_role() not in ('reviewer', 'administrator') then
    raise exception 'only a reviewer changes the rules' using errcode = '42501';
  end if;
  perform pg_advisory_xact_lock(hashtext('coverage_versions'));
end $$;

-- The version that this request of the actor's acted on already; none for a new request.
create function coverage_act_was_done(p_request_id uuid) returns coverage_versions language sql stable as $$
  select v.* from public.coverage_acts a join public.coverage_versions v on v.id = a.version_id
  where a.account_id = actor_account() and a.request_id = p_request_id
$$;

create function act_on_coverage(p_act text, p_version coverage_versions, p_request_id uuid, p_detail jsonb default '{}') returns void
language sql as $$
  insert into public.coverage_acts (version_id, act, account_id, request_id) values ((p_version).id, p_act, actor_account(), p_request_id);
  select note('rules.' || p_act, null, p_request_id, jsonb_build_object('version', (p_version).id, 'name', (p_version).name) || p_detail)
$$;

-- A draft: a copy of the latest that is in force or shall be.
create function prepare_coverage(p_request_id uuid) returns coverage_versions
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  version coverage_versions;
  latest coverage_versions;
  year constant text := to_char(today(), 'YYYY');
  t text;
begin
  perform lock_coverage();
  version := coverage_act_was_done(p_request_id);
  if version.id is not null then return version; end if;
  select * into latest from coverage_versions where state = 'in_force' order by lower(in_force) desc limit 1;
  insert into coverage_versions (name, source_ka, source_en, based_on, prepared_by, request_id)
  select year || '-' || 1 + coalesce(max(split_part(v.name, '-', 2)::integer), 0), latest.source_ka, latest.source_en, latest.id,
         actor_account(), p_request_id
  from coverage_versions v where v.name like year || '-%'
  returning * into version;
  foreach t in array array['coverage_groups', 'coverage_services', 'coverage_rows', 'coverage_packages', 'coverage_limits',
                           'coverage_footnotes', 'coverage_cells', 'coverage_exclusions'] loop
    execute format('insert into %1$I select (jsonb_populate_record(r, jsonb_build_object(''version_id'', $1))).* from %1$I r
                    where r.version_id = $2', t) using version.id, latest.id;
  end loop;
  perform act_on_coverage('prepare', version, p_request_id, jsonb_build_object('basedOn', latest.name));
  return version;
end $$;

-- The draft, for whoever writes in it; their name goes into it, because they are not to put it in force.
create function write_in_coverage_draft(p_version bigint, p_what text, p_detail jsonb) returns void
language plpgsql set search_path = public, pg_temp as $$
begin
  perform lock_coverage();
  update coverage_versions set written_by = case when actor_account() = any (written_by) then written_by else written_by || actor_account() end
  where id = p_version and state = 'draft';
  if not found then perform refuse('coverage_is_written_as_a_draft'); end if;
  perform note('rules.' || p_what, null, null, jsonb_build_object('version', p_version) || p_detail);
end $$;

create function refuse_unless_written(is_written boolean) returns void language plpgsql as $$
begin
  if not is_written then perform refuse('coverage_row_is_known'); end if;
end $$;

create function write_coverage_cell(p_version bigint, p_service text, p_package text, p_raw text, p_share smallint, p_share_stated boolean,
  p_tariff_area boolean, p_limit_code text, p_mark text, p_note_ka text, p_note_en text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform write_in_coverage_draft(p_version, 'write_cell', jsonb_build_object('service', p_service, 'package', p_package, 'share', p_share,
    'shareStated', p_share_stated, 'tariffArea', p_tariff_area, 'limit', p_limit_code, 'raw', p_raw));
  update coverage_cells set raw = p_raw, share = p_share, share_stated = p_share_stated, tariff_area = p_tariff_area,
    limit_code = p_limit_code, mark = p_mark, note_ka = p_note_ka, note_en = p_note_en
  where version_id = p_version and service_code = p_service and package_code = p_package;
  perform refuse_unless_written(found);
end $$;

create function write_coverage_conditions(p_version bigint, p_service text, p_conditions text[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform write_in_coverage_draft(p_version, 'write_conditions', jsonb_build_object('service', p_service, 'conditions', p_conditions));
  update coverage_services set conditions = p_conditions where version_id = p_version and code = p_service;
  perform refuse_unless_written(found);
end $$;

create function write_coverage_limit(p_version bigint, p_code text, p_amount_tetri bigint, p_period text, p_period_stated boolean,
  p_words_ka text, p_words_en text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform write_in_coverage_draft(p_version, 'write_limit', jsonb_build_object('limit', p_code, 'amount', p_amount_tetri, 'period', p_period));
  update coverage_limits set amount_tetri = p_amount_tetri, period = p_period, period_stated = p_period_stated, words_ka = p_words_ka, words_en = p_words_en
  where version_id = p_version and code = p_code;
  perform refuse_unless_written(found);
end $$;

create function write_coverage_footnote(p_version bigint, p_area text, p_words_ka text, p_words_en text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform write_in_coverage_draft(p_version, 'write_footnote', jsonb_build_object('area', p_area));
  update coverage_footnotes set words_ka = p_words_ka, words_en = p_words_en where version_id = p_version and area = p_area;
  perform refuse_unless_written(found);
end $$;

create function write_coverage_source(p_version bigint, p_source_ka text, p_source_en text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform write_in_coverage_draft(p_version, 'write_source', '{}');
  update coverage_versions set source_ka = p_source_ka, source_en = p_source_en where id = p_version;
end $$;

-- An exclusion in other words; without a code, another one. The same words sent twice are one exclusion.
create function write_coverage_exclusion(p_version bigint, p_code text, p_packages text[], p_words_ka text, p_words_en text,
  p_exception_ka text, p_exception_en text) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  place integer;
  named text := coalesce(p_code, (select code from coverage_exclusions where version_id = p_version and words_ka = p_words_ka limit 1));
begin
  if named is null then
    -- after every one that there ever was, so that no code comes back with another meaning
    select max(position) + 1 into place from coverage_exclusions;
    named := 'added_' || translate(place::text, '0123456789', 'abcdefghij');
  end if;
  perform write_in_coverage_draft(p_version, 'write_exclusion', jsonb_build_object('exclusion', named));
  if place is not null then
    insert into coverage_exclusions (version_id, code, position, packages, words_ka, words_en, exception_ka, exception_en)
    values (p_version, named, place, p_packages, p_words_ka, p_words_en, p_exception_ka, p_exception_en);
  else
    update coverage_exclusions set packages = p_packages, words_ka = p_words_ka, words_en = p_words_en, exception_ka = p_exception_ka,
      exception_en = p_exception_en
    where version_id = p_version and code = named;
    perform refuse_unless_written(found);
  end if;
  return named;
end $$;

create function remove_coverage_exclusion(p_version bigint, p_code text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform write_in_coverage_draft(p_version, 'remove_exclusion', jsonb_build_object('exclusion', p_code));
  delete from coverage_exclusions where version_id = p_version and code = p_code;
  perform refuse_unless_written(found);
end $$;

create function discard_coverage(p_request_id uuid, p_version bigint) returns coverage_versions
language plpgsql security definer set search_path = public, pg_temp as $$
declare version coverage_versions;
begin
  perform lock_coverage();
  version := coverage_act_was_done(p_request_id);
  if version.id is not null then return version; end if;
  update coverage_versions set state = 'discarded' where id = p_version and state = 'draft' returning * into version;
  if not found then perform refuse('coverage_is_written_as_a_draft'); end if;
  perform act_on_coverage('discard', version, p_request_id);
  return version;
end $$;

-- The first day is tomorrow at the earliest: what was answered today by today's rules stays true. p_shown is coverage_hash as it was shown.
create function put_coverage_in_force(p_request_id uuid, p_version bigint, p_from date, p_shown text,
  p_legal_basis text, p_reasons text, p_appeal text) returns coverage_versions
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  version coverage_versions;
  latest coverage_versions;
  decision decisions;
begin
  perform lock_coverage();
  version := coverage_act_was_done(p_request_id);
  if version.id is not null then return version; end if;
  select * into version from coverage_versions where id = p_version and state = 'draft' for update;
  if not found then perform refuse('coverage_is_written_as_a_draft'); end if;
  if p_from <= today() then perform refuse('rules_begin_ahead'); end if;
  select * into latest from coverage_versions where state = 'in_force' order by lower(in_force) desc limit 1;
  if p_from <= lower(latest.in_force) then perform refuse('rules_follow_the_latest'); end if;
  if coverage_hash(p_version) <> p_shown then perform refuse('rules_are_as_shown'); end if;
  decision := decide('rules_in_force', null, p_from, p_legal_basis, p_reasons, p_appeal);
  update coverage_versions set in_force = daterange(lower(in_force), p_from) where id = latest.id;
  update coverage_versions set state = 'in_force', in_force = daterange(p_from, null), decision_id = decision.id, put_in_force_by = actor_account()
  where id = p_version returning * into version;
  perform act_on_coverage('put_in_force', version, p_request_id,
    jsonb_build_object('fromOn', p_from, 'decision', decision.number, 'sha256', p_shown));
  return version;
end $$;

-- Before its first day; what was before it goes on.
create function recall_coverage(p_request_id uuid, p_version bigint, p_legal_basis text, p_reasons text, p_appeal text) returns coverage_versions
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  version coverage_versions;
  was daterange;
  decision decisions;
begin
  perform lock_coverage();
  version := coverage_act_was_done(p_request_id);
  if version.id is not null then return version; end if;
  select in_force into was from coverage_versions where id = p_version and state = 'in_force' and lower(in_force) > today() for update;
  if not found then perform refuse('rules_are_still_ahead'); end if;
  if not upper_inf(was) then perform refuse('later_rules_are_recalled_first'); end if;
  decision := decide('rules_recalled', null, today(), p_legal_basis, p_reasons, p_appeal);
  update coverage_versions set state = 'recalled', in_force = null, recall_decision_id = decision.id where id = p_version returning * into version;
  update coverage_versions set in_force = daterange(lower(in_force), null) where upper(in_force) = lower(was);
  perform act_on_coverage('recall', version, p_request_id, jsonb_build_object('fromOn', lower(was), 'decision', decision.number));
  return version;
end $$;

-- How many people each package covers on a day: eligibility_rules_met for everybody at once, and a test holds the two together.
-- Whoever has two packages is counted in both.
create function people_by_package(on_day date) returns table (package text, people bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  with covered as materialized (
    select p.id, p.sex = 'female' as is_woman, p.born_on,
           p.id in (select person_id from exclusions where reason = 'private_insurance' and upper(during) <= on_day) as was_insured
    from people p
    where actor() = 'agency' and coalesce(p.died_on > on_day, true)
      and exists (select from identity_documents d where d.person_id = p.id and d.during @> on_day and d.type <> 'other')
      and not exists (select from exclusions e where e.person_id = p.id and e.during @> on_day))
  select r.package, count(distinct p.id)
  from eligibility_rules r
  join covered p on coalesce(r.was_insured = p.was_insured, true)
    and on_day >= reaches(p.born_on, case when p.is_woman then r.women_from else r.men_from end)
    and coalesce(on_day < reaches(p.born_on, case when p.is_woman then r.women_until else r.men_until end), true)
    and (r.circumstance is null or (p.id, r.circumstance) in (select c.person_id, c.kind from circumstances c where c.during @> on_day))
  where r.in_force @> on_day
  group by r.package
$$;

do $$
declare f text;
begin
  foreach f in array array['lock_coverage', 'coverage_act_was_done', 'act_on_coverage', 'write_in_coverage_draft', 'refuse_unless_written'] loop
    execute format('revoke execute on function %I from public', f);
  end loop;
  foreach f in array array['prepare_coverage', 'write_coverage_cell', 'write_coverage_conditions', 'write_coverage_limit', 'write_coverage_footnote',
                           'write_coverage_source', 'write_coverage_exclusion', 'remove_coverage_exclusion', 'discard_coverage',
                           'put_coverage_in_force', 'recall_coverage', 'people_by_package'] loop
    execute format('revoke execute on function %I from public', f);
    execute format('grant execute on function %I to erti_app', f);
  end loop;
end $$;

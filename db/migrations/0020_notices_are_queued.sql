-- Why: everyone whom an act concerns is told of it, by e-mail and by SMS, in their language. A notice is a row that is written
-- in the transaction of the act, and its job in the queue with it: an act that is rolled back tells nobody, and what was
-- committed is sent at least once. The queue is graphile-worker's, in a schema of its own that db/queue.ts installs.

create table notices (
  id uuid primary key default uuidv7(),
  kind text not null constraint notice_kind_is_a_name check (kind ~ '^[a-z][a-zA-Z]*$'),
  -- what the text speaks of: xOn is a date, xKa and xEn are one name in both languages
  facts jsonb not null constraint notice_facts_are_an_object check (jsonb_typeof(facts) = 'object'),
  language text not null check (language in ('ka', 'en')),
  channel text not null check (channel in ('phone', 'email')),
  -- as it was when the act was done
  recipient text not null,
  person_id uuid references people,
  account_id uuid references accounts,
  facility_id bigint references facilities,
  created_at timestamptz not null default now(),
  attempts integer not null default 0,
  sent_at timestamptz,
  -- never a word of the message or of the recipient
  last_failure text constraint failure_is_of_a_class check (
    last_failure in ('unreachable', 'deferred', 'refused', 'settings', 'text', 'unknown')),
  failed_at timestamptz,
  constraint notice_is_sent_or_failed check (sent_at is null or failed_at is null)
);
create index notices_waiting on notices (created_at) where sent_at is null;
create index notices_by_sending on notices (sent_at) where sent_at is not null;
create index notices_by_person on notices (person_id) where person_id is not null;
create index notices_by_account on notices (account_id) where account_id is not null;

create trigger history_only_grows before delete or truncate on notices
  for each statement execute function history_only_grows();
create function notice_changes_only_by_its_delivery() returns trigger language plpgsql as $$
declare may_differ constant text[] := array['attempts', 'sent_at', 'last_failure', 'failed_at'];
begin
  if old.sent_at is null and to_jsonb(new) - may_differ = to_jsonb(old) - may_differ then return new; end if;
  raise exception 'a notice changes only by its delivery'
    using errcode = '23514', constraint = 'notice_changes_only_by_its_delivery', table = 'notices';
end $$;
create trigger notice_changes_only_by_its_delivery before update on notices
  for each row execute function notice_changes_only_by_its_delivery();

-- One job per notice, tried for sixteen hours; a crowd waits behind the few.
create function queue_deliveries(p_notices uuid[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if cardinality(p_notices) = 0 then return; end if;
  perform from graphile_worker.add_jobs(array(
    select ('deliver', json_build_object('notice', id), null, null, 12, null,
            case when cardinality(p_notices) > 100 then 10 else 0 end, null)::graphile_worker.job_spec
    from unnest(p_notices) id));
end $$;

-- By a trigger, so that whoever writes a notice, it has its job.
create function notice_has_its_job() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform queue_deliveries(array(select id from written));
  return null;
end $$;
create trigger notice_has_its_job after insert on notices referencing new table as written
  for each statement execute function notice_has_its_job();

-- Tells people, each over every channel that they have, in their language.
create function tell_people(p_people uuid[], p_kind text, p_facts jsonb, p_facility_id bigint default null) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into notices (kind, facts, language, channel, recipient, person_id, facility_id)
  select p_kind, p_facts, p.language, way.channel, way.recipient, p.id, p_facility_id
  from (select distinct unnest(p_people) as id) them
  join people p using (id)
  cross join lateral (values ('phone', p.phone), ('email', p.email)) way (channel, recipient)
  where p.died_on is null and way.recipient is not null
$$;

create function tell_person(p_person_id uuid, p_kind text, p_facts jsonb, p_facility_id bigint default null) returns void
language sql security definer set search_path = public, pg_temp as $$
  select tell_people(array[p_person_id], p_kind, p_facts, p_facility_id)
$$;

-- Tells an account: a member of staff by e-mail, a person over every channel that they have.
create function tell_account(p_account_id uuid, p_kind text, p_facts jsonb, p_facility_id bigint default null) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into notices (kind, facts, language, channel, recipient, account_id, facility_id)
  select p_kind, p_facts, 'ka', 'email', a.email, a.id, p_facility_id
  from accounts a where a.id = p_account_id and a.email is not null;
  select tell_people(array_remove(array[a.person_id], null), p_kind, p_facts, p_facility_id)
  from accounts a where a.id = p_account_id
$$;

-- Tells those who answer for a facility: its provider's representatives and contact, and its own managers; an address once.
create function tell_managers(p_facility_id bigint, p_kind text, p_facts jsonb) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into notices (kind, facts, language, channel, recipient, account_id, facility_id)
  select distinct on (lower(them.email)) p_kind, p_facts, 'ka', 'email', them.email, them.id, p_facility_id
  from facilities f
  cross join lateral (
    select a.email, a.id from memberships m join accounts a on a.id = m.account_id
    where m.ended_at is null and (m.provider_id = f.provider_id or (m.facility_id = f.id and m.role = 'manager'))
    union all
    select c.email, null from provider_contacts c where c.provider_id = f.provider_id) them
  where f.id = p_facility_id and them.email is not null
  order by lower(them.email), them.id nulls last
$$;

-- Tells those who decide at the agency.
create function tell_agency(p_kind text, p_facts jsonb, p_facility_id bigint default null) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into notices (kind, facts, language, channel, recipient, account_id, facility_id)
  select distinct on (a.id) p_kind, p_facts, 'ka', 'email', a.email, a.id, p_facility_id
  from memberships m join accounts a on a.id = m.account_id
  where m.ended_at is null and m.facility_id is null and m.provider_id is null
    and m.role in ('reviewer', 'administrator') and a.email is not null
$$;

-- What a delivery sends; null when it was sent, or given up, in the meantime.
create function notice_to_send(p_notice_id uuid) returns notices
language sql stable security definer set search_path = public, pg_temp as $$
  select * from notices where id = p_notice_id and sent_at is null and failed_at is null
$$;

create function notice_was_sent(p_notice_id uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  update notices set sent_at = now(), attempts = attempts + 1, failed_at = null where id = p_notice_id and sent_at is null
$$;

-- p_is_final: nobody tries it again, unless the agency says so.
create function notice_was_not_sent(p_notice_id uuid, p_failure text, p_is_final boolean) returns void
language sql security definer set search_path = public, pg_temp as $$
  update notices set attempts = attempts + 1, last_failure = p_failure, failed_at = case when p_is_final then now() end
  where id = p_notice_id and sent_at is null and failed_at is null
$$;

-- One notice that was given up, or all of them (null), back into the queue; how many.
create function try_notices_again(p_notice_id uuid) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare back uuid[];
begin
  if actor() <> 'agency' or actor_role() not in ('reviewer', 'administrator') then
    raise exception 'only a reviewer sends notices again' using errcode = '42501';
  end if;
  with again as (
    update notices set failed_at = null
    where failed_at is not null and (p_notice_id is null or id = p_notice_id) returning id)
  select coalesce(array_agg(id), '{}') into back from again;
  if back = '{}' then return 0; end if;
  perform queue_deliveries(back),
          note('notices.tried_again', null, null, jsonb_build_object('count', cardinality(back), 'notice', p_notice_id));
  return cardinality(back);
end $$;

-- For the one process that delivers, when it begins: whoever held these jobs has gone, between sending and saying so perhaps.
create function free_jobs_left_behind() returns void
language sql security definer set search_path = public, pg_temp as $$
  update graphile_worker._private_jobs
  set locked_at = null, locked_by = null, run_at = least(run_at, now()), attempts = least(attempts, max_attempts - 1)
  where locked_at is not null
$$;

alter table notices enable row level security;
alter table notices force row level security;
create policy owner_acts on notices to erti_owner using (true) with check (true);
create policy auditor_reads on notices for select to erti_auditor using (true);
create policy person_sees_own on notices for select to erti_app using (person_id = (select actor_person()));
create policy staff_see_own on notices for select to erti_app using (account_id = (select actor_account()));
create policy agency_sees_all on notices for select to erti_app using ((select actor()) = 'agency');
grant select on notices to erti_app, erti_auditor;

do $$
declare f text;
begin
  foreach f in array array['queue_deliveries', 'notice_has_its_job', 'tell_people', 'tell_person', 'tell_account', 'tell_managers',
    'tell_agency', 'notice_to_send', 'notice_was_sent', 'notice_was_not_sent', 'try_notices_again', 'free_jobs_left_behind'] loop
    execute format('revoke execute on function %I from public', f);
    if f not in ('queue_deliveries', 'notice_has_its_job') then
      execute format('grant execute on function %I to erti_app', f);
    end if;
  end loop;
end $$;

-- The app works the queue's jobs off, and a job that is done is deleted; it adds none but through the functions above.
grant usage on schema graphile_worker to erti_app;
grant select on graphile_worker.migrations, graphile_worker._private_known_crontabs to erti_app;
grant select, insert on graphile_worker._private_tasks to erti_app;
grant select, update on graphile_worker._private_job_queues to erti_app;
grant select, update, delete on graphile_worker._private_jobs to erti_app;
create policy app_works_the_queue on graphile_worker._private_tasks to erti_app using (true) with check (true);
create policy app_works_the_queue on graphile_worker._private_job_queues to erti_app using (true) with check (true);
create policy app_works_the_queue on graphile_worker._private_jobs to erti_app using (true) with check (true);

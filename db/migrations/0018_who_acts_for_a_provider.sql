-- Why: a provider acts for all of its facilities through a representative, and a facility through its manager.
-- A member of staff who has just made an account, and belongs nowhere yet, is a newcomer: they may name a provider, and no more.

alter table memberships
  add column provider_id bigint references providers,
  drop constraint role_fits_the_institution,
  add constraint role_fits_the_institution check (
    case when provider_id is not null then facility_id is null and role = 'representative'
         when facility_id is not null then role in ('manager', 'registrar')
         else role in ('reviewer', 'administrator', 'auditor') end);
drop index one_role_at_an_institution;
create unique index one_role_at_an_institution on memberships (account_id, facility_id, provider_id)
  nulls not distinct where ended_at is null;
create index memberships_by_provider on memberships (provider_id) where provider_id is not null;

-- How the agency reaches a provider; its names are everybody's, this is not.
create table provider_contacts (
  provider_id bigint primary key references providers,
  address_ka text not null,
  address_en text not null,
  phone text not null constraint provider_phone_is_international check (phone ~ '^\+[0-9]{8,15}$'),
  email text not null constraint provider_email_has_an_at check (email ~ '^[^@\s]+@[^@\s]+$')
);
alter table provider_contacts enable row level security;
alter table provider_contacts force row level security;

drop function set_actor(text, uuid, uuid, bigint, text, date);
create function set_actor(kind text, account_id uuid, person_id uuid, facility_id bigint, role text, today date,
  provider_id bigint default null)
returns void language sql volatile as $$
  select set_config('erti.actor', coalesce(kind, ''), true),
         set_config('erti.account_id', coalesce(account_id::text, ''), true),
         set_config('erti.person_id', coalesce(person_id::text, ''), true),
         set_config('erti.facility_id', coalesce(facility_id::text, ''), true),
         set_config('erti.role', coalesce(role, ''), true),
         set_config('erti.today', coalesce(today::text, ''), true),
         set_config('erti.provider_id', coalesce(provider_id::text, ''), true)
$$;

create function actor_provider() returns bigint language sql stable parallel safe as $$
  select case when actor() = 'provider' then nullif(current_setting('erti.provider_id', true), '')::bigint end
$$;

-- The facilities that the actor manages: a representative all of the provider's, a manager their own.
-- A set, so that a policy's sub-select evaluates it once a query.
create function managed_facilities() returns setof bigint language sql stable as $$
  select f.id from public.facilities f where f.provider_id = actor_provider()
  union all
  select actor_facility() where actor_facility() is not null and actor_role() = 'manager'
$$;
create function manages(whom bigint) returns boolean language sql stable as $$
  select whom in (select managed_facilities())
$$;

-- The session's workplace may be a provider, or nothing yet.
alter type session_actor add attribute provider_id bigint;
create or replace function actor_of_session(p_secret_hash bytea) returns session_actor
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  session sessions;
  answer session_actor;
begin
  select * into session from sessions where secret_hash = p_secret_hash and revoked_at is null and expires_at > now();
  if not found then return null; end if;
  -- a minute's precision is enough, and spares a write per page
  update sessions set last_seen_at = now() where id = session.id and last_seen_at < now() - interval '1 minute';
  select session.id, a.id, case when a.kind = 'staff' and m.id is null then 'newcomer' else a.kind end, a.person_id,
         m.facility_id, m.role, coalesce(a.name, p.given_name || ' ' || p.family_name), m.provider_id
  into answer
  from accounts a
  left join people p on p.id = a.person_id
  left join memberships m on m.id = session.membership_id and m.ended_at is null
  where a.id = session.account_id
    and ((a.kind = 'person' and p.died_on is null)
      or (a.kind = 'staff' and (m.id is not null or not exists (select from memberships where account_id = a.id))));
  return answer;
end $$;

-- Another of one's own places of work, for the session that asks. False when there is no such place.
create function work_at(p_session_id uuid, p_account_id uuid, p_membership_id uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update sessions s set membership_id = m.id
  from memberships m
  where s.id = p_session_id and s.account_id = p_account_id and s.revoked_at is null
    and m.id = p_membership_id and m.account_id = p_account_id and m.ended_at is null;
  return found;
end $$;
revoke execute on function work_at from public;
grant execute on function work_at to erti_app;

-- A line of the journal in the name of whoever acts.
create function note(p_act text, p_about_facility_id bigint, p_request_id uuid, p_detail jsonb) returns void language sql as $$
  insert into public.journal (act, account_id, actor, facility_id, about_facility_id, request_id, detail)
  values (p_act, actor_account(), actor(), actor_facility(), p_about_facility_id, p_request_id, p_detail)
$$;

-- A running number with its year and a check digit (ISO 7064, mod 97): acts, declarations, and receipts alike.
create function next_number(of_sequence regclass) returns text language plpgsql volatile as $$
declare n constant bigint := nextval(of_sequence);
begin
  return format('%s-%s-%s', to_char(today(), 'YYYY'), lpad(n::text, 8, '0'), lpad((98 - (n * 100) % 97)::text, 2, '0'));
end $$;
create or replace function next_receipt_number() returns text language sql volatile as $$
  select next_number('public.receipt_numbers')
$$;

create policy provider_sees_members on memberships for select to erti_app
  using (provider_id = (select actor_provider()) or facility_id in (select managed_facilities()));
create policy provider_sees_staff on accounts for select to erti_app
  using ((select actor_provider()) is not null and id in (
    select m.account_id from memberships m
    where m.provider_id = (select actor_provider()) or m.facility_id in (select managed_facilities())));
-- what was done about its facilities: not about a person, and not what the agency only proposes
create policy provider_sees_acts on journal for select to erti_app using (
  (select actor_provider()) is not null and about_facility_id in (select managed_facilities()) and person_id is null
  and act not like '%propose%' and act not like '%reject%');

create policy owner_acts on provider_contacts to erti_owner using (true) with check (true);
create policy auditor_reads on provider_contacts for select to erti_auditor using (true);
create policy provider_sees_own on provider_contacts for select to erti_app using (provider_id = (select actor_provider()));
create policy agency_sees_all on provider_contacts for select to erti_app using ((select actor()) = 'agency');
grant select on provider_contacts to erti_app, erti_auditor;

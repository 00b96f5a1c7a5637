-- Why: a password alone opens no account that can decide or declare. Staff prove twice, with what they know and with what
-- they have; every link, ticket and code works once, also when two requests bring it at the same moment.
-- Secrets never lie here as they are: links, tickets and recovery codes as hashes, a factor's secret encrypted by the service.

alter table memberships
  add column started_at timestamptz not null default now(),
  add column ended_by uuid references accounts;
update memberships set started_at = coalesce(uuid_extract_timestamp(id), now());

-- Who is asked to join a facility's staff.
create table invitations (
  id uuid primary key default uuidv7(),
  facility_id bigint not null references facilities,
  email text not null constraint invitation_email_is_lower_case check (email = lower(email) and email ~ '^[^@\s]+@[^@\s]+$'),
  role text not null constraint invited_role_is_of_a_facility check (role in ('manager', 'registrar')),
  invited_by uuid not null references accounts,
  invited_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by uuid references accounts,
  withdrawn_at timestamptz,
  withdrawn_by uuid references accounts,
  constraint invitation_ends_once check (accepted_at is null or withdrawn_at is null),
  constraint invitation_says_who_ended_it check (
    (accepted_at is null) = (accepted_by is null) and (withdrawn_at is null) = (withdrawn_by is null))
);
create unique index one_open_invitation_per_email on invitations (facility_id, email)
  where accepted_at is null and withdrawn_at is null;

-- A link that was sent by e-mail. It speaks of an address and of no account: until it is opened there is none,
-- so nobody can occupy another's address by asking for it.
create table email_links (
  id uuid primary key default uuidv7(),
  token_hash bytea not null constraint link_token_is_unique unique,
  purpose text not null check (purpose in ('sign_up', 'invitation', 'password_reset')),
  email text not null constraint link_email_is_lower_case check (email = lower(email)),
  invitation_id uuid references invitations,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint link_fits_its_purpose check ((purpose = 'invitation') = (invitation_id is not null))
);
create index email_links_by_email on email_links (email);
create index email_links_by_invitation on email_links (invitation_id) where invitation_id is not null;

create table second_factors (
  account_id uuid primary key references accounts,
  secret bytea not null,
  confirmed_at timestamptz not null default now(),
  -- the period of 30 seconds whose code was used last: a code opens once, and none older than it
  last_step bigint not null
);

create table recovery_codes (
  account_id uuid not null references second_factors,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (account_id, code_hash)
);

-- Half of a sign-in: the password was right, the second proof is awaited.
create table staff_tickets (
  id uuid primary key default uuidv7(),
  secret_hash bytea not null,
  account_id uuid not null references accounts,
  -- where the session is to act, when the sign-in came from an invitation
  membership_id uuid references memberships,
  attempts integer not null default 0 constraint five_attempts_per_ticket check (attempts <= 5),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index staff_tickets_by_account on staff_tickets (account_id);
create index staff_tickets_by_age on staff_tickets (created_at);

do $$
declare t text;
begin
  foreach t in array array['invitations', 'email_links', 'second_factors', 'recovery_codes', 'staff_tickets'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_acts on %I to erti_owner using (true) with check (true)', t);
    if t not in ('email_links', 'staff_tickets') then
      execute format('create policy auditor_reads on %I for select to erti_auditor using (true)', t);
    end if;
  end loop;
end $$;

grant select on invitations to erti_app, erti_auditor;
create policy manager_sees_invitations on invitations for select to erti_app
  using (facility_id in (select managed_facilities()));
create policy agency_sees_invitations on invitations for select to erti_app using ((select actor()) = 'agency');
-- when it was set up and how many codes are left, never a secret
grant select (account_id, confirmed_at) on second_factors to erti_app, erti_auditor;
create policy own_second_factor on second_factors for select to erti_app using (account_id = (select actor_account()));
grant select (account_id, used_at) on recovery_codes to erti_app, erti_auditor;
create policy own_recovery_codes on recovery_codes for select to erti_app using (account_id = (select actor_account()));

-- Gives an attempt back that turned out to be right, so that only wrong ones are counted.
create function return_attempt(p_key bytea) returns void language sql security definer set search_path = public, pg_temp as $$
  update attempts set count = count - 1 where key = p_key and count > 0
$$;

-- What a member of staff with a right password is still asked for: a 'code', to 'enrol' a second factor, or nothing more
-- ('session'). Null for an account that may act as nobody: every membership has ended, or it is no member of staff.
-- A registrar may do without: who registers at a counter decides nothing and signs nothing.
create function staff_way_in(p_account_id uuid) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  with own as (select role, ended_at from memberships where account_id = p_account_id)
  select case
    when not exists (select from accounts where id = p_account_id and kind = 'staff') then null
    when exists (select from own) and not exists (select from own where ended_at is null) then null
    when exists (select from second_factors where account_id = p_account_id) then 'code'
    when exists (select from own) and not exists (select from own where ended_at is null and role <> 'registrar') then 'session'
    else 'enrol' end
$$;

-- Staff begin where they worked last, or where an invitation has just led them.
drop function start_session(uuid, bytea, text, interval);
create function start_session(p_account_id uuid, p_secret_hash bytea, p_device text, p_lifetime interval,
  p_membership_id uuid default null)
returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
declare session sessions;
begin
  if staff_way_in(p_account_id) = 'enrol' then perform refuse('staff_prove_twice'); end if;
  insert into sessions (account_id, membership_id, secret_hash, device, expires_at)
  values (p_account_id,
          (select m.id from memberships m where m.account_id = p_account_id and m.ended_at is null
           order by m.id is not distinct from p_membership_id desc,
                    (select max(s.started_at) from sessions s where s.membership_id = m.id) desc nulls last, m.id limit 1),
          p_secret_hash, p_device, now() + p_lifetime)
  returning * into session;
  insert into journal (act, account_id, actor, person_id, detail)
  select 'session.started', a.id, a.kind, a.person_id, jsonb_build_object('session', session.id)
  from accounts a where a.id = p_account_id;
  return session.id;
end $$;

create or replace function work_at(p_session_id uuid, p_account_id uuid, p_membership_id uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if staff_way_in(p_account_id) = 'enrol' then perform refuse('staff_prove_twice'); end if;
  update sessions s set membership_id = m.id
  from memberships m
  where s.id = p_session_id and s.account_id = p_account_id and s.revoked_at is null
    and m.id = p_membership_id and m.account_id = p_account_id and m.ended_at is null;
  return found;
end $$;

-- Codes of the phone and recovery codes

create function second_factor_of(p_account_id uuid, out secret bytea, out last_step bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select f.secret, f.last_step from second_factors f where f.account_id = p_account_id
$$;

-- Uses a code up: the period of a right code of the phone, or the hash of a recovery code. Whoever comes second with
-- the same one waits for the row and finds it used. What it was proved with, or null.
create function prove_second_factor(p_account_id uuid, p_step bigint, p_code_hash bytea) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if p_step is not null then
    update second_factors set last_step = p_step where account_id = p_account_id and last_step < p_step;
    return case when found then 'code' end;
  end if;
  update recovery_codes set used_at = now() where account_id = p_account_id and code_hash = p_code_hash and used_at is null;
  if not found then return null; end if;
  insert into journal (act, account_id, actor, facility_id)
  values ('recovery_code.used', p_account_id, coalesce(nullif(actor(), 'anyone'), 'staff'), actor_facility());
  -- whoever did not use it must hear of it (0020)
  perform tell_account(p_account_id, 'recoveryUsed', jsonb_build_object('left',
    (select count(*) from recovery_codes where account_id = p_account_id and used_at is null)));
  return 'recovery_code';
end $$;

-- Ten new codes instead of whatever there was; the hashes in hexadecimal, with commas between them.
create function keep_recovery_codes(p_account_id uuid, p_code_hashes text) returns void language sql as $$
  delete from recovery_codes where account_id = p_account_id;
  insert into recovery_codes (account_id, code_hash)
  select p_account_id, decode(hash, 'hex') from string_to_table(p_code_hashes, ',') hash
$$;

create function keep_second_factor(p_account_id uuid, p_secret bytea, p_step bigint, p_code_hashes text) returns void
language sql as $$
  insert into second_factors (account_id, secret, last_step) values (p_account_id, p_secret, p_step)
  on conflict (account_id) do update set secret = excluded.secret, last_step = excluded.last_step, confirmed_at = now();
  select keep_recovery_codes(p_account_id, p_code_hashes);
  insert into journal (act, account_id, actor, facility_id)
  values ('second_factor.confirmed', p_account_id, coalesce(nullif(actor(), 'anyone'), 'staff'), actor_facility());
$$;

-- The actor's own factor, first or anew; one that is there already is replaced only by who proves it. False when not proved.
create function replace_second_factor(p_secret bytea, p_step bigint, p_code_hashes text, p_old_step bigint, p_old_code_hash bytea)
returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- the account's row stands for a factor that is not there yet
  perform from accounts where id = actor_account() and kind = 'staff' for no key update;
  if not found then return false; end if;
  if exists (select from second_factors where account_id = actor_account())
    and prove_second_factor(actor_account(), p_old_step, p_old_code_hash) is null then return false; end if;
  perform keep_second_factor(actor_account(), p_secret, p_step, p_code_hashes);
  return true;
end $$;

create function renew_recovery_codes(p_code_hashes text, p_step bigint, p_code_hash bytea) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if prove_second_factor(actor_account(), p_step, p_code_hash) is null then return false; end if;
  perform keep_recovery_codes(actor_account(), p_code_hashes);
  perform note('recovery_codes.renewed', null, null, '{}');
  return true;
end $$;

-- Tickets

create function open_staff_ticket(p_account_id uuid, p_secret_hash bytea, p_lifetime interval, p_membership_id uuid) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare ticket_id uuid;
begin
  -- a ticket lives for minutes; its traces go after a day
  delete from staff_tickets where created_at < now() - interval '1 day';
  insert into staff_tickets (account_id, secret_hash, expires_at, membership_id)
  values (p_account_id, p_secret_hash, now() + p_lifetime, p_membership_id) returning id into ticket_id;
  return ticket_id;
end $$;

-- Whose ticket it is, while it is open; an answer counts as one of five attempts. All null when it is over.
create function staff_ticket(p_ticket_id uuid, p_secret_hash bytea, p_is_answer boolean, out account_id uuid, out membership_id uuid)
language sql security definer set search_path = public, pg_temp as $$
  update staff_tickets t set attempts = t.attempts + p_is_answer::integer
  where t.id = p_ticket_id and t.secret_hash = p_secret_hash and t.used_at is null and t.expires_at > now()
    and t.attempts + p_is_answer::integer <= 5
  returning t.account_id, t.membership_id
$$;

-- Proves the second factor of a ticket's account and uses the ticket up, both or neither. What it was proved with, or null.
create function answer_staff_ticket(p_ticket_id uuid, p_secret_hash bytea, p_step bigint, p_code_hash bytea) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  ticket staff_tickets;
  proof text;
begin
  select * into ticket from staff_tickets
  where id = p_ticket_id and secret_hash = p_secret_hash and used_at is null and expires_at > now() for update;
  if not found then return null; end if;
  proof := prove_second_factor(ticket.account_id, p_step, p_code_hash);
  if proof is null then return null; end if;
  update staff_tickets set used_at = now() where id = ticket.id;
  return proof;
end $$;

-- The first second factor of a ticket's account. False when the ticket is over, or somebody was faster.
create function enrol_with_staff_ticket(p_ticket_id uuid, p_secret_hash bytea, p_secret bytea, p_step bigint, p_code_hashes text)
returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
declare ticket staff_tickets;
begin
  select * into ticket from staff_tickets
  where id = p_ticket_id and secret_hash = p_secret_hash and used_at is null and expires_at > now() for update;
  if not found then return false; end if;
  perform from accounts where id = ticket.account_id for no key update;
  if exists (select from second_factors where account_id = ticket.account_id) then return false; end if;
  perform keep_second_factor(ticket.account_id, p_secret, p_step, p_code_hashes);
  update staff_tickets set used_at = now() where id = ticket.id;
  return true;
end $$;

-- Links

-- A link for whoever is asking: known or not, the same row is written. Whether the address has an account.
create function open_email_link(p_purpose text, p_email text, p_token_hash bytea, p_lifetime interval) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from email_links where expires_at < now() - interval '30 days';
  insert into email_links (purpose, email, token_hash, expires_at)
  values (p_purpose, lower(p_email), p_token_hash, now() + p_lifetime);
  return exists (select from accounts where email = lower(p_email) and kind = 'staff');
end $$;

-- The address that an open link was sent to; null when it is over. It is asked before the form is shown, and uses nothing up:
-- a mail server that looks into links opens no account.
create function email_of_link(p_purpose text, p_token_hash bytea) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select email from email_links
  where token_hash = p_token_hash and purpose = p_purpose and used_at is null and expires_at > now()
$$;

create function use_email_link(p_purpose text, p_token_hash bytea) returns email_links language sql as $$
  update email_links set used_at = now()
  where token_hash = p_token_hash and purpose = p_purpose and used_at is null and expires_at > now()
  returning *
$$;

-- The account of a proved address. A second one is refused by staff_email_is_unique, and the link stays unused.
create function open_staff_account(p_email text, p_name text, p_password_hash text) returns uuid language plpgsql as $$
declare account_id uuid;
begin
  insert into accounts (kind, email, name, password_hash) values ('staff', p_email, p_name, p_password_hash)
  returning id into account_id;
  insert into journal (act, account_id, actor) values ('account.opened', account_id, 'staff');
  return account_id;
end $$;

create function sign_up_with_link(p_token_hash bytea, p_name text, p_password_hash text) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare link email_links := use_email_link('sign_up', p_token_hash);
begin
  if link.id is null then return null; end if;
  return open_staff_account(link.email, p_name, p_password_hash);
end $$;

-- Whoever knew the old password is out: sessions, half-finished sign-ins and other links of the kind end with it.
create function reset_password_with_link(p_token_hash bytea, p_password_hash text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  link email_links := use_email_link('password_reset', p_token_hash);
  whose uuid;
begin
  if link.id is null then return false; end if;
  update accounts set password_hash = p_password_hash where email = link.email and kind = 'staff' returning id into whose;
  if not found then return false; end if;
  update sessions set revoked_at = now() where account_id = whose and revoked_at is null;
  update staff_tickets set used_at = now() where account_id = whose and used_at is null;
  update email_links set used_at = now() where email = link.email and purpose = 'password_reset' and used_at is null;
  insert into journal (act, account_id, actor) values ('password.reset', whose, 'staff');
  return true;
end $$;

-- Staff of facilities

-- Invites an address, or invites it anew: then the link before it is over.
create function invite(p_facility_id bigint, p_email text, p_role text, p_token_hash bytea, p_lifetime interval) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare sent_id uuid;
begin
  if not manages(p_facility_id) then perform refuse('manages_the_facility'); end if;
  if exists (select from memberships m join accounts a on a.id = m.account_id
             where m.facility_id = p_facility_id and m.role = p_role and m.ended_at is null and a.email = lower(p_email)) then
    perform refuse('member_is_new');
  end if;
  insert into invitations (facility_id, email, role, invited_by, expires_at)
  values (p_facility_id, lower(p_email), p_role, actor_account(), now() + p_lifetime)
  on conflict (facility_id, email) where accepted_at is null and withdrawn_at is null
  do update set role = excluded.role, invited_by = excluded.invited_by, invited_at = now(), expires_at = excluded.expires_at
  returning id into sent_id;
  update email_links set used_at = now() where invitation_id = sent_id and used_at is null;
  insert into email_links (purpose, email, token_hash, expires_at, invitation_id)
  values ('invitation', lower(p_email), p_token_hash, now() + p_lifetime, sent_id);
  perform note('invitation.sent', p_facility_id, null, jsonb_build_object('invitation', sent_id, 'role', p_role));
  return sent_id;
end $$;

create function withdraw_invitation(p_invitation_id uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare withdrawn invitations;
begin
  update invitations set withdrawn_at = now(), withdrawn_by = actor_account()
  where id = p_invitation_id and accepted_at is null and withdrawn_at is null and facility_id in (select managed_facilities())
  returning * into withdrawn;
  if not found then return false; end if;
  update email_links set used_at = now() where invitation_id = withdrawn.id and used_at is null;
  perform note('invitation.withdrawn', withdrawn.facility_id, null, jsonb_build_object('invitation', withdrawn.id));
  return true;
end $$;

-- What an open link invites to; all null when it is over.
create function invitation_of_link(p_token_hash bytea,
  out email text, out role text, out facility_ka text, out facility_en text, out has_account boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select i.email, i.role, f.name_ka, f.name_en, exists (select from accounts a where a.email = i.email and a.kind = 'staff')
  from email_links l join invitations i on i.id = l.invitation_id join facilities f on f.id = i.facility_id
  where l.token_hash = p_token_hash and l.used_at is null and l.expires_at > now()
    and i.accepted_at is null and i.withdrawn_at is null and i.expires_at > now()
$$;

-- Makes the account a member of the facility; another role that it had there ends. Null when the link is over.
create function accept_invitation(p_token_hash bytea, p_account_id uuid) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  link email_links := use_email_link('invitation', p_token_hash);
  accepted invitations;
  membership_id uuid;
begin
  if link.id is null then return null; end if;
  if not exists (select from accounts where id = p_account_id and kind = 'staff' and email = link.email) then
    perform refuse('invitation_is_of_its_email');
  end if;
  update invitations set accepted_at = now(), accepted_by = p_account_id
  where id = link.invitation_id and accepted_at is null and withdrawn_at is null and expires_at > now() returning * into accepted;
  if not found then perform refuse('invitation_is_open'); end if;
  perform end_membership(m.id, p_account_id) from memberships m
  where m.account_id = p_account_id and m.facility_id = accepted.facility_id and m.ended_at is null;
  insert into memberships (account_id, facility_id, role) values (p_account_id, accepted.facility_id, accepted.role)
  returning id into membership_id;
  insert into journal (act, account_id, actor, about_facility_id, detail)
  values ('membership.started', p_account_id, 'staff', accepted.facility_id,
          jsonb_build_object('membership', membership_id, 'role', accepted.role, 'invitation', accepted.id));
  return membership_id;
end $$;

create function sign_up_with_invitation(p_token_hash bytea, p_name text, p_password_hash text,
  out account_id uuid, out membership_id uuid)
language plpgsql security definer set search_path = public, pg_temp as $$
declare address constant text := email_of_link('invitation', p_token_hash);
begin
  if address is null then return; end if;
  account_id := open_staff_account(address, p_name, p_password_hash);
  membership_id := accept_invitation(p_token_hash, account_id);
  if membership_id is null then perform refuse('invitation_is_open'); end if;
end $$;

-- The sessions that act under it end with it.
create function end_membership(p_membership_id uuid, p_ended_by uuid) returns void language sql as $$
  update memberships set ended_at = now(), ended_by = p_ended_by where id = p_membership_id and ended_at is null;
  update sessions set revoked_at = now() where membership_id = p_membership_id and revoked_at is null;
$$;

-- Ends a membership of a facility that the actor manages, or of their own provider. False when there is no such one.
create function remove_member(p_membership_id uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare member memberships;
begin
  -- two representatives who remove each other at once: the provider's row decides who was first
  perform from providers where id = actor_provider() for no key update;
  select * into member from memberships
  where id = p_membership_id and ended_at is null
    and (facility_id in (select managed_facilities()) or provider_id = actor_provider()) for update;
  if not found then return false; end if;
  if member.account_id = actor_account() then perform refuse('nobody_removes_themselves'); end if;
  if member.provider_id is not null and not exists (
    select from memberships where provider_id = member.provider_id and ended_at is null and id <> member.id) then
    perform refuse('last_representative_stays');
  end if;
  perform end_membership(member.id, actor_account());
  -- a representative also manages the facilities that they added
  perform end_membership(m.id, actor_account()) from memberships m join facilities f on f.id = m.facility_id
  where member.provider_id is not null and m.account_id = member.account_id and m.ended_at is null and f.provider_id = member.provider_id;
  -- whom they invited is not let in by them any more
  perform withdraw_invitation(i.id) from invitations i
  where i.invited_by = member.account_id and i.accepted_at is null and i.withdrawn_at is null;
  perform note('membership.ended', member.facility_id, null, jsonb_build_object('membership', member.id, 'role', member.role));
  return true;
end $$;

do $$
declare f text;
begin
  foreach f in array array['keep_recovery_codes', 'keep_second_factor', 'use_email_link', 'open_staff_account', 'end_membership'] loop
    execute format('revoke execute on function %I from public', f);
  end loop;
  foreach f in array array['return_attempt', 'staff_way_in', 'start_session', 'second_factor_of', 'prove_second_factor',
    'replace_second_factor', 'renew_recovery_codes', 'open_staff_ticket', 'staff_ticket', 'answer_staff_ticket',
    'enrol_with_staff_ticket', 'open_email_link', 'email_of_link', 'sign_up_with_link', 'reset_password_with_link', 'invite',
    'withdraw_invitation', 'invitation_of_link', 'accept_invitation', 'sign_up_with_invitation', 'remove_member'] loop
    execute format('revoke execute on function %I from public', f);
    execute format('grant execute on function %I to erti_app', f);
  end loop;
end $$;

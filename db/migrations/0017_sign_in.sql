-- Why: before a sign-in there is no actor, so nothing personal can be seen. These few functions see for it,
-- each answering one question. They run as the owner; the app's role has no other way to the tables behind them.

-- Counts one attempt under a key; null while there are attempts left, else the instant from which there are again.
create function take_attempt(p_key bytea, p_allowed integer, p_window interval) returns timestamptz
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  window_start constant timestamptz := date_bin(p_window, now(), 'epoch'::timestamptz);
  taken integer;
begin
  -- no window is longer than a day, so what is older serves nobody
  delete from attempts where (key = p_key and since < window_start) or since < now() - interval '1 day';
  insert into attempts (key, since, count) values (p_key, window_start, 1)
  on conflict (key, since) do update set count = attempts.count + 1
  returning count into taken;
  return case when taken > p_allowed then window_start + p_window end;
end $$;

-- A challenge for whoever is asking: known or not, the same row is written and the same answer given,
-- but for the recipient, which never leaves the server.
create function open_challenge(
  p_personal_number text, p_family_name text, p_born_on date, p_channel text, p_code_hash bytea, p_lifetime interval,
  out challenge_id uuid, out recipient text, out language text
) language plpgsql security definer set search_path = public, pg_temp as $$
declare whom people;
begin
  select * into whom from people p
  where p.personal_number = p_personal_number and p.born_on = p_born_on and p.died_on is null
    and latin(p.family_name) = latin(btrim(p_family_name));
  recipient := case p_channel when 'phone' then whom.phone when 'email' then whom.email end;
  language := whom.language;
  -- a code lives for minutes; its traces go after a day
  delete from challenges where created_at < now() - interval '1 day';
  insert into challenges (person_id, code_hash, expires_at)
  values (case when recipient is not null then whom.id end, p_code_hash, now() + p_lifetime)
  returning id into challenge_id;
end $$;

-- The account that a right code opens; null for a wrong, used, late or exhausted one, and for nobody's.
create function answer_challenge(p_challenge_id uuid, p_code_hash bytea) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare answered challenges;
begin
  update challenges set attempts = attempts + 1
  where id = p_challenge_id and attempts < 5 and used_at is null and expires_at > now()
  returning * into answered;
  if answered.code_hash is distinct from p_code_hash or answered.person_id is null then return null; end if;
  update challenges set used_at = now() where id = p_challenge_id;
  return account_of(answered.person_id);
end $$;

-- The account of a person, made on their first sign-in.
create function account_of(p_person_id uuid) returns uuid
language sql security definer set search_path = public, pg_temp as $$
  insert into accounts (kind, person_id) values ('person', p_person_id)
  on conflict (person_id) do update set person_id = excluded.person_id returning id
$$;

-- For an identity that a national e-ID has proved.
create function account_of_personal_number(p_personal_number text) returns uuid
language sql security definer set search_path = public, pg_temp as $$
  select account_of(id) from people where personal_number = p_personal_number and died_on is null
$$;

create function staff_credentials(p_email text, out account_id uuid, out password_hash text)
language sql stable security definer set search_path = public, pg_temp as $$
  select id, password_hash from accounts where email = lower(btrim(p_email)) and kind = 'staff'
$$;

create function start_session(p_account_id uuid, p_secret_hash bytea, p_device text, p_lifetime interval) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare session sessions;
begin
  insert into sessions (account_id, membership_id, secret_hash, device, expires_at)
  values (p_account_id,
          (select id from memberships where account_id = p_account_id and ended_at is null order by id limit 1),
          p_secret_hash, p_device, now() + p_lifetime)
  returning * into session;
  insert into journal (act, account_id, actor, person_id, detail)
  select 'session.started', a.id, a.kind, a.person_id, jsonb_build_object('session', session.id)
  from accounts a where a.id = p_account_id;
  return session.id;
end $$;

create type session_actor as (
  session_id uuid, account_id uuid, kind text, person_id uuid, facility_id bigint, role text, name text
);

-- Who a session's secret stands for, now: a revoked or late session, an ended membership or a death answer nothing.
create function actor_of_session(p_secret_hash bytea) returns session_actor
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  session sessions;
  answer session_actor;
begin
  select * into session from sessions where secret_hash = p_secret_hash and revoked_at is null and expires_at > now();
  if not found then return null; end if;
  -- a minute's precision is enough, and spares a write per page
  update sessions set last_seen_at = now() where id = session.id and last_seen_at < now() - interval '1 minute';
  select session.id, a.id, a.kind, a.person_id, m.facility_id, m.role, coalesce(a.name, p.given_name || ' ' || p.family_name)
  into answer
  from accounts a
  left join people p on p.id = a.person_id
  left join memberships m on m.id = session.membership_id and m.ended_at is null
  where a.id = session.account_id
    and ((a.kind = 'person' and p.died_on is null) or (a.kind = 'staff' and m.id is not null));
  return answer;
end $$;

do $$
declare f text;
begin
  foreach f in array array['take_attempt', 'open_challenge', 'answer_challenge', 'account_of', 'account_of_personal_number',
    'staff_credentials', 'start_session', 'actor_of_session', 'seal_journal', 'first_broken_seal'] loop
    execute format('revoke execute on function %I from public', f);
    execute format('grant execute on function %I to %s', f,
      case f when 'account_of' then 'erti_owner' when 'first_broken_seal' then 'erti_app, erti_auditor' else 'erti_app' end);
  end loop;
end $$;

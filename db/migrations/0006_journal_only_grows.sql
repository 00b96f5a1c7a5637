-- Why (L6): every act leaves a line, written in the transaction of the act, and no line is ever changed or removed.
-- A trigger, because no constraint can speak about change; it binds the owner too.

create table journal (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  xact xid8 not null default pg_current_xact_id(),
  act text not null,
  account_id uuid references accounts,
  actor text not null,
  -- the institution that acted: a facility, or the agency when the actor says so
  facility_id bigint references facilities,
  person_id uuid references people,
  about_facility_id bigint references facilities,
  request_id uuid,
  detail jsonb not null default '{}'
);
create index journal_by_person on journal (person_id, id);
create index journal_by_facility on journal (facility_id, id);
create index journal_by_transaction on journal (xact);

create function history_only_grows() returns trigger language plpgsql as $$
begin
  raise exception 'history only grows' using errcode = '23514', constraint = 'history_only_grows', table = tg_table_name;
end $$;

create trigger history_only_grows before update or delete or truncate on journal
  for each statement execute function history_only_grows();

-- The hash chain: a seal covers the lines of all transactions from the seal before it up to its own `before_xact`,
-- and its hash covers that seal's hash. Ranges go by transaction, not by id: a small id may commit after a larger one.
create table journal_seals (
  id bigint generated always as identity primary key,
  before_xact xid8 not null unique,
  entries bigint not null check (entries > 0),
  hash bytea not null,
  sealed_at timestamptz not null default now()
);
create trigger history_only_grows before update or delete or truncate on journal_seals
  for each statement execute function history_only_grows();

-- The columns are named and the time zone is set: a later column, or a session elsewhere, breaks no seal.
create function journal_hash(seal_before bytea, from_xact xid8, before_xact xid8) returns bytea
language sql stable set timezone = 'UTC' as $$
  select sha256(coalesce(seal_before, ''::bytea) || convert_to(string_agg(jsonb_build_array(
    j.id, j.at, j.xact, j.act, j.account_id, j.actor, j.facility_id, j.person_id, j.about_facility_id,
    j.request_id, j.detail)::text, e'\n' order by j.id), 'UTF8'))
  from journal j where j.xact >= from_xact and j.xact < before_xact
$$;

-- Seals the lines of every transaction that has ended; returns how many lines it sealed.
create function seal_journal() returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare
  head journal_seals;
  horizon constant xid8 := pg_snapshot_xmin(pg_current_snapshot());
  number_of bigint;
begin
  perform pg_advisory_xact_lock(hashtext('seal_journal'));
  select * into head from journal_seals order by id desc limit 1;
  -- a dump restored into a new cluster: its transactions would fall into seals that are closed
  if horizon < head.before_xact then
    raise exception 'the transaction counter is behind the last seal; advance it with pg_resetwal --next-transaction-id';
  end if;
  select count(*) into number_of from journal
  where xact >= coalesce(head.before_xact, '0') and xact < horizon;
  if number_of = 0 then return 0; end if;
  insert into journal_seals (before_xact, entries, hash)
  values (horizon, number_of, journal_hash(head.hash, coalesce(head.before_xact, '0'), horizon));
  return number_of;
end $$;

-- The first seal that no longer matches its lines; null when the whole chain holds.
create function first_broken_seal() returns bigint language sql stable security definer set search_path = public, pg_temp as $$
  select id from (
    select id, hash,
           journal_hash(lag(hash) over w, coalesce(lag(before_xact) over w, '0'), before_xact) as should_be
    from journal_seals window w as (order by id)
  ) seals where hash is distinct from should_be order by id limit 1
$$;

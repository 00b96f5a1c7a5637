-- Why: whoever has lost a phone has lost the way in, and would have nobody to ask but those who see them in person. The clinic
-- where they are registered, or the agency, replaces it on a document, with a reason. The new one is proved by a code that is
-- read out at the counter; the old one is told, since whoever still holds it may be the person.

-- Every replacement. Which phone was whose, when, stays: a registration may have rested on its code.
create table channel_changes (
  id uuid primary key,
  person_id uuid not null references people,
  channel text not null check (channel in ('phone', 'email')),
  old_value text,
  new_value text not null,
  changed_by uuid not null references accounts,
  -- null: the agency
  facility_id bigint references facilities,
  -- a kind, a number and a reason of the person's own paper, in words of whoever saw it
  document_type text not null constraint document_is_of_a_kind check (document_type in ('identity_card', 'passport', 'residence_permit', 'birth_certificate', 'other')),
  document_number text not null constraint document_has_a_number check (btrim(document_number) <> ''),
  reason text not null constraint channel_is_changed_for_a_reason check (length(btrim(reason)) >= 5),
  -- moved with a demo's date, as what is measured from it is
  changed_at timestamptz not null default present(),
  -- when the code of the new one was answered; null when there was none before it, and it was taken on the person's word
  confirmed_at timestamptz,
  constraint channel_value_is_of_its_kind check (
    case channel when 'phone' then new_value ~ '^\+[0-9]{8,15}$' else new_value ~ '^[^@\s]+@[^@\s]+$' end),
  constraint channel_is_another_one check (new_value is distinct from old_value),
  constraint new_channel_is_confirmed check (confirmed_at is not null or old_value is null)
);
create index channel_changes_by_person on channel_changes (person_id, changed_at);
create index channel_changes_by_facility on channel_changes (facility_id, changed_at);
create trigger history_only_grows before update or delete or truncate on channel_changes
  for each statement execute function history_only_grows();

-- One that waits for its code. Its id is made with the form, so that the same form sent twice sends one code.
create table channel_resets (
  id uuid primary key,
  person_id uuid not null references people,
  channel text not null check (channel in ('phone', 'email')),
  new_value text not null,
  opened_by uuid not null references accounts,
  facility_id bigint references facilities,
  document_type text not null,
  document_number text not null,
  reason text not null,
  code_hash bytea not null,
  attempts integer not null default 0 constraint five_attempts_per_channel_code check (attempts <= 5),
  codes_sent integer not null default 1 constraint three_codes_per_channel check (codes_sent <= 3),
  opened_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index channel_resets_by_age on channel_resets (opened_at);

-- Whom the three facts name, if the actor may act for them: registered today with the actor's clinic, or anybody for the agency.
-- The person's row is locked, as in every act upon a person.
create function person_at_the_counter(p_personal_number text, p_family_name text, p_born_on date) returns people
language plpgsql set search_path = public, pg_temp as $$
declare whom people;
begin
  select * into whom from people p
  where p.personal_number = p_personal_number and p.born_on = p_born_on and p.died_on is null
    and latin(p.family_name) = latin(btrim(p_family_name))
    and (actor() = 'agency' or exists (
      select from registrations r where r.person_id = p.id and r.facility_id = actor_facility() and r.during @> today()))
  for no key update of p;
  return whom;
end $$;

-- Who may: any of a clinic's staff, and whoever decides at the agency.
create function refuse_unless_at_a_counter() returns void language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (
    select from memberships m where m.account_id = actor_account() and m.ended_at is null and m.provider_id is null
      and case actor() when 'clinic' then m.facility_id = actor_facility()
                       when 'agency' then m.facility_id is null and m.role in ('reviewer', 'administrator') end)
  then raise exception 'only a clinic or a reviewer replaces a channel' using errcode = '42501'; end if;
end $$;

-- Tells an address of one of the two sides; which side, the kind says.
create function tell_address(p_kind text, p_whom people, p_channel text, p_recipient text, p_facts jsonb) returns void
language sql set search_path = public, pg_temp as $$
  insert into notices (kind, facts, language, channel, recipient, person_id, facility_id)
  values (p_kind, p_facts, p_whom.language, p_channel, p_recipient, p_whom.id, actor_facility())
$$;

-- The replacement itself: history, the person, their sessions and open codes, who is told, and the line, all or nothing.
create function replace_channel(p_reset channel_resets, p_confirmed_at timestamptz) returns void
language plpgsql set search_path = public, pg_temp as $$
declare
  whom people;
  old_value text;
  facts jsonb;
begin
  select * into strict whom from people where id = p_reset.person_id;
  old_value := case p_reset.channel when 'phone' then whom.phone else whom.email end;
  insert into channel_changes (id, person_id, channel, old_value, new_value, changed_by, facility_id,
                               document_type, document_number, reason, confirmed_at)
  values (p_reset.id, whom.id, p_reset.channel, old_value, p_reset.new_value, p_reset.opened_by, p_reset.facility_id,
          p_reset.document_type, p_reset.document_number, p_reset.reason, p_confirmed_at);
  update people set phone = case p_reset.channel when 'phone' then p_reset.new_value else phone end,
                    email = case p_reset.channel when 'email' then p_reset.new_value else email end
  where id = whom.id;
  -- whoever found the phone may be signed in with it, or may be about to be
  update sessions s set revoked_at = now() from accounts a
  where a.person_id = whom.id and s.account_id = a.id and s.revoked_at is null;
  update challenges set used_at = now() where person_id = whom.id and used_at is null;
  facts := jsonb_build_object('channel', p_reset.channel, 'changedOn', today(),
    'byKa', coalesce((select name_ka from facilities where id = p_reset.facility_id), 'სოციალური მომსახურების სააგენტო'),
    'byEn', coalesce((select name_en from facilities where id = p_reset.facility_id), 'Social Service Agency'));
  -- every way by which the person was reached until now
  if whom.phone is not null then perform tell_address('channelReset', whom, 'phone', whom.phone, facts); end if;
  if whom.email is not null then perform tell_address('channelReset', whom, 'email', whom.email, facts); end if;
  perform tell_address('channelIsNow', whom, p_reset.channel, p_reset.new_value, facts);
  insert into journal (act, account_id, actor, facility_id, person_id, request_id, detail)
  values ('channel.reset', actor_account(), actor(), actor_facility(), whom.id, p_reset.id,
          jsonb_build_object('channel', p_reset.channel, 'confirmed', p_confirmed_at is not null));
end $$;

-- The first step. 'unmatched': the three facts name nobody whom the actor may act for; which of them is wrong is not said.
-- 'done': there was no channel at all, and there is one now. 'code': the code may be sent; 'sent': it was, for this very form.
create function open_channel_reset(
  p_request_id uuid, p_personal_number text, p_family_name text, p_born_on date, p_channel text, p_new_value text,
  p_document_type text, p_document_number text, p_reason text, p_code_hash bytea, p_lifetime interval,
  out outcome text, out language text
) language plpgsql security definer set search_path = public, pg_temp as $$
declare
  whom people;
  reset channel_resets;
begin
  perform refuse_unless_at_a_counter();
  whom := person_at_the_counter(p_personal_number, p_family_name, p_born_on);
  if whom.id is null then
    insert into journal (act, account_id, actor, facility_id, request_id)
    values ('channel.not_matched', actor_account(), actor(), actor_facility(), p_request_id);
    outcome := 'unmatched';
    return;
  end if;
  language := whom.language;
  if exists (select from channel_changes c where c.id = p_request_id and c.changed_by = actor_account()) then
    outcome := 'done';
    return;
  end if;
  if (case p_channel when 'phone' then whom.phone else whom.email end) = p_new_value then perform refuse('channel_is_another_one'); end if;
  -- what is half done holds a person's new address; it goes after a day
  delete from channel_resets where opened_at < now() - interval '1 day';
  insert into channel_resets (id, person_id, channel, new_value, opened_by, facility_id, document_type, document_number, reason, code_hash, expires_at)
  values (p_request_id, whom.id, p_channel, p_new_value, actor_account(), actor_facility(), p_document_type, p_document_number, p_reason,
          p_code_hash, now() + p_lifetime)
  on conflict (id) do nothing returning * into reset;
  if reset.id is null then
    if not exists (select from channel_resets r where r.id = p_request_id and r.opened_by = actor_account()) then
      perform refuse('channel_reset_is_ones_own');
    end if;
    outcome := 'sent';
  elsif whom.phone is null and whom.email is null then
    perform replace_channel(reset, null);
    update channel_resets set used_at = now() where id = reset.id;
    outcome := 'done';
  else
    insert into journal (act, account_id, actor, facility_id, person_id, request_id, detail)
    values ('channel.code_sent', actor_account(), actor(), actor_facility(), whom.id, p_request_id, jsonb_build_object('channel', p_channel));
    outcome := 'code';
  end if;
end $$;

-- Another code for the same form; the one before it opens nothing any more, and the answers given are not given back.
-- No recipient when it is over: used, answered five times, sent three times, or too old.
create function renew_channel_code(
  p_reset_id uuid, p_code_hash bytea, p_lifetime interval, out channel text, out recipient text, out language text
) language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform refuse_unless_at_a_counter();
  update channel_resets r set code_hash = p_code_hash, expires_at = now() + p_lifetime, codes_sent = r.codes_sent + 1
  from people p
  where r.id = p_reset_id and p.id = r.person_id and r.opened_by = actor_account() and r.facility_id is not distinct from actor_facility()
    and r.used_at is null and r.attempts < 5 and r.codes_sent < 3 and r.opened_at > now() - interval '1 hour'
  returning r.channel, r.new_value, p.language into channel, recipient, language;
end $$;

-- The second step: 'done', 'wrong' (another answer is left), or 'over'. The person may have left the clinic, or died, meanwhile.
create function confirm_channel_reset(p_reset_id uuid, p_code_hash bytea) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  reset channel_resets;
  whom people;
begin
  perform refuse_unless_at_a_counter();
  -- a person before what is about them: the order of every lock
  select p.* into whom from channel_resets r join people p on p.id = r.person_id where r.id = p_reset_id for no key update of p;
  update channel_resets r set attempts = r.attempts + 1
  where r.id = p_reset_id and r.opened_by = actor_account() and r.facility_id is not distinct from actor_facility()
    and r.attempts < 5 and r.used_at is null and r.expires_at > now()
  returning * into reset;
  if reset.id is null then
    return case when exists (select from channel_changes c where c.id = p_reset_id and c.changed_by = actor_account()) then 'done' else 'over' end;
  end if;
  if reset.code_hash <> p_code_hash then return case when reset.attempts < 5 then 'wrong' else 'over' end; end if;
  if (person_at_the_counter(whom.personal_number, whom.family_name, whom.born_on)).id is null then return 'over'; end if;
  perform replace_channel(reset, present());
  update channel_resets set used_at = now() where id = reset.id;
  return 'done';
end $$;

alter table channel_changes enable row level security;
alter table channel_changes force row level security;
create policy owner_acts on channel_changes to erti_owner using (true) with check (true);
create policy auditor_reads on channel_changes for select to erti_auditor using (true);
create policy person_sees_own on channel_changes for select to erti_app using (person_id = (select actor_person()));
-- its own acts, also of those who have left since
create policy clinic_sees_its_acts on channel_changes for select to erti_app using (facility_id = (select actor_facility()));
create policy agency_sees_all on channel_changes for select to erti_app using ((select actor()) = 'agency');
grant select on channel_changes to erti_app, erti_auditor;

alter table channel_resets enable row level security;
alter table channel_resets force row level security;
create policy owner_acts on channel_resets to erti_owner using (true) with check (true);
create policy own_resets on channel_resets for select to erti_app
  using (opened_by = (select actor_account()) and facility_id is not distinct from (select actor_facility()));
-- never the code's hash
grant select (id, person_id, channel, new_value, opened_by, facility_id, attempts, codes_sent, opened_at, expires_at, used_at)
  on channel_resets to erti_app;

do $$
declare f text;
begin
  foreach f in array array['person_at_the_counter', 'refuse_unless_at_a_counter', 'tell_address', 'replace_channel'] loop
    execute format('revoke execute on function %I from public', f);
  end loop;
  foreach f in array array['open_channel_reset', 'renew_channel_code', 'confirm_channel_reset'] loop
    execute format('revoke execute on function %I from public', f);
    execute format('grant execute on function %I to erti_app', f);
  end loop;
end $$;

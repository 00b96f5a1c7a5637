-- L6: what ended stays, with who ended it and why. A registration may change once, from open to ended,
-- and may leave only for the annulled table. A consent and a receipt never change,
-- but for the pointer that follows an annulled registration.
-- Triggers, because no constraint can compare a row with what it was; they bind the owner too.

create function registration_changes_only_to_end() returns trigger language plpgsql as $$
declare
  -- what an end sets, and what PostgreSQL computes only after this trigger
  may_differ constant text[] := array['during', 'ended_by', 'ended_at', 'end_reason',
                                      'change_window', 'exit_reason', 'primary_care'];
begin
  -- an empty period has its own refusal, registration_lasts_a_day
  if isempty(new.during) then return new; end if;
  if upper_inf(old.during)
     and not upper_inf(new.during)
     and lower(new.during) is not distinct from lower(old.during)
     and to_jsonb(new) - may_differ = to_jsonb(old) - may_differ
  then return new; end if;
  raise exception 'a registration changes only to end' using errcode = '23514',
    constraint = 'registration_changes_only_to_end', table = 'registrations';
end $$;
create trigger registration_changes_only_to_end before update on registrations
  for each row execute function registration_changes_only_to_end();

create function registration_leaves_only_annulled() returns trigger language plpgsql as $$
declare
  -- what was computed, and serves no purpose any more
  derived constant text[] := array['exit_reason', 'primary_care'];
begin
  -- whole: every column of the row that leaves is in the row that stays
  if exists (select from public.annulled_registrations a
             where a.id = old.id and to_jsonb(a) @> to_jsonb(old) - derived) then return null; end if;
  raise exception 'a registration leaves only annulled' using errcode = '23514',
    constraint = 'registration_leaves_only_annulled', table = 'registrations';
end $$;
create constraint trigger registration_leaves_only_annulled after delete on registrations
  deferrable initially deferred for each row execute function registration_leaves_only_annulled();

create function consent_only_follows_annulment() returns trigger language plpgsql as $$
begin
  if old.annulled_registration_id is null
     and new.annulled_registration_id = old.registration_id
     and to_jsonb(new) - array['registration_id', 'annulled_registration_id']
       = to_jsonb(old) - array['registration_id', 'annulled_registration_id']
  then return new; end if;
  raise exception 'history only grows' using errcode = '23514', constraint = 'history_only_grows', table = 'consents';
end $$;
create trigger consent_only_follows_annulment before update on consents
  for each row execute function consent_only_follows_annulment();

create trigger history_only_grows before delete or truncate on consents
  for each statement execute function history_only_grows();
create trigger history_only_grows before truncate on registrations
  for each statement execute function history_only_grows();
create trigger history_only_grows before update or delete or truncate on annulled_registrations
  for each statement execute function history_only_grows();
create trigger history_only_grows before update or delete or truncate on receipts
  for each statement execute function history_only_grows();

-- A text that people have agreed to keeps its words; only the end of its time may be set.
create function consent_text_keeps_its_words() returns trigger language plpgsql as $$
declare
  -- the hash is computed only after this trigger
  may_differ constant text[] := array['in_force', 'sha256'];
begin
  if to_jsonb(new) - may_differ = to_jsonb(old) - may_differ
     and lower(new.in_force) is not distinct from lower(old.in_force)
  then return new; end if;
  raise exception 'history only grows' using errcode = '23514', constraint = 'history_only_grows', table = 'consent_texts';
end $$;
create trigger consent_text_keeps_its_words before update on consent_texts
  for each row execute function consent_text_keeps_its_words();
create trigger history_only_grows before delete or truncate on consent_texts
  for each statement execute function history_only_grows();

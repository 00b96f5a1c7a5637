-- Why: register and change, the act that the service exists for, as one statement: one round trip, one transaction,
-- and no moment at which a dead connection could leave half of it. It runs with the rights of the app's role,
-- so row-level security holds inside it, and it states no law again: the constraints refuse.

create function refuse(rule text) returns void language plpgsql as $$
begin
  raise exception 'refused: %', rule using errcode = '23514', constraint = rule;
end $$;

-- The receipt's number: the year and a running number with a check digit (ISO 7064, mod 97).
create function next_receipt_number() returns text language plpgsql volatile as $$
declare n constant bigint := nextval('public.receipt_numbers');
begin
  return format('%s-%s-%s', to_char(today(), 'YYYY'), lpad(n::text, 8, '0'), lpad((98 - (n * 100) % 97)::text, 2, '0'));
end $$;

-- Serialises all that is done for one person; racers wait here in a queue instead of deadlocking in an index.
create function lock_person(whom uuid) returns people language plpgsql as $$
declare person people;
begin
  select * into person from public.people where id = whom for no key update;
  if not found then perform refuse('person_is_known'); end if;
  return person;
end $$;

create function choose_clinic(
  p_request_id uuid, p_account_id uuid, p_person_id uuid, p_facility_id bigint,
  p_starts_on date, p_consent_version text, p_language text, p_proof text, p_proof_reference text,
  p_today date default null
) returns receipts language plpgsql as $$
declare
  person people;
  before registrations;
  receipt receipts;
  registration_id constant uuid := uuidv7();
  consent_id constant uuid := uuidv7();
  is_after_exit boolean;
begin
  perform set_actor('person', p_account_id, p_person_id, null, null, p_today);
  person := lock_person(p_person_id);

  select * into receipt from public.receipts r where r.account_id = p_account_id and r.request_id = p_request_id;
  if found then return receipt; end if;

  if p_starts_on is distinct from today() then perform refuse('day_is_the_one_shown'); end if;
  perform refuse(reason) from not_eligible_because(person, today()) reason where reason is not null;
  perform refuse(reason) from clinic_refuses_because(p_facility_id, today()) reason where reason is not null;
  if not exists (select from public.consent_texts where version = p_consent_version and in_force @> today()) then
    perform refuse('consent_text_is_in_force');
  end if;

  -- the last one, open or ended
  select * into before from public.registrations r where r.person_id = p_person_id order by lower(during) desc limit 1;
  is_after_exit := coalesce(before.end_reason = 'facility_exit', false);

  if upper_inf(before.during) then
    if before.facility_id = p_facility_id then perform refuse('clinic_is_another_one'); end if;
    -- one that begins only later: in a demo, whose date was moved back
    if lower(before.during) > today() then perform refuse('registration_lasts_a_day'); end if;
    update public.registrations r
    set during = daterange(lower(r.during), today()), ended_by = p_account_id, ended_at = now(), end_reason = 'changed'
    where r.id = before.id;
  end if;

  insert into public.registrations (id, person_id, facility_id, during, basis, consent_id, exited_registration_id, started_by)
  values (registration_id, p_person_id, p_facility_id, daterange(today(), null),
          case when is_after_exit then 'facility_exit' else 'choice' end,
          consent_id, case when is_after_exit then before.id end, p_account_id);
  insert into public.consents (id, person_id, facility_id, text_version, language, given_by, proof, proof_reference, registration_id)
  values (consent_id, p_person_id, p_facility_id, p_consent_version, p_language, p_account_id,
          p_proof, p_proof_reference, registration_id);
  insert into public.journal (act, account_id, actor, person_id, about_facility_id, request_id, detail)
  values (case when upper_inf(before.during) then 'registration.changed' else 'registration.started' end,
          p_account_id, 'person', p_person_id, p_facility_id, p_request_id,
          jsonb_build_object('registration', registration_id, 'before', before.id));
  insert into public.receipts (account_id, request_id, number, act, person_id, registration_id)
  values (p_account_id, p_request_id, next_receipt_number(),
          case when upper_inf(before.during) then 'changed' else 'registered' end, p_person_id, registration_id)
  returning * into receipt;
  return receipt;
end $$;

-- Why: a person may end their registration without choosing another clinic. It ends today;
-- one that began today lasts until midnight, since a registration lasts at least a day.

create function end_registration(
  p_request_id uuid, p_account_id uuid, p_person_id uuid, p_registration_id uuid, p_today date default null
) returns receipts language plpgsql as $$
declare
  receipt receipts;
  ended registrations;
begin
  perform set_actor('person', p_account_id, p_person_id, null, null, p_today);
  perform lock_person(p_person_id);

  select * into receipt from public.receipts r where r.account_id = p_account_id and r.request_id = p_request_id;
  if found then return receipt; end if;

  -- one that begins only later: in a demo, whose date was moved back
  perform refuse('registration_lasts_a_day') from public.registrations r where r.id = p_registration_id and lower(r.during) > today();

  update public.registrations r
  set during = daterange(lower(r.during), greatest(today(), lower(r.during) + 1)),
      ended_by = p_account_id, ended_at = now(), end_reason = 'ended_by_person'
  where r.id = p_registration_id and r.person_id = p_person_id and upper_inf(r.during)
  returning * into ended;
  if not found then perform refuse('registration_is_still_open'); end if;

  insert into public.journal (act, account_id, actor, person_id, about_facility_id, request_id, detail)
  values ('registration.ended', p_account_id, 'person', p_person_id, ended.facility_id, p_request_id,
          jsonb_build_object('registration', ended.id));
  insert into public.receipts (account_id, request_id, number, act, person_id, registration_id)
  values (p_account_id, p_request_id, next_receipt_number(), 'ended', p_person_id, ended.id)
  returning * into receipt;
  return receipt;
end $$;

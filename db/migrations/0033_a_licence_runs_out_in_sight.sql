-- Why: a licence that runs out suspends by its date, so those who answer for the facility are told in time: 60, 30 and 7 days
-- before its last day, and on the first day without it. Each of these is said once; a day on which nobody ran is made up for.

create table licence_warnings (
  licence_id bigint not null references licences,
  -- how long before its last day; 0: it has run out
  days integer not null check (days in (60, 30, 7, 0)),
  told_on date not null,
  constraint licence_is_warned_of_once primary key (licence_id, days)
);
create trigger history_only_grows before update or delete or truncate on licence_warnings
  for each statement execute function history_only_grows();
grant select on licence_warnings to erti_auditor;

-- How many facilities were told. For the clock; a licence that is followed by another is nobody's worry,
-- nor that of a facility which has left by then.
create function tell_of_expiring_licences(p_on date default today()) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  warned record;
  told integer := 0;
begin
  for warned in
    with due as (
      select l.id, l.facility_id, l.expires_on, case when p_on > l.expires_on then 0
        else (select min(d) from unnest(array[60, 30, 7]) d where l.expires_on - p_on <= d) end as days
      from licences l
      join participations p on p.facility_id = l.facility_id and p.during @> p_on and (upper_inf(p.during) or upper(p.during) > l.expires_on + 1)
      where not exists (select from licences later where later.facility_id = l.facility_id
                        and later.id > l.id)),
    said as (
      insert into licence_warnings (licence_id, days, told_on)
      select d.id, d.days, p_on from due d
      where d.days is not null and not exists (select from licence_warnings w where w.licence_id = d.id and w.days <= d.days)
      on conflict do nothing returning licence_id, days)
    select d.facility_id, d.expires_on, s.days from said s join due d on d.id = s.licence_id order by d.facility_id
  loop
    perform tell_managers(warned.facility_id, case warned.days when 0 then 'licenceExpired' else 'licenceExpires' end,
      facility_facts(warned.facility_id) || jsonb_build_object('expiresOn', warned.expires_on));
    told := told + 1;
  end loop;
  return told;
end $$;

-- To how many people an act on a participation was told, over one channel at least: notices have their act's instant.
-- The manager, who may not read other people's notices, learns the number.
create function people_told(p_act_number text) returns integer
language sql stable security definer set search_path = public, pg_temp as $$
  select count(distinct n.person_id)::integer
  from participation_acts a
  join registrations r on r.facility_id = a.facility_id
  join notices n on n.person_id = r.person_id and n.created_at = a.at and n.kind in ('clinicLeaves', 'clinicSucceeded')
  where a.number = p_act_number and (actor() = 'agency' or manages(a.facility_id))
$$;

revoke execute on function tell_of_expiring_licences, people_told from public;
grant execute on function tell_of_expiring_licences, people_told to erti_app;

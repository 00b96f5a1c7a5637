-- Why: whoever registers people against their will leaves traces that no single registration shows: they are many, in a row,
-- after hours, on one phone, on one scan, and people say afterwards that they did not agree. The agency sees figures, and the rows
-- behind them. A figure is a reason to ask, never a verdict: nothing here decides or tells anybody anything.

-- Whether a moment lies within a week's opening hours, Monday first; null is a closed day. Closing time is outside.
-- One expression without a query, which PostgreSQL inlines: it is asked of every row.
create function was_open(week text[], moment timestamptz) returns boolean language sql stable as $$
  select coalesce(
    (moment at time zone 'Asia/Tbilisi')::time >= split_part(week[extract(isodow from moment at time zone 'Asia/Tbilisi')::integer], '-', 1)::time
    and (moment at time zone 'Asia/Tbilisi')::time < split_part(week[extract(isodow from moment at time zone 'Asia/Tbilisi')::integer], '-', 2)::time,
    false)
$$;

-- Whether guardianships, of today or of before, connect all of them, also through somebody who is not among them.
create function are_one_family(members uuid[]) returns boolean language sql stable set search_path = public, pg_temp as $$
  with recursive family (id) as (
    select members[1]
    union
    select kin.id from family f cross join lateral (
      select g.ward_id from guardianships g where g.guardian_id = f.id
      union all select g.guardian_id from guardianships g where g.ward_id = f.id) kin (id)
  )
  select members <@ array(select id from family)
$$;

-- How many began in a period is known before they are read, so that a million are joined at once and not one by one.
create statistics registrations_by_their_beginning on lower(during) from registrations;
create statistics annulled_registrations_by_their_beginning on lower(during) from annulled_registrations;

-- Every chosen registration that began in a period, also one that was annulled since, and what each signal says of it: null where
-- the signal does not speak of such a one, else whether it shows. So a share is the trues among those that are not null, and the
-- rows behind it are the trues: a figure and its rows are one definition. All clinics where none is named.
create function signal_lines(p_facility_id bigint, p_from date, p_until date) returns table (
  registration_id uuid, facility_id bigint, person_id uuid, started_on date, started_at timestamptz, started_by uuid, made_by text,
  annulment_basis text, contested boolean, undone boolean, first_day boolean, shared_phone boolean, out_of_hours boolean, burst boolean,
  same_scan boolean
) language plpgsql stable security definer set search_path = public, pg_temp
-- one clinic and all of them are read in different ways
set plan_cache_mode = force_custom_plan as $$
begin
  if actor() <> 'agency' then raise exception 'only the agency sees signals' using errcode = '42501'; end if;
  return query
  with chosen as materialized (
    select r.id, r.facility_id, r.person_id, lower(r.during) as started_on, r.started_at, r.started_by, r.made_by, r.basis, r.consent_id,
           null::text as annulment_basis
    from registrations r
    where r.basis in ('choice', 'facility_exit') and lower(r.during) >= p_from and lower(r.during) < p_until
      and (p_facility_id is null or r.facility_id = p_facility_id)
    union all
    select r.id, r.facility_id, r.person_id, lower(r.during), r.started_at, r.started_by, r.made_by, r.basis, r.consent_id, r.annulment_basis
    from annulled_registrations r
    where r.basis in ('choice', 'facility_exit') and lower(r.during) >= p_from and lower(r.during) < p_until
      and (p_facility_id is null or r.facility_id = p_facility_id)
  ),
  -- three people or more who registered with one clinic on one phone, and are not one family
  phones as (
    select c.facility_id, p.phone
    from (select distinct c.facility_id, c.person_id from chosen c) c join people p on p.id = c.person_id
    where p.phone is not null
    group by c.facility_id, p.phone
    having count(*) >= 3 and not are_one_family(array_agg(p.id))
  ),
  -- five or more by one account at a counter, of which the first and the last are ten minutes apart at most
  following as (
    select c.id, c.facility_id, c.started_by, c.started_at, count(*) over (
      partition by c.facility_id, c.started_by order by c.started_at range between current row and interval '10 minutes' following) as number_of
    from chosen c where c.made_by = 'clinic'
  ),
  bursts as (
    select f.id, max(f.number_of) over (
      partition by f.facility_id, f.started_by order by f.started_at range between interval '10 minutes' preceding and current row) >= 5 as is_in_one
    from following f
  ),
  -- the last one that they had chosen before, and the first day on which they might change it
  earlier as (
    select distinct on (c.id) c.id, r.facility_id, upper(r.change_window) as opens_on
    from chosen c join registrations r on r.person_id = c.person_id and r.change_window is not null and lower(r.during) < c.started_on
    order by c.id, lower(r.during) desc
  )
  select c.id, c.facility_id, c.person_id, c.started_on, c.started_at, c.started_by, c.made_by, c.annulment_basis,
         contested.id is not null,
         case when c.made_by = 'clinic' then c.annulment_basis is not distinct from 'undo' end,
         case when c.basis = 'choice' and earlier.facility_id <> c.facility_id then c.started_on = earlier.opens_on end,
         case when p.phone is not null then phones.phone is not null end,
         case when c.made_by = 'clinic' then not was_open(f.opening_hours, c.started_at) end,
         bursts.is_in_one,
         case when scan.id is not null then exists (
           select from consent_scans s join consents k on k.scan_id = s.id where s.sha256 = scan.sha256 and s.id <> scan.id) end
  from chosen c
  join people p on p.id = c.person_id
  join facilities f on f.id = c.facility_id
  left join bursts on bursts.id = c.id
  left join phones on phones.facility_id = c.facility_id and phones.phone = p.phone
  -- a family's dispute is not the clinic's
  left join (select coalesce(k.registration_id, k.annulled_registration_id) as id from contests k where k.ground = 'no_consent') contested
    on contested.id = c.id
  left join consents consent on consent.id = c.consent_id
  left join consent_scans scan on scan.id = consent.scan_id
  left join earlier on earlier.id = c.id;
end $$;

do $$
declare f text;
begin
  foreach f in array array['are_one_family', 'signal_lines'] loop
    execute format('revoke execute on function %I from public', f);
  end loop;
end $$;
grant execute on function signal_lines to erti_app;

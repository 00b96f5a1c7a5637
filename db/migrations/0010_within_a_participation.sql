-- L3: a registration lies within a participation of that clinic with primary care in scope.
-- A temporal foreign key: every day of the registration must be a day of such a participation.
-- Deferrable, so that a clinic's exit may close both in one transaction, in either order.

alter table registrations add column primary_care boolean not null generated always as (true) stored;

alter table registrations add constraint within_a_participation
  foreign key (facility_id, primary_care, period during)
  references participations (facility_id, primary_care, period during)
  deferrable initially immediate;

alter table annulled_registrations add column primary_care boolean;

-- Why a facility cannot take a new person on a day; null when it can.
-- The participation is share-locked, so that a suspension waits for the registrations under way, and they for it.
create function clinic_refuses_because(p_facility_id bigint, on_day date) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare participation participations;
begin
  if not exists (select from facilities where id = p_facility_id) then return 'clinic_is_known'; end if;
  select * into participation from participations p
  where p.facility_id = p_facility_id and p.during @> on_day for key share;
  return case
    when not found then 'clinic_takes_part'
    when not participation.primary_care then 'clinic_has_primary_care'
    when exists (select from suspensions s where s.facility_id = p_facility_id and s.during @> on_day)
      then 'clinic_is_not_suspended'
  end;
end $$;

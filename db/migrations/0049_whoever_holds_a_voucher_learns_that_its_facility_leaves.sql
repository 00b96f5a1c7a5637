-- Why: a voucher names the facility that will do the service, and may outlast that facility's part in the programme. Whoever holds
-- one learns it in the transaction by which the facility leaves, or gives the scope up, while there is time to go elsewhere; and
-- who decides that a facility ends is told beforehand how many vouchers that touches.

-- Vouchers that can still be used on a day, at a facility which then takes part no more, or not with the unit's scope.
create function vouchers_left_behind(p_facility_id bigint, on_day date) returns setof vouchers
language sql stable set search_path = public, pg_temp as $$
  select v.* from vouchers v join service_units u on u.code = v.unit_code
  where v.facility_id = p_facility_id and v.state in ('granted', 'accepted') and v.valid_until >= on_day
    and not takes_part_with_scope(v.facility_id, u.scope, on_day)
$$;

-- Looked at when the transaction is whole: a change of scope ends one participation before it begins the next.
create function tell_whose_voucher_is_left_behind() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  leaves_on constant date := upper(new.during);
  voucher vouchers;
begin
  for voucher in select * from vouchers_left_behind(new.facility_id, leaves_on) v order by v.id loop
    perform tell_people(array_append(guardians_of(voucher.person_id, today()), voucher.person_id), 'voucherNeedsAnotherFacility',
      facility_facts(new.facility_id) || jsonb_build_object('number', voucher.number, 'leavesOn', leaves_on, 'lastOn', leaves_on - 1,
                                                            'untilOn', voucher.valid_until));
    insert into journal (act, account_id, actor, facility_id, person_id, about_facility_id, detail)
    values ('voucher.left_behind', actor_account(), actor(), actor_facility(), voucher.person_id, new.facility_id,
            jsonb_build_object('voucher', voucher.number, 'on', leaves_on));
  end loop;
  return null;
end $$;
create constraint trigger whose_voucher_is_left_behind_is_told after update on participations
  deferrable initially deferred for each row when (upper(new.during) is distinct from upper(old.during))
  execute function tell_whose_voucher_is_left_behind();

-- What exit_rehearsal (0029) says of people, of vouchers: how many could still be used on the day from which the facility is no more,
-- and what is reserved for them.
create function vouchers_in_exit(p_facility_id bigint, p_leaves_on date, out vouchers integer, out reserved_tetri bigint)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if role_for(p_facility_id) is null then perform refuse('facility_is_ones_own'); end if;
  select count(*)::integer, coalesce(sum(v.programme_tetri), 0)::bigint into vouchers, reserved_tetri
  from vouchers v where v.facility_id = p_facility_id and v.state in ('granted', 'accepted') and v.valid_until >= p_leaves_on;
end $$;

-- As in 0040; and who was on a facility's list of vouchers, or whose papers were opened.
create or replace function look_acts() returns text[] language sql immutable parallel safe as $$
  select array['person.viewed', 'eligibility.checked', 'roster.listed', 'scan.viewed', 'counter.matched', 'person.opened_in_emergency',
               'voucher.listed', 'voucher.documentViewed']
$$;
create unique index one_voucher_line_a_day on journal (facility_id, person_id, (detail ->> 'on')) where act = 'voucher.listed';

-- Whose vouchers these are, for the facility that applied for them, or was chosen and has them. People read that they were on the list.
create function voucher_holders(p_vouchers uuid[])
returns table (voucher_id uuid, name_ka text, name_en text, number text)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  own constant uuid[] := array(
    select v.id from vouchers v
    where v.id = any (p_vouchers)
      and (v.applicant_facility_id = actor_facility() or (v.facility_id = actor_facility() and v.granted_on is not null)));
begin
  insert into journal (act, account_id, actor, facility_id, person_id, detail)
  select distinct 'voucher.listed', actor_account(), 'clinic', actor_facility(), v.person_id, jsonb_build_object('where', 'vouchers', 'on', today()::text)
  from vouchers v where v.id = any (own)
  on conflict do nothing;
  return query
    select v.id, p.given_name || ' ' || p.family_name, p.given_name_latin || ' ' || p.family_name_latin,
           coalesce(p.personal_number, p.birth_certificate_number)
    from vouchers v join people p on p.id = v.person_id where v.id = any (own);
end $$;

revoke execute on function vouchers_left_behind, tell_whose_voucher_is_left_behind, vouchers_in_exit, voucher_holders from public;
grant execute on function vouchers_in_exit, voucher_holders to erti_app;

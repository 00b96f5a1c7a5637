-- L2: a registration that the person chose cannot start sooner than two calendar months
-- after the start of the last one that they chose (31 December → 28 February).
-- «რეგისტრაციის შეცვლა შესაძლებელია 2 თვეში ერთხელ»
--
-- Each choice closes a window of two months, kept as a generated column so that nobody can write it;
-- two windows of one person may not meet. A registration that was not a choice has no window.

alter table registrations add column change_window daterange generated always as (
  case when basis = 'choice' then daterange(lower(during), (lower(during) + interval '2 months')::date) end
) stored;

alter table registrations add constraint one_change_per_two_months
  exclude using gist (person_id with =, change_window with &&);

alter table annulled_registrations add column change_window daterange;

-- Not a choice: the first registration after one that ended because its clinic left.
-- The exit is pointed at, and each exit excuses one registration: nobody escapes the law by naming the basis.
alter table registrations
  add column exit_reason text generated always as (
    case when basis = 'facility_exit' then 'facility_exit' end) stored,
  add constraint exit_excuses_by_name check ((basis = 'facility_exit') = (exited_registration_id is not null)),
  add constraint exit_can_be_pointed_at unique (id, person_id, end_reason),
  add constraint one_excuse_per_exit unique (exited_registration_id),
  add constraint excuse_is_a_real_exit foreign key (exited_registration_id, person_id, exit_reason)
    references registrations (id, person_id, end_reason);

alter table annulled_registrations add column exit_reason text;

-- The excuse is for the first registration after the exit, not for a later one; whichever of the two is written first.
-- A trigger, because an exclusion cannot compare one row's period with another's gap.
create function has_excuse_out_of_turn(whom uuid) returns boolean language plpgsql stable as $$
begin
  return exists (
    select from public.registrations excused
    join public.registrations exited on exited.id = excused.exited_registration_id
    join public.registrations meanwhile on meanwhile.person_id = excused.person_id
      and lower(meanwhile.during) >= upper(exited.during) and lower(meanwhile.during) < lower(excused.during)
    where excused.person_id = whom);
end $$;

create function excuse_follows_its_exit() returns trigger language plpgsql as $$
begin
  if has_excuse_out_of_turn(new.person_id) then
    raise exception 'the excuse does not follow its exit' using errcode = '23514',
      constraint = 'excuse_follows_its_exit', table = 'registrations';
  end if;
  return null;
end $$;
create trigger excuse_follows_its_exit after insert on registrations
  for each row execute function excuse_follows_its_exit();

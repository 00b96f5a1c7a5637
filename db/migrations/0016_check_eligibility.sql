-- Why: the question a clinic asks a hundred times a day, "is this person ours", as one statement.
-- It must know of every registration and tell only of the clinic's own, so it runs as the owner,
-- checks for itself that the account belongs to the clinic, and writes down who asked.

create type eligibility as (
  outcome text,          -- 'here', 'elsewhere' or 'nowhere'; an unknown number is 'nowhere' too
  person_id uuid,        -- this and the rest only when the outcome is 'here'
  given_name text,
  family_name text,
  born_on date,
  registered_since date
);

create function check_eligibility(p_account_id uuid, p_facility_id bigint, p_personal_number text, p_today date default null)
returns eligibility language plpgsql security definer set search_path = public, pg_temp as $$
declare
  answer eligibility;
  found_person uuid;
begin
  perform set_actor('clinic', p_account_id, null, p_facility_id, null, p_today);
  if not exists (select from memberships where account_id = p_account_id and facility_id = p_facility_id and ended_at is null)
  then perform refuse('account_belongs_to_the_clinic'); end if;

  select case when r.id is null then 'nowhere' when r.facility_id = p_facility_id then 'here' else 'elsewhere' end,
         p.id, p.given_name, p.family_name, p.born_on, lower(r.during)
  into answer
  from people p left join registrations r on r.person_id = p.id and r.during @> today()
  where p.personal_number = p_personal_number;
  found_person := answer.person_id;

  insert into journal (act, account_id, actor, facility_id, person_id, detail)
  values ('eligibility.checked', p_account_id, 'clinic', p_facility_id, found_person,
          jsonb_build_object('outcome', coalesce(answer.outcome, 'nowhere')));

  if answer.outcome = 'here' then return answer; end if;
  return row(coalesce(answer.outcome, 'nowhere'), null, null, null, null, null)::eligibility;
end $$;
revoke execute on function check_eligibility from public;
grant execute on function check_eligibility to erti_app;

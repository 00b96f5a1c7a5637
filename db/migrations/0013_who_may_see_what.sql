-- Why: the second wall. Whatever a page forgets, a row that names a person is shown only to
-- the person, to the clinic where they are registered, and to the agency. No actor, no rows.
-- The settings are read in a sub-select, so that PostgreSQL evaluates them once a query, not once a row.

do $$
declare t text;
begin
  foreach t in array array['people', 'exclusions', 'guardianships', 'accounts', 'memberships', 'sessions', 'challenges',
    'demo_messages', 'journal', 'registrations', 'annulled_registrations', 'consents', 'receipts', 'attempts'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_acts on %I to erti_owner using (true) with check (true)', t);
    if t not in ('challenges', 'demo_messages', 'attempts') then
      execute format('create policy auditor_reads on %I for select to erti_auditor using (true)', t);
    end if;
  end loop;
end $$;

grant select on consent_texts, journal_seals to erti_app, erti_auditor;

-- people and the facts about them
grant select on people, exclusions, guardianships to erti_app, erti_auditor;
-- a lock on one's own row needs a right to change something in it
grant update (language) on people to erti_app;
create policy person_sees_self on people for select to erti_app
  using (id = (select actor_person()));
create policy person_sets_own_language on people for update to erti_app
  using (id = (select actor_person())) with check (id = (select actor_person()));
-- those who are registered there today; who has left is theirs no more.
-- `in`, not `exists`: a roster of 20,000 is then one hash instead of 20,000 look-ups
create policy clinic_sees_its_people on people for select to erti_app
  using ((select actor_facility()) is not null
    and id in (select r.person_id from registrations r
               where r.facility_id = (select actor_facility()) and r.during @> (select today())));
create policy agency_sees_people on people for select to erti_app using ((select actor()) = 'agency');

create policy person_sees_own on exclusions for select to erti_app using (person_id = (select actor_person()));
create policy agency_sees_all on exclusions for select to erti_app using ((select actor()) = 'agency');

create policy both_sides_see_it on guardianships for select to erti_app
  using ((select actor_person()) in (guardian_id, ward_id));
create policy agency_sees_all on guardianships for select to erti_app using ((select actor()) = 'agency');

-- accounts; a password's hash is read by no role but through the function that signs in
grant select (id, kind, person_id, email, name, created_at) on accounts to erti_app, erti_auditor;
create policy own_account on accounts for select to erti_app using (id = (select actor_account()));
create policy clinic_sees_its_staff on accounts for select to erti_app
  using ((select actor_facility()) is not null
    and exists (select from memberships m where m.facility_id = (select actor_facility()) and m.account_id = accounts.id));
create policy agency_sees_accounts on accounts for select to erti_app using ((select actor()) = 'agency');

grant select on memberships to erti_app, erti_auditor;
create policy own_memberships on memberships for select to erti_app using (account_id = (select actor_account()));
create policy clinic_sees_its_members on memberships for select to erti_app using (facility_id = (select actor_facility()));
create policy agency_sees_members on memberships for select to erti_app using ((select actor()) = 'agency');

grant select (id, account_id, membership_id, device, started_at, last_seen_at, expires_at, revoked_at) on sessions
  to erti_app, erti_auditor;
grant update (revoked_at) on sessions to erti_app;
create policy own_sessions on sessions for select to erti_app using (account_id = (select actor_account()));
create policy revoke_own_sessions on sessions for update to erti_app
  using (account_id = (select actor_account()) and revoked_at is null) with check (account_id = (select actor_account()));

grant select, insert on demo_messages to erti_app;
create policy only_in_a_demo on demo_messages to erti_app
  using ((select demo from deployment)) with check ((select demo from deployment));

-- the journal
grant select on journal to erti_app, erti_auditor;
grant insert (act, account_id, actor, facility_id, person_id, about_facility_id, request_id, detail) on journal to erti_app;
create policy person_sees_own_lines on journal for select to erti_app using (person_id = (select actor_person()));
create policy clinic_sees_its_acts on journal for select to erti_app using (facility_id = (select actor_facility()));
create policy agency_sees_lines on journal for select to erti_app using ((select actor()) = 'agency');
create policy in_ones_own_name on journal for insert to erti_app with check (
  actor = (select actor()) and account_id = (select actor_account())
  and facility_id is not distinct from (select actor_facility())
  and (actor <> 'person' or person_id is null or person_id = (select actor_person())));

-- registrations
grant select on registrations, annulled_registrations, consents, receipts to erti_app, erti_auditor;
grant insert (id, person_id, facility_id, during, basis, consent_id, exited_registration_id, act_number, reason, started_by)
  on registrations to erti_app;
grant update (during, ended_by, ended_at, end_reason) on registrations to erti_app;
create policy person_sees_own on registrations for select to erti_app using (person_id = (select actor_person()));
create policy clinic_sees_its_own on registrations for select to erti_app using (facility_id = (select actor_facility()));
create policy agency_sees_all on registrations for select to erti_app using ((select actor()) = 'agency');
create policy person_chooses_from_today on registrations for insert to erti_app with check (
  person_id = (select actor_person()) and started_by = (select actor_account())
  and basis <> 'agency_correction' and during = daterange((select today()), null)
  and clinic_refuses_because(facility_id, (select today())) is null
  and may_be_registered(person_id, (select today())));
create policy agency_corrects on registrations for insert to erti_app with check (
  (select actor()) = 'agency' and (select actor_role()) in ('reviewer', 'administrator')
  and basis = 'agency_correction' and started_by = (select actor_account()));
create policy person_ends_own on registrations for update to erti_app
  using (person_id = (select actor_person()))
  with check (person_id = (select actor_person()) and ended_by = (select actor_account())
    and end_reason in ('changed', 'ended_by_person')
    -- never backwards; one that began today lasts until midnight; an empty period has its own refusal
    and (isempty(during) or upper(during) in ((select today()), (select today()) + 1)));

create policy person_sees_own on annulled_registrations for select to erti_app using (person_id = (select actor_person()));
create policy clinic_sees_its_own on annulled_registrations for select to erti_app
  using (facility_id = (select actor_facility()));
create policy agency_sees_all on annulled_registrations for select to erti_app using ((select actor()) = 'agency');

grant insert (id, person_id, facility_id, text_version, language, given_by, proof, proof_reference, registration_id)
  on consents to erti_app;
create policy person_sees_own on consents for select to erti_app using (person_id = (select actor_person()));
create policy clinic_sees_its_own on consents for select to erti_app using (facility_id = (select actor_facility()));
create policy agency_sees_all on consents for select to erti_app using ((select actor()) = 'agency');
create policy person_consents on consents for insert to erti_app with check (
  person_id = (select actor_person()) and given_by = (select actor_account()) and proof = 'session'
  and exists (select from consent_texts t where t.version = text_version and t.in_force @> (select today())));

grant insert (account_id, request_id, number, act, person_id, registration_id) on receipts to erti_app;
grant usage on sequence receipt_numbers to erti_app;
create policy own_receipts on receipts for select to erti_app
  using (account_id = (select actor_account()) or person_id = (select actor_person()));
create policy agency_sees_all on receipts for select to erti_app using ((select actor()) = 'agency');
create policy about_ones_own_registration on receipts for insert to erti_app with check (
  account_id = (select actor_account()) and person_id = (select actor_person())
  and exists (select from registrations r where r.id = registration_id and r.person_id = receipts.person_id));

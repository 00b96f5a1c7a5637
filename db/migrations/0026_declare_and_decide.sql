-- Why: each act on a declaration is one function and one transaction: the lock, the move, the decision, the journal's line
-- and the notices. They run as the owner and ask for themselves who acts, in role_for and the table of moves: the app's role
-- has no other way to write an act, a decision or a participation.

-- The declaration, locked for the act that follows.
create function lock_declaration(p_declaration_id bigint) returns declarations
language plpgsql set search_path = public, pg_temp as $$
declare declaration declarations;
begin
  select * into declaration from public.declarations where id = p_declaration_id for update;
  -- to whom it is not, it does not exist
  if not found or role_for(declaration.facility_id) is null then perform refuse('declaration_is_known'); end if;
  return declaration;
end $$;

-- Whether the same request was answered before.
create function was_done(p_request_id uuid, p_declaration_id bigint) returns boolean language sql stable as $$
  select exists (select from public.declaration_acts
                 where account_id = actor_account() and request_id = p_request_id and declaration_id = p_declaration_id)
$$;

-- One move: by the table, in the actor's own role, from the step that they were shown.
create function act_on(declaration declarations, p_step integer, p_act text, p_request_id uuid, p_decision_id bigint default null)
returns declarations
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  own_role constant text := role_for(declaration.facility_id);
  target text;
begin
  if declaration.step <> p_step then perform refuse('declaration_is_as_shown'); end if;
  select m.to_state into target from public.declaration_moves m
  where m.from_state = declaration.state and m.act = p_act and m.role = own_role;
  if target is null then perform refuse('declaration_move_is_allowed'); end if;
  insert into public.declaration_acts (declaration_id, step, from_state, act, to_state, role, version, account_id, request_id, decision_id)
  values (declaration.id, declaration.step + 1, declaration.state, p_act, target, own_role, declaration.version,
          actor_account(), p_request_id, p_decision_id);
  update public.declarations d set state = target, step = d.step + 1 where d.id = declaration.id returning * into declaration;
  perform note('declaration.' || p_act, declaration.facility_id, p_request_id,
               jsonb_build_object('declaration', declaration.id, 'number', declaration.number, 'decision', p_decision_id));
  return declaration;
end $$;

-- The words that a notice about a declaration is made of.
create function facts_of(declaration declarations) returns jsonb language sql stable as $$
  select jsonb_build_object('facilityKa', f.name_ka, 'facilityEn', f.name_en, 'number', (declaration).number, 'dueOn', (declaration).due_on)
  from public.facilities f where f.id = (declaration).facility_id
$$;

-- Starts a declaration, filled in with what the register knows of the facility and what it declared last.
create function start_declaration(p_request_id uuid, p_facility_id bigint) returns declarations
language plpgsql security definer set search_path = public, pg_temp as $$
declare declaration declarations;
begin
  if role_for(p_facility_id) is distinct from 'manager' then perform refuse('facility_is_ones_own'); end if;
  -- a button that is pressed twice: the second waits for the first, and gets its answer
  perform pg_advisory_xact_lock(hashtext('start_declaration'), p_facility_id::integer);
  select d.* into declaration from public.declaration_acts a join public.declarations d on d.id = a.declaration_id
  where a.account_id = actor_account() and a.request_id = p_request_id;
  if found then return declaration; end if;

  insert into public.declarations (number, facility_id, state, step, version)
  values (next_number('public.declaration_numbers'), p_facility_id, 'draft', 1, 1) returning * into declaration;
  insert into public.declaration_acts (declaration_id, step, from_state, act, to_state, role, version, account_id, request_id)
  values (declaration.id, 1, 'none', 'start', 'draft', 'manager', 1, actor_account(), p_request_id);
  insert into public.declaration_versions (declaration_id, version, name_ka, name_en, municipality_code, address_ka, address_en,
    latitude, longitude, scope, licence_number, licence_issued_on, licence_expires_on, signatory_name, signatory_position, signatory_basis)
  select declaration.id, 1, f.name_ka, f.name_en, f.municipality_code, f.address_ka, f.address_en, f.latitude, f.longitude,
         before.scope, before.licence_number, before.licence_issued_on, before.licence_expires_on,
         before.signatory_name, before.signatory_position, before.signatory_basis
  from public.facilities f
  left join lateral (
    select v.* from public.declarations d join public.declaration_versions v on v.declaration_id = d.id and v.is_signed
    where d.facility_id = f.id order by v.signed_at desc limit 1) before on true
  where f.id = p_facility_id;
  perform note('declaration.start', p_facility_id, p_request_id, jsonb_build_object('declaration', declaration.id, 'number', declaration.number));
  return declaration;
end $$;

-- Signs what was shown, and submits it. The second factor was asked for by the caller.
create function sign_declaration(p_request_id uuid, p_declaration_id bigint, p_step integer, p_shown_sha256 text)
returns declarations
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  declaration declarations := lock_declaration(p_declaration_id);
  shown constant text := content_hash(declaration.id, declaration.version);
begin
  if was_done(p_request_id, declaration.id) then return declaration; end if;
  if not exists (select from public.declaration_moves m where m.from_state = declaration.state and m.act = 'sign'
                 and m.role = role_for(declaration.facility_id)) then perform refuse('declaration_move_is_allowed'); end if;
  if declaration.step <> p_step or shown is distinct from p_shown_sha256 then perform refuse('declaration_is_as_shown'); end if;
  if not exists (select from public.declaration_versions v join public.programme_terms t on t.version = v.terms_version
                 where v.declaration_id = declaration.id and v.version = declaration.version and t.in_force @> today())
  then perform refuse('terms_are_in_force'); end if;
  if not exists (select from public.documents d where d.declaration_id = declaration.id and d.kind = 'licence'
                   and d.from_version <= declaration.version and (d.until_version is null or d.until_version > declaration.version))
  then perform refuse('licence_is_attached'); end if;
  if not exists (select from public.declaration_versions v where v.declaration_id = declaration.id and v.version = declaration.version
                   and (v.municipality_code is null or site_lies_in_region_of(v.municipality_code, v.latitude, v.longitude)))
  then perform refuse('site_lies_in_its_region'); end if;
  update public.declaration_versions v
  set signed_by = actor_account(), signed_at = now(), signed_on = today(), sha256 = shown
  where v.declaration_id = declaration.id and v.version = declaration.version;
  declaration := act_on(declaration, p_step, 'sign', p_request_id);
  update public.declarations d set submitted_on = today(), due_on = working_days_after(today(), 10)
  where d.id = declaration.id returning * into declaration;
  perform tell_managers(declaration.facility_id, 'declarationSubmitted', facts_of(declaration)),
          tell_agency('declarationToReview', facts_of(declaration), declaration.facility_id);
  return declaration;
end $$;

create function withdraw_declaration(p_request_id uuid, p_declaration_id bigint, p_step integer) returns declarations
language plpgsql security definer set search_path = public, pg_temp as $$
declare declaration declarations := lock_declaration(p_declaration_id);
begin
  if was_done(p_request_id, declaration.id) then return declaration; end if;
  declaration := act_on(declaration, p_step, 'withdraw', p_request_id);
  -- a proposed refusal has nothing to refuse any more
  update proposals p set settled_by = actor_account(), settled_at = now(), outcome = 'withdrawn'
  where p.declaration_id = p_declaration_id and p.settled_at is null;
  if declaration.submitted_on is not null then
    perform tell_agency('declarationWithdrawn', facts_of(declaration), declaration.facility_id);
  end if;
  return declaration;
end $$;

-- Who of the agency will review it; a reviewer takes one, or gives it to a colleague.
create function assign_declaration(p_declaration_id bigint, p_account_id uuid) returns declarations
language plpgsql security definer set search_path = public, pg_temp as $$
declare declaration declarations := lock_declaration(p_declaration_id);
begin
  if coalesce(role_for(declaration.facility_id), '') not in ('reviewer', 'administrator') then perform refuse('reviewer_is_of_the_agency'); end if;
  if declaration.state not in ('submitted', 'refusal_proposed') then perform refuse('declaration_move_is_allowed'); end if;
  if not exists (select from public.memberships m where m.account_id = p_account_id and m.ended_at is null
                 and m.role in ('reviewer', 'administrator')) then perform refuse('reviewer_is_of_the_agency'); end if;
  update public.declarations d set assigned_to = p_account_id where d.id = declaration.id returning * into declaration;
  perform note('declaration.assign', declaration.facility_id, null, jsonb_build_object('declaration', declaration.id, 'to', p_account_id));
  return declaration;
end $$;

-- Returns it for correction, and opens the next version as a copy of the one that was signed.
create function return_declaration(p_request_id uuid, p_declaration_id bigint, p_step integer,
  p_legal_basis text, p_reasons text, p_section_reasons jsonb, p_appeal text) returns declarations
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  declaration declarations := lock_declaration(p_declaration_id);
  decision decisions;
begin
  if was_done(p_request_id, declaration.id) then return declaration; end if;
  if declaration.step <> p_step then perform refuse('declaration_is_as_shown'); end if;
  insert into public.decisions (number, kind, facility_id, declaration_id, effective_on, legal_basis, reasons, section_reasons, appeal, decided_by)
  values (next_number('public.decision_numbers'), 'return', declaration.facility_id, declaration.id, today(),
          p_legal_basis, p_reasons, p_section_reasons, p_appeal, actor_account()) returning * into decision;
  declaration := act_on(declaration, p_step, 'return', p_request_id, decision.id);
  insert into public.declaration_versions (declaration_id, version, name_ka, name_en, municipality_code, address_ka, address_en,
    latitude, longitude, scope, licence_number, licence_issued_on, licence_expires_on, signatory_name, signatory_position, signatory_basis)
  select v.declaration_id, v.version + 1, v.name_ka, v.name_en, v.municipality_code, v.address_ka, v.address_en,
         v.latitude, v.longitude, v.scope, v.licence_number, v.licence_issued_on, v.licence_expires_on,
         v.signatory_name, v.signatory_position, v.signatory_basis
  from public.declaration_versions v where v.declaration_id = declaration.id and v.version = declaration.version;
  update public.declarations d set version = d.version + 1 where d.id = declaration.id returning * into declaration;
  perform tell_managers(declaration.facility_id, 'declarationReturned', facts_of(declaration) || jsonb_build_object('decision', decision.number));
  return declaration;
end $$;

create function propose_refusal(p_request_id uuid, p_declaration_id bigint, p_step integer, p_legal_basis text, p_reasons text)
returns declarations
language plpgsql security definer set search_path = public, pg_temp as $$
declare declaration declarations := lock_declaration(p_declaration_id);
begin
  if was_done(p_request_id, declaration.id) then return declaration; end if;
  declaration := act_on(declaration, p_step, 'propose_refusal', p_request_id);
  insert into public.proposals (kind, facility_id, declaration_id, effective_on, legal_basis, reasons, proposed_by, request_id)
  values ('refusal', declaration.facility_id, declaration.id, today(), p_legal_basis, p_reasons, actor_account(), p_request_id);
  return declaration;
end $$;

-- The second pair of eyes: confirms the refusal, which then is decided, or says why not, and the review goes on.
create function settle_refusal(p_request_id uuid, p_declaration_id bigint, p_step integer, p_objection text, p_appeal text)
returns declarations
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  declaration declarations := lock_declaration(p_declaration_id);
  proposal proposals;
  decision decisions;
begin
  if was_done(p_request_id, declaration.id) then return declaration; end if;
  if declaration.step <> p_step then perform refuse('declaration_is_as_shown'); end if;
  update public.proposals p
  set settled_by = actor_account(), settled_at = now(), objection = p_objection,
      outcome = case when p_objection is null then 'confirmed' else 'rejected' end
  where p.declaration_id = p_declaration_id and p.settled_at is null returning * into proposal;
  if not found then perform refuse('declaration_move_is_allowed'); end if;
  if p_objection is not null then return act_on(declaration, p_step, 'reject_refusal', p_request_id); end if;
  insert into public.decisions (number, kind, facility_id, declaration_id, effective_on, legal_basis, reasons, appeal, decided_by, proposal_id, proposed_by)
  values (next_number('public.decision_numbers'), 'refusal', declaration.facility_id, declaration.id, today(),
          proposal.legal_basis, proposal.reasons, p_appeal, actor_account(), proposal.id, proposal.proposed_by) returning * into decision;
  declaration := act_on(declaration, p_step, 'confirm_refusal', p_request_id, decision.id);
  perform tell_managers(declaration.facility_id, 'declarationRefused', facts_of(declaration) || jsonb_build_object('decision', decision.number));
  return declaration;
end $$;

-- What an accepted declaration says becomes what the register says: the site, the licence, and the participation.
create function take_effect(declaration declarations, effective_on date) returns void
language plpgsql set search_path = public, pg_temp as $$
declare
  declared declaration_versions;
  present participations;
begin
  select * into declared from declaration_versions v where v.declaration_id = declaration.id and v.version = declaration.version;
  if declared.licence_expires_on < effective_on then perform refuse('licence_lasts_until_then'); end if;
  update facilities f
  set name_ka = declared.name_ka, name_en = declared.name_en, municipality_code = declared.municipality_code,
      address_ka = declared.address_ka, address_en = declared.address_en, latitude = declared.latitude, longitude = declared.longitude
  where f.id = declaration.facility_id;
  insert into licences (facility_id, declaration_id, number, issued_on, expires_on)
  values (declaration.facility_id, declaration.id, declared.licence_number, declared.licence_issued_on, declared.licence_expires_on);

  select * into present from participations p
  where p.facility_id = declaration.facility_id and (upper_inf(p.during) or upper(p.during) > effective_on)
  order by lower(p.during) limit 1 for update;
  if not found then
    insert into participations (facility_id, during, scope, declaration_id)
    values (declaration.facility_id, daterange(effective_on, null), declared.scope, declaration.id);
    return;
  end if;
  if present.end_reason = 'scope_change' then perform refuse('no_change_of_scope_is_ahead'); end if;
  -- one that says when it leaves has to leave first
  if not upper_inf(present.during) or lower(present.during) >= effective_on and not (present.scope @> declared.scope and declared.scope @> present.scope)
  then perform refuse('participation_has_ended_by_then'); end if;
  if present.scope @> declared.scope and declared.scope @> present.scope then return; end if;
  -- people are registered there: a clinic gives primary care up by leaving, and tells them
  if present.primary_care and not 'primary_care' = any (declared.scope) then perform refuse('primary_care_is_kept'); end if;
  set constraints within_a_participation deferred;
  update participations p set during = daterange(lower(p.during), effective_on), end_reason = 'scope_change' where p.id = present.id;
  insert into participations (facility_id, during, scope, declaration_id)
  values (declaration.facility_id, daterange(effective_on, null), declared.scope, declaration.id);
  set constraints within_a_participation immediate;
end $$;
revoke execute on function take_effect from public;

create function accept_declaration(p_request_id uuid, p_declaration_id bigint, p_step integer, p_effective_on date,
  p_legal_basis text, p_reasons text, p_appeal text) returns declarations
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  declaration declarations;
  decision decisions;
begin
  if actor() <> 'agency' or actor_role() not in ('reviewer', 'administrator') then perform refuse('reviewer_is_of_the_agency'); end if;
  declaration := lock_declaration(p_declaration_id);
  if was_done(p_request_id, declaration.id) then return declaration; end if;
  if declaration.step <> p_step then perform refuse('declaration_is_as_shown'); end if;
  insert into decisions (number, kind, facility_id, declaration_id, effective_on, legal_basis, reasons, appeal, decided_by)
  values (next_number('decision_numbers'), 'acceptance', declaration.facility_id, declaration.id, p_effective_on,
          p_legal_basis, p_reasons, p_appeal, actor_account()) returning * into decision;
  declaration := act_on(declaration, p_step, 'accept', p_request_id, decision.id);
  perform take_effect(declaration, p_effective_on);
  perform tell_managers(declaration.facility_id, 'declarationAccepted',
    facts_of(declaration) || jsonb_build_object('decision', decision.number, 'effectiveOn', p_effective_on));
  return declaration;
end $$;
do $$
declare f text;
begin
  foreach f in array array['lock_declaration', 'act_on'] loop
    execute format('revoke execute on function %I from public', f);
  end loop;
  foreach f in array array['start_declaration', 'sign_declaration', 'withdraw_declaration', 'assign_declaration', 'return_declaration',
    'propose_refusal', 'settle_refusal', 'accept_declaration'] loop
    execute format('revoke execute on function %I from public', f);
    execute format('grant execute on function %I to erti_app', f);
  end loop;
end $$;

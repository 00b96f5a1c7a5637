-- Why: «წერილობით დაუდასტურებს» — a written confirmation is worth what its reader can check of it. Whoever holds a printed
-- declaration or decision may ask whether it is genuine and what became of it, by its number, without an account; the check
-- code that is printed with the number is verified before this is asked (lib/participation/verification.ts).

-- The hash of a decision: every word that its facility is told.
create function decision_hash(decision decisions) returns text language sql stable as $$
  select public.sha256_hex((to_jsonb(decision) - array['decided_by', 'decided_at', 'proposal_id', 'proposed_by', 'proposal_outcome'])::text)
$$;

-- What is public of an act, and no more: never who signed, what was said, or what is still being written. A refusal that is
-- only proposed is the agency's own affair.
create function verify_act(p_kind text, p_number text)
returns table (decision_kind text, facility_ka text, facility_en text, made_on date, effective_on date, state text, participation text, sha256 text)
language sql stable security definer set search_path = public, pg_temp as $$
  select act.decision_kind, f.name_ka, f.name_en, act.made_on, act.effective_on,
         case act.state when 'refusal_proposed' then 'submitted' else act.state end,
         coalesce(participation_state(f.id, today()), 'none'), act.sha256
  from (
    select d.facility_id, null as decision_kind, v.signed_on as made_on, accepted.effective_on, d.state, v.sha256
    from declarations d
    join lateral (select signed_on, sha256 from declaration_versions
                  where declaration_id = d.id and is_signed order by version desc limit 1) v on true
    left join decisions accepted on accepted.declaration_id = d.id and accepted.kind = 'acceptance'
    where p_kind = 'declaration' and d.number = p_number
    union all
    select c.facility_id, c.kind, c.decided_on, c.effective_on, d.state, decision_hash(c)
    from decisions c left join declarations d on d.id = c.declaration_id
    where p_kind = 'decision' and c.number = p_number) act
  join facilities f on f.id = act.facility_id
$$;
revoke execute on function verify_act from public;
grant execute on function verify_act to erti_app;

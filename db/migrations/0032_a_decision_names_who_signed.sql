-- Why: an act of the agency says who made it. A facility reads the name and the position of those who decided about it and
-- proposed it, and no more of them: neither an address nor what else they decided.

-- Who signed a decision that the actor may see: 'decided' always, 'proposed' where two were needed. The position is the one
-- held on that moment. What was carried over from paper was signed there, and names nobody here.
create function signers_of(p_decision_id bigint) returns table (part text, name text, "position" text)
language sql stable security definer set search_path = public, pg_temp as $$
  select signer.part, a.name, held.role
  from decisions d
  left join proposals p on p.id = d.proposal_id
  cross join lateral (values ('decided', d.decided_by, d.decided_at), ('proposed', d.proposed_by, p.proposed_at)) signer (part, account_id, at)
  join accounts a on a.id = signer.account_id and a.kind = 'staff'
  left join lateral (
    select m.role from memberships m
    where m.account_id = a.id and m.facility_id is null and m.provider_id is null
      and m.started_at <= signer.at and (m.ended_at is null or m.ended_at > signer.at)
    order by m.started_at desc limit 1) held on true
  where d.id = p_decision_id and (actor() = 'agency' or manages(d.facility_id))
$$;
revoke execute on function signers_of from public;
grant execute on function signers_of to erti_app;

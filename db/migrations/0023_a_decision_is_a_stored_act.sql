-- Why: the agency answers in court for what it decides. Each decision is a row with its number, day, legal basis, reasons,
-- who, and how to appeal, and is never changed. A refusal and a termination need four eyes: one proposes, another confirms.

create sequence decision_numbers;

create table proposals (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('refusal', 'termination')),
  facility_id bigint not null references facilities,
  declaration_id bigint references declarations,
  effective_on date not null,
  legal_basis text not null check (btrim(legal_basis) <> ''),
  reasons text not null check (btrim(reasons) <> ''),
  proposed_by uuid not null references accounts,
  proposed_at timestamptz not null default now(),
  request_id uuid not null,
  settled_by uuid references accounts,
  settled_at timestamptz,
  -- withdrawn: what it was about is there no more, or its day came before anybody settled it
  outcome text check (outcome in ('confirmed', 'rejected', 'withdrawn')),
  -- why a colleague did not confirm it
  objection text,
  constraint one_proposal_per_request unique (proposed_by, request_id),
  constraint proposal_can_be_confirmed unique (id, kind, facility_id, proposed_by, outcome),
  constraint refusal_is_of_a_declaration check ((kind = 'refusal') = (declaration_id is not null)),
  constraint settlement_is_whole check (num_nulls(settled_by, settled_at, outcome) in (0, 3)),
  constraint objection_says_why check ((coalesce(outcome, '') = 'rejected') = (objection is not null)),
  constraint four_eyes check (outcome is distinct from 'confirmed' or settled_by <> proposed_by)
);
create unique index one_proposal_at_a_time on proposals (facility_id, kind) where settled_at is null;

create table decisions (
  id bigint generated always as identity primary key,
  number text not null constraint decision_number_is_unique unique,
  kind text not null check (kind in (
    'return', 'acceptance', 'refusal', 'suspension', 'lifting', 'termination', 'closure', 'succession')),
  facility_id bigint not null references facilities,
  declaration_id bigint references declarations,
  decided_on date not null default today(),
  effective_on date not null,
  legal_basis text not null check (btrim(legal_basis) <> ''),
  reasons text not null check (btrim(reasons) <> ''),
  -- of a return: section → what to mend
  section_reasons jsonb not null default '{}' check (jsonb_typeof(section_reasons) = 'object'),
  appeal text not null check (btrim(appeal) <> ''),
  decided_by uuid not null references accounts,
  decided_at timestamptz not null default now(),
  proposal_id bigint constraint one_decision_per_proposal unique,
  proposed_by uuid,
  proposal_outcome text generated always as (case when proposal_id is not null then 'confirmed' end) stored,
  paper_reference text,
  constraint decision_on_a_declaration unique (id, declaration_id, kind),
  constraint decision_on_a_facility unique (id, facility_id, kind),
  constraint decision_is_for_the_facility_that_declared foreign key (declaration_id, facility_id) references declarations (id, facility_id),
  constraint refusal_and_termination_were_proposed check (
    (kind in ('refusal', 'termination')) = (proposal_id is not null and proposed_by is not null)),
  constraint decided_by_another check (proposed_by <> decided_by),
  constraint proposal_was_confirmed foreign key (proposal_id, kind, facility_id, proposed_by, proposal_outcome)
    references proposals (id, kind, facility_id, proposed_by, outcome),
  constraint decision_is_about_a_declaration check (
    (kind in ('return', 'acceptance', 'refusal')) = (declaration_id is not null)),
  constraint return_says_what_to_mend check ((kind = 'return') = (section_reasons <> '{}')),
  -- what was decided on paper, before this register, took effect before it was carried over
  constraint decision_takes_effect_no_sooner check (paper_reference is not null or effective_on >= decided_on)
);
create index decisions_by_facility on decisions (facility_id, id);
create trigger history_only_grows before update or delete or truncate on decisions
  for each statement execute function history_only_grows();
create trigger history_only_grows before delete or truncate on proposals
  for each statement execute function history_only_grows();

create function proposal_is_settled_once() returns trigger language plpgsql as $$
declare may_differ constant text[] := array['settled_by', 'settled_at', 'outcome', 'objection'];
begin
  if old.settled_at is null and to_jsonb(new) - may_differ = to_jsonb(old) - may_differ then return new; end if;
  raise exception 'history only grows' using errcode = '23514', constraint = 'history_only_grows', table = 'proposals';
end $$;
create trigger proposal_is_settled_once before update on proposals
  for each row execute function proposal_is_settled_once();

-- An act of the agency that decides points at its decision, and it is about the same declaration.
alter table declaration_acts
  add constraint decided_in_writing check (
    (act in ('return', 'accept', 'confirm_refusal', 'carry_over')) = (decision_id is not null)),
  add column decision_kind text generated always as (case act
    when 'accept' then 'acceptance' when 'carry_over' then 'acceptance' when 'return' then 'return' when 'confirm_refusal' then 'refusal' end) stored,
  add constraint decision_is_of_this_declaration foreign key (decision_id, declaration_id, decision_kind)
    references decisions (id, declaration_id, kind),
  add constraint one_act_per_decision unique (decision_id);

do $$
declare t text;
begin
  foreach t in array array['proposals', 'decisions'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_acts on %I to erti_owner using (true) with check (true)', t);
    execute format('create policy auditor_reads on %I for select to erti_auditor using (true)', t);
    execute format('create policy agency_sees_all on %I for select to erti_app using ((select actor()) = ''agency'')', t);
    execute format('grant select on %I to erti_app, erti_auditor', t);
  end loop;
end $$;
-- a proposal is the agency's own affair until it is confirmed
create policy manager_sees_own on decisions for select to erti_app using (facility_id in (select managed_facilities()));

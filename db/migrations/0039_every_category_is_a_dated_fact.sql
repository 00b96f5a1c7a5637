-- Why: which package a person has follows from what is true of them on a day: the document that they hold, whether they are a
-- veteran, a student, insured, in prison. Each is a fact with its first and its last day, so that the answer for any day is
-- found by looking, and nothing has to run at midnight. Ages are no facts of their own: they follow from the birth date.
-- The rules themselves are rows with the time in which they are in force, so that another version can be prepared beside them.

-- Papers. Until now a person had one kind of document, without a date; it is taken to have been theirs from birth.
create table identity_documents (
  id uuid primary key default uuidv7(),
  person_id uuid not null references people,
  -- the documents that the programme names; 'other' is none of them
  type text not null constraint document_type_is_known check (type in (
    'citizen', 'neutral_identity_card', 'neutral_travel_document', 'stateless_with_status',
    'refugee', 'humanitarian_status', 'asylum_seeker', 'other')),
  number text,
  during daterange not null constraint document_lasts_a_day check (not isempty(during)),
  -- the paper on which its end rests
  end_source text,
  constraint one_identity_document_at_a_time unique (person_id, during without overlaps)
);
insert into identity_documents (person_id, type, during) select id, document_type, daterange(born_on, null) from people;
alter table people drop column document_type;

-- What the categories II, III and IV ask for. The kinds are the page's own; 'target_group_218' is a former beneficiary of
-- Resolution 218, and the other three are of the groups of Resolution 165.
create table circumstances (
  id uuid primary key default uuidv7(),
  person_id uuid not null references people,
  kind text not null constraint circumstance_is_known check (kind in (
    'veteran', 'target_group_218', 'student', 'disabled_child', 'severely_disabled')),
  during daterange not null constraint circumstance_lasts_a_day check (not isempty(during)),
  -- the papers on which it rests, and on which its end does
  source text not null,
  end_source text,
  constraint one_circumstance_of_a_kind_at_a_time unique (person_id, kind, during without overlaps)
);

-- «2013 წლის 1 ივლისის მდგომარეობით კერძო სადაზღვევო სქემებში ჩართული პირები»: a private insurance of another time says nothing
-- that the programme asks about. Such rows leave, and the journal keeps what they said.
with gone as (
  delete from exclusions where reason = 'private_insurance' and not during @> date '2013-07-01' returning *)
insert into journal (act, actor, person_id, detail)
select 'fact.removed', 'system', person_id, jsonb_build_object('kind', reason, 'during', during::text) from gone;
alter table exclusions
  add column source text,
  add column end_source text,
  add constraint exclusion_lasts_a_day check (not isempty(during)),
  add constraint private_insurance_on_1_july_2013 check (reason <> 'private_insurance' or during @> date '2013-07-01');

-- L6: a fact changes only to end, and its end only comes nearer; what was, stays.
create function fact_changes_only_to_end() returns trigger language plpgsql as $$
declare may_differ constant text[] := array['during', 'end_source'];
begin
  if to_jsonb(new) - may_differ = to_jsonb(old) - may_differ
     and lower(new.during) is not distinct from lower(old.during)
     and not upper_inf(new.during) and (upper_inf(old.during) or upper(new.during) < upper(old.during))
  then return new; end if;
  raise exception 'a fact changes only to end' using errcode = '23514', constraint = 'fact_changes_only_to_end', table = tg_table_name;
end $$;

-- The rules. A version of a rule keeps its words; only the end of its time may be set.
create table eligibility_rules (
  id bigint generated always as identity primary key,
  name text not null constraint rule_has_a_name check (name ~ '^[a-z_]+$'),
  -- the category of the page, and the annex of Resolution 36 that sets out its package
  category text not null check (category in ('I', 'I-min', 'II', 'III', 'IV')),
  package text not null constraint package_is_known check (package in (
    'basic_u18', 'basic_o18', 'minimum', 'veterans', 'target_group', 'pension_age')),
  annex text not null,
  paragraph integer,
  -- the fact that it asks for; null: none
  circumstance text constraint rule_asks_for_a_known_circumstance check (circumstance in (
    'veteran', 'target_group_218', 'student', 'disabled_child', 'severely_disabled')),
  -- whether it asks for a private insurance of 1 July 2013 that has ended (true) or was never there (false); null: it does not ask
  was_insured boolean,
  -- from this birthday to the day before that one; null: no end
  women_from integer not null default 0 check (women_from >= 0),
  women_until integer check (women_until > women_from),
  men_from integer not null default 0 check (men_from >= 0),
  men_until integer check (men_until > men_from),
  words_ka text not null,
  words_en text not null,
  in_force daterange not null constraint rule_is_in_force_for_a_day check (not isempty(in_force)),
  constraint one_version_of_a_rule_in_force unique (name, in_force without overlaps)
);
create function rule_keeps_its_words() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - 'in_force' = to_jsonb(old) - 'in_force' and lower(new.in_force) is not distinct from lower(old.in_force)
  then return new; end if;
  raise exception 'history only grows' using errcode = '23514', constraint = 'history_only_grows', table = 'eligibility_rules';
end $$;
create trigger rule_keeps_its_words before update on eligibility_rules for each row execute function rule_keeps_its_words();

-- The rules of the page, since the programme began. The age group of category IV below pension age reads the target group's column.
with words (category, ka, en) as (values
  ('I', 'საქართველოს მოქალაქეობის დამადასტურებელი დოკუმენტის, პირადობის ნეიტრალური მოწმობის, ნეიტრალური სამგზავრო დოკუმენტის მქონე პირები; ასევე, საქართველოში სტატუსის მქონე მოქალაქეობის არმქონე პირები, ლტოლვილის ან ჰუმანიტარული სტატუსის მქონე და თავშესაფრის მაძიებელი პირები (გარდა 2013 წლის 1 ივლისის მდგომარეობით კერძო სადაზღვევო სქემებში ჩართული პირებისა, საბიუჯეტო სახსრებით დაზღვეული პირებისა და იმ ბრალდებული/მსჯავრდებული პირებისა, რომლებიც იმყოფებიან პატიმრობისა და თავისუფლების აღკვეთის დაწესებულებაში) რომელთა სამედიცინო მომსახურების პირობები განსაზღვრულია დანართი N1.1-ით (საბაზისო პაკეტი).',
   'Holders of a document proving Georgian citizenship, a neutral identity card or a neutral travel document; also stateless persons with status in Georgia, persons with refugee or humanitarian status and asylum seekers (except persons enrolled in private insurance schemes as at 1 July 2013, persons insured with budget funds, and accused or convicted persons held in a detention or imprisonment facility), whose terms of medical service are set out in Annex N1.1 (basic package).'),
  ('I-min', 'თუ დაზღვეულ მოქალაქეს 2013 წლის 1 ივლისის შემდგომ ამა თუ იმ მიზეზით შეუწყდა სადაზღვევო კონტრაქტი, ამ შემთხვევაში მოქალაქე ჩაერთვება საყოველთაო ჯანმრთელობის დაცვის სახელმწიფო პროგრამაში და მიიღებს მინიმალური პაკეტის პირობებით გათვალისწინებულ სამედიცინო მომსახურებას, რომელიც მოიცავს როგორც ოჯახის ან უბნის ექიმის მომსახურებას, ასევე ექთნის მომსახურებას უფასოდ. ასევე სრულად დაუფინანსდება სისხლის საერთო და შარდის საერთო ანალიზები, გადაუდებელი ამბულატორიული და სტაციონარული მომსახურება, განსაზღვრული ჩამონათვალში - დანართი N1.2 (ლიმიტი ერთეულ შემთხვევაზე - 15 000 ლარი), მშობიარობა (ლიმიტი 500 ლარი) და საკეისრო კვეთა (ლიმიტი 800 ლარი).',
   'If an insured citizen''s insurance contract ended after 1 July 2013 for whatever reason, the citizen joins the Universal Healthcare State Programme and receives medical service on the terms of the minimum package, which covers the services of a family or district doctor and of a nurse free of charge. Complete blood count and urinalysis are fully funded, as are emergency outpatient and inpatient services in the list of Annex N1.2 (limit per case 15,000 GEL), childbirth (limit 500 GEL) and caesarean section (limit 800 GEL).'),
  ('II', 'ჯანმრთელობის დაზღვევის არმქონე ომისა და სამხედრო ძალების ვეტერანები - სამედიცინო მომსახურების პირობები განსაზღვრულია დანართი N1.4-ით (ვეტერანების პაკეტი);',
   'Veterans of war and of the military forces without health insurance; the terms of medical service are set out in Annex N1.4 (veterans'' package).'),
  ('III', 'სახელმწიფო პროგრამების ფარგლებში მოსახლეობის ჯანმრთელობის დაზღვევის მიზნით გასატარებელი ღონისძიებებისა და სადაზღვევო ვაუჩერის პირობების განსაზღვრის შესახებ საქართველოს მთავრობის 2009 წლის 9 დეკემბრის №218 დადგენილებით დამტკიცებული ჯანმრთელობის დაზღვევის სახელმწიფო პროგრამების ყოფილი მოსარგებლეები, რომელთა სამედიცინო მომსახურების პირობები განსაზღვრულია დანართი N1.3-ის პირველი პუნქტით (მიზნობრივი ჯგუფი);',
   'Former beneficiaries of the state health-insurance programmes approved by Government Resolution No. 218 of 9 December 2009, whose terms of medical service are set out in Annex N1.3, paragraph 1 (target group).'),
  ('IV', '„ჯანმრთელობის დაზღვევის სახელმწიფო პროგრამების ფარგლებში 0-5 წლის (ჩათვლით) ასაკის ბავშვების, 60 წლის და ზემოთ ასაკის ქალების და 65 წლის და ზემოთ ასაკის მამაკაცების (საპენსიო ასაკის მოსახლეობა), სტუდენტების, შეზღუდული შესაძლებლობის მქონე ბავშვთა და მკვეთრად გამოხატული შეზღუდული შესაძლებლობის მქონე პირთა ჯანმრთელობის დაზღვევის მიზნით გასატარებელი ღონისძიებებისა და სადაზღვევო ვაუჩერის პირობების განსაზღვრის შესახებ" საქართველოს მთავრობის 2012 წლის 7 მაისის №165 დადგენილებით დამტკიცებული ჯანმრთელობის დაზღვევის სახელმწიფო პროგრამების ყოფილი მოსარგებლეები, რომელთა სამედიცინო მომსახურების პირობები განსაზღვრულია დანართი N1.3-ის მე-2 პუნქტით (ასაკობრივი ჯგუფი).',
   'Former beneficiaries of the state health-insurance programmes approved by Government Resolution No. 165 of 7 May 2012 (for children aged 0-5 inclusive, women aged 60 and over and men aged 65 and over (pension-age population), students, children with disabilities and persons with severe disability), whose terms of medical service are set out in Annex N1.3, paragraph 2 (age group).')),
rules (name, category, package, annex, paragraph, circumstance, was_insured, women_from, women_until, men_from, men_until) as (values
  ('basic_child', 'I', 'basic_u18', 'N1.1', null::integer, null, false, 0, 18, 0, 18),
  ('basic_adult', 'I', 'basic_o18', 'N1.1', null, null, false, 18, null, 18, null),
  ('insurance_ended', 'I-min', 'minimum', 'N1.2', null, null, true, 0, null, 0, null),
  ('veterans', 'II', 'veterans', 'N1.4', null, 'veteran', null, 0, null, 0, null),
  ('target_group', 'III', 'target_group', 'N1.3', 1, 'target_group_218', null, 0, 60, 0, 65),
  ('target_group_of_pension_age', 'III', 'pension_age', 'N1.3', 1, 'target_group_218', null, 60, null, 65, null),
  ('children_to_five', 'IV', 'target_group', 'N1.3', 2, null, null, 0, 6, 0, 6),
  ('students', 'IV', 'target_group', 'N1.3', 2, 'student', null, 0, 60, 0, 65),
  ('disabled_children', 'IV', 'target_group', 'N1.3', 2, 'disabled_child', null, 0, 18, 0, 18),
  ('severely_disabled', 'IV', 'target_group', 'N1.3', 2, 'severely_disabled', null, 0, 60, 0, 65),
  ('pension_age', 'IV', 'pension_age', 'N1.3', 2, null, null, 60, null, 65, null))
insert into eligibility_rules (name, category, package, annex, paragraph, circumstance, was_insured, women_from, women_until,
                               men_from, men_until, words_ka, words_en, in_force)
select r.*, w.ka, w.en, daterange('2013-02-28', null) from rules r join words w using (category);

-- As in 0004; and the document is the one of the day, and there is no programme before its first rule.
create or replace function not_eligible_because(whom people, on_day date) returns text language plpgsql stable as $$
begin
  return case
    when whom.died_on <= on_day then 'person_is_alive'
    when not exists (select from public.eligibility_rules where in_force @> on_day) then 'programme_is_in_force'
    when not exists (select from public.identity_documents
                     where person_id = whom.id and during @> on_day and type <> 'other') then 'person_has_a_document_of_the_programme'
    else (select 'person_is_not_excluded_' || reason from public.exclusions
          where person_id = whom.id and during @> on_day order by reason limit 1)
  end;
end $$;

-- The rules by which the programme covers a person on a day: lib/coverage/eligibility.ts in SQL, and a test holds the two together.
create function eligibility_rules_met(whom people, on_day date) returns setof eligibility_rules language plpgsql stable as $$
declare
  is_woman constant boolean := whom.sex = 'female';
begin
  if not_eligible_because(whom, on_day) is not null then return; end if;
  return query select r.* from public.eligibility_rules r
  where r.in_force @> on_day
    and (r.circumstance is null or exists (
      select from public.circumstances c where c.person_id = whom.id and c.kind = r.circumstance and c.during @> on_day))
    and (r.was_insured is null or r.was_insured = exists (
      select from public.exclusions e where e.person_id = whom.id and e.reason = 'private_insurance' and upper(e.during) <= on_day))
    and on_day >= public.reaches(whom.born_on, case when is_woman then r.women_from else r.men_from end)
    -- reaches answers null for an age without an end
    and coalesce(on_day < public.reaches(whom.born_on, case when is_woman then r.women_until else r.men_until end), true);
end $$;

-- What a clinic may know of the coverage of one who is registered there today: the packages, and none of the facts behind them.
create function packages_of_ours(p_personal_number text) returns setof text
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct rule.package
  from people p
  join registrations r on r.person_id = p.id and r.facility_id = actor_facility() and r.during @> today()
  cross join lateral eligibility_rules_met(p, today()) rule
  where p.personal_number = p_personal_number
$$;

create function reviewer_acts() returns void language plpgsql as $$
begin
  if actor() <> 'agency' or actor_role() not in ('reviewer', 'administrator') then
    raise exception 'only a reviewer writes facts about people' using errcode = '42501';
  end if;
end $$;

-- The fact that a request of the actor's wrote or ended already; null for a new request.
create function fact_of_request(p_person_id uuid, p_request_id uuid) returns uuid language sql stable as $$
  select (detail->>'fact')::uuid from public.journal
  where person_id = p_person_id and account_id = actor_account() and request_id = p_request_id and act in ('fact.recorded', 'fact.ended')
$$;

create function note_fact(p_act text, p_person_id uuid, p_request_id uuid, p_detail jsonb) returns void language sql as $$
  insert into public.journal (act, account_id, actor, person_id, request_id, detail)
  values (p_act, actor_account(), actor(), p_person_id, p_request_id, p_detail)
$$;

-- The agency records a fact on a paper: a document, a circumstance or an exclusion, by its kind. p_ends_on is the first day without it.
create function record_fact(p_request_id uuid, p_person_id uuid, p_kind text, p_starts_on date, p_ends_on date, p_source text, p_reason text)
returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
declare
  whom people;
  fact uuid;
begin
  perform reviewer_acts();
  whom := lock_person(p_person_id);
  fact := fact_of_request(p_person_id, p_request_id);
  if fact is not null then return fact; end if;
  if p_starts_on < whom.born_on then perform refuse('fact_follows_birth'); end if;
  if p_ends_on <= p_starts_on then perform refuse('fact_lasts_a_day'); end if;
  fact := uuidv7();
  if p_kind in ('private_insurance', 'budget_insurance', 'imprisonment') then
    insert into exclusions (id, person_id, reason, during, source)
    values (fact, p_person_id, p_kind, daterange(p_starts_on, p_ends_on), p_source);
  elsif p_kind in ('veteran', 'target_group_218', 'student', 'disabled_child', 'severely_disabled') then
    insert into circumstances (id, person_id, kind, during, source)
    values (fact, p_person_id, p_kind, daterange(p_starts_on, p_ends_on), p_source);
  else
    insert into identity_documents (id, person_id, type, during, number)
    values (fact, p_person_id, p_kind, daterange(p_starts_on, p_ends_on), p_source);
  end if;
  perform note_fact('fact.recorded', p_person_id, p_request_id, jsonb_build_object('fact', fact, 'kind', p_kind,
            'startsOn', p_starts_on, 'endsOn', p_ends_on, 'source', p_source, 'reason', p_reason)),
          -- what the fact is, an SMS on a table does not say
          tell_person(p_person_id, 'factRecorded', jsonb_build_object('fromOn', p_starts_on)),
          tell_people(guardians_of(p_person_id, today()), 'wardFactRecorded',
                      jsonb_build_object('fromOn', p_starts_on, 'ward', whom.given_name));
  return fact;
end $$;

-- The agency ends a fact on a paper, or brings its end nearer.
create function end_fact(p_request_id uuid, p_fact_id uuid, p_ends_on date, p_source text, p_reason text)
returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
declare
  whose uuid;
  whom people;
  what text;
  began date;
begin
  perform reviewer_acts();
  select person_id, kind, lower(during) into whose, what, began from (
    select id, person_id, type as kind, during from identity_documents
    union all select id, person_id, kind, during from circumstances
    union all select id, person_id, reason, during from exclusions) facts where id = p_fact_id;
  if not found then perform refuse('fact_is_known'); end if;
  whom := lock_person(whose);
  if fact_of_request(whose, p_request_id) is not null then return whose; end if;
  if p_ends_on <= began then perform refuse('fact_lasts_a_day'); end if;
  update identity_documents set during = daterange(lower(during), p_ends_on), end_source = p_source where id = p_fact_id;
  update circumstances set during = daterange(lower(during), p_ends_on), end_source = p_source where id = p_fact_id;
  update exclusions set during = daterange(lower(during), p_ends_on), end_source = p_source where id = p_fact_id;
  perform note_fact('fact.ended', whose, p_request_id, jsonb_build_object('fact', p_fact_id, 'kind', what,
            'endsOn', p_ends_on, 'source', p_source, 'reason', p_reason)),
          tell_person(whose, 'factEnded', jsonb_build_object('lastOn', p_ends_on - 1)),
          tell_people(guardians_of(whose, today()), 'wardFactEnded',
                      jsonb_build_object('lastOn', p_ends_on - 1, 'ward', whom.given_name));
  return whose;
end $$;

do $$
declare name text;
begin
  foreach name in array array['identity_documents', 'circumstances', 'exclusions'] loop
    execute format('create trigger fact_changes_only_to_end before update on %I for each row execute function fact_changes_only_to_end()', name);
  end loop;
  foreach name in array array['identity_documents', 'circumstances', 'exclusions', 'eligibility_rules'] loop
    execute format('create trigger history_only_grows before delete or truncate on %I for each statement execute function history_only_grows()', name);
  end loop;
  foreach name in array array['identity_documents', 'circumstances'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy owner_acts on %I to erti_owner using (true) with check (true)', name);
    execute format('create policy auditor_reads on %I for select to erti_auditor using (true)', name);
    execute format('create policy person_sees_own on %I for select to erti_app using (person_id = (select actor_person()))', name);
    execute format('create policy agency_sees_all on %I for select to erti_app using ((select actor()) = ''agency'')', name);
  end loop;
  foreach name in array array['packages_of_ours', 'record_fact', 'end_fact'] loop
    execute format('revoke execute on function %I from public', name);
    execute format('grant execute on function %I to erti_app', name);
  end loop;
end $$;
grant select on identity_documents, circumstances, eligibility_rules to erti_app, erti_auditor;
